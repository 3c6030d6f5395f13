package io.cxrating.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.time.Clock;
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

  private final Clock clock;
  private final Cache<ByteBuffer, Optional<KnownKey>> known = cache();
  // Apart, so that the text of a session is no key and a key no session.
  private final Cache<ByteBuffer, Optional<KnownKey>> signedIn = cache();

  KeyRing(Clock clock) {
    this.clock = clock;
  }

  private static Cache<ByteBuffer, Optional<KnownKey>> cache() {
    return Caffeine.newBuilder().expireAfterWrite(BELIEVED).maximumSize(MOST).build();
  }

  /** Null where the ledger has to be asked. */
  Optional<KnownKey> remembered(byte[] hash) {
    return known.getIfPresent(ByteBuffer.wrap(hash));
  }

  /** The same for the key behind a session. */
  Optional<KnownKey> rememberedSession(byte[] hash) {
    return signedIn.getIfPresent(ByteBuffer.wrap(hash));
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

  /** The key that opened that session, if both are still good. */
  @Transactional
  Optional<KnownKey> findSession(byte[] hash) {
    Optional<KnownKey> found = PageSession.keyOf(hash, clock.instant()).map(KnownKey::of);
    signedIn.put(ByteBuffer.wrap(hash.clone()), found);
    return found;
  }

  /** Asks the ledger again about every key and session. */
  void forget() {
    known.invalidateAll();
    signedIn.invalidateAll();
  }
}
