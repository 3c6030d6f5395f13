package io.cxrating.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;

/**
 * Which keys are accepted. What the ledger said is believed for a few seconds, so that a revocation
 * reaches every replica within five, and a flood of wrong keys fills neither memory nor the ledger.
 */
@ApplicationScoped
class KeyRing {
  private static final Duration BELIEVED = Duration.ofSeconds(3);
  private static final long MOST = 10_000;

  private final Cache<ByteBuffer, Optional<KnownKey>> known =
      Caffeine.newBuilder().expireAfterWrite(BELIEVED).maximumSize(MOST).build();

  /** Null where the ledger has to be asked. */
  Optional<KnownKey> remembered(byte[] hash) {
    return known.getIfPresent(ByteBuffer.wrap(hash));
  }

  @Transactional
  Optional<KnownKey> find(byte[] hash) {
    Optional<KnownKey> found =
        ApiKey.ofHash(hash)
            .filter(ApiKey::isActive)
            .map(KnownKey::of)
            .filter(key -> key.isHashedAs(hash));
    known.put(ByteBuffer.wrap(hash.clone()), found);
    return found;
  }

  /** Asks the ledger again about every key. */
  void forget() {
    known.invalidateAll();
  }
}
