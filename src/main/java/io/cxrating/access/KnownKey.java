package io.cxrating.access;

import java.security.MessageDigest;
import java.util.Set;

/** What a request may do by virtue of its key. */
record KnownKey(String id, byte[] hash, Set<Role> roles, String unit) {
  static KnownKey of(ApiKey key) {
    return new KnownKey(key.id.toString(), key.hash, Set.copyOf(key.roleSet()), key.unit);
  }

  boolean isHashedAs(byte[] other) {
    return MessageDigest.isEqual(hash, other);
  }
}
