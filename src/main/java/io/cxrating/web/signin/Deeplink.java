package io.cxrating.web.signin;

import io.cxrating.web.kit.Question;
import io.cxrating.web.kit.Section;
import java.util.regex.Pattern;

/** Where to go after signing in: a page of ours and of nobody else. */
final class Deeplink {
  /** A path below this host. Two slashes, or a backslash that browsers take for one, leave it. */
  private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[\\x21-\\x5B\\x5D-\\x7E]*");

  private static final int LONGEST = 8_000;

  private Deeplink() {}

  /** The address if it is one of ours, else the overview. */
  static String checked(String address) {
    return address != null && address.length() <= LONGEST && OURS.matcher(address).matches()
        ? address
        : Section.OVERVIEW.path();
  }

  /** Where a reader signs in who wanted to see that page. */
  static String signInFor(String address) {
    String wanted = checked(address);
    return wanted.equals(Section.OVERVIEW.path())
        ? SignInResource.PATH
        : Question.href(SignInResource.PATH, java.util.Map.of("to", wanted));
  }
}
