package io.cxrating.web.kit;

import java.util.List;

/**
 * The frame of every page.
 *
 * @param title of the page, for the browser
 * @param language of its texts, as a language tag
 * @param locale in which numbers are written, as a language tag
 * @param address of the page, absolute, for print
 * @param asOf time of the page
 * @param menu the pages that the reader may open, empty if not signed in
 * @param signedIn whether the reader can sign out
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

  /** One page of the menu; {@code current} marks the page that is shown. */
  record MenuItem(String text, String href, boolean current) {}

  /** The address of a style or script. */
  public String asset(String name) {
    return assets.address(name);
  }
}
