package io.cxrating.web.kit;

import java.util.List;

/**
 * What is around every page.
 *
 * @param title of the page, for the browser
 * @param language of its texts, as a language tag
 * @param locale in which numbers are written, as a language tag
 * @param address of the page, whole, for whoever holds it on paper
 * @param asOf when it was made
 * @param menu the pages that the reader may open, empty for who is not signed in
 * @param signedIn whether there is something to sign out of
 */
public record Frame(
    String title,
    String language,
    String locale,
    String address,
    String asOf,
    List<MenuItem> menu,
    boolean signedIn,
    Assets assets) {

  /** One page of the menu; {@code current} is the one that is shown. */
  record MenuItem(String text, String href, boolean current) {}

  /** Where the browser finds a style or script. */
  public String asset(String name) {
    return assets.address(name);
  }
}
