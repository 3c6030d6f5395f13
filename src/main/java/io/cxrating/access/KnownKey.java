package io.cxrating.access;

import java.security.MessageDigest;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An accepted key, with what a request with it may do. */
record KnownKey(String id, byte[] hash, Set<Role> roles, @Nullable String unit) {
  static KnownKey of(ApiKey key) {
    return new KnownKey(key.id.toString(), key.hash, Set.copyOf(key.roleSet()), key.unit);
  }

  boolean isHashedAs(byte[] other) {
    return MessageDigest.isEqual(hash, other);
  }
}
