package io.cxrating.web.signin;

import io.cxrating.web.kit.Question;
import io.cxrating.web.kit.Section;
import java.util.regex.Pattern;

/** The address to open after the sign-in, restricted to pages of this service. */
final class Deeplink {
  /**
   * A path on this host. A path that starts with two slashes, or with a backslash that browsers
   * treat as a slash, would leave it.
   */
  private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[\\x21-\\x5B\\x5D-\\x7E]*");

  private static final int LONGEST = 8_000;

  private Deeplink() {}

  /** The address if it is on this host, else the overview. */
  static String checked(String address) {
    return address != null && address.length() <= LONGEST && OURS.matcher(address).matches()
        ? address
        : Section.OVERVIEW.path();
  }

  /** The sign-in address that leads back to that page. */
  static String signInFor(String address) {
    String wanted = checked(address);
    return wanted.equals(Section.OVERVIEW.path())
        ? SignInResource.PATH
        : Question.href(SignInResource.PATH, java.util.Map.of("to", wanted));
  }
}
