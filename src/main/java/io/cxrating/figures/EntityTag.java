package io.cxrating.figures;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;

/**
 * The ETag of an answer (RFC 9110, section 8.8.3): a digest of everything that its bytes depend on.
 */
record EntityTag(String opaque) {
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

  /** Weak: a compressed answer and an uncompressed one are equivalent, but not byte for byte. */
  String header() {
    return "W/\"" + opaque + '"';
  }

  /**
   * Whether the value of an If-None-Match header names this tag, by weak comparison. A tag of ours
   * has no comma, so the list is split at commas.
   */
  boolean isNamedBy(String ifNoneMatch) {
    Set<String> names = Set.of("*", header(), '"' + opaque + '"');
    return Arrays.stream(ifNoneMatch.split(",")).map(String::strip).anyMatch(names::contains);
  }
}
