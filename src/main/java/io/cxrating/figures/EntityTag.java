package io.cxrating.figures;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ETag of an answer (RFC 9110, section 8.8.3): a digest of everything that its bytes depend on.
 */
record EntityTag(String opaque) {
  private static final Pattern LISTED =
      Pattern.compile("\\G[\\s,]*(?:W/)?\"([\\x21\\x23-\\x7e\\x80-\\xff]*)\"\\s*(?:,|$)");

  static EntityTag of(String everythingItDependsOn) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(everythingItDependsOn.getBytes(StandardCharsets.UTF_8));
      return new EntityTag(Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Weak: a compressed answer and a plain one say the same and are not the same bytes. */
  String header() {
    return "W/\"" + opaque + '"';
  }

  /** Whether the value of an If-None-Match header names this tag, by weak comparison. */
  boolean isNamedBy(String ifNoneMatch) {
    if (ifNoneMatch == null) {
      return false;
    }
    if (ifNoneMatch.strip().equals("*")) {
      return true;
    }
    Matcher listed = LISTED.matcher(ifNoneMatch);
    while (listed.find()) {
      if (listed.group(1).equals(opaque)) {
        return true;
      }
    }
    return false;
  }
}
