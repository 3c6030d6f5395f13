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
 * Decides which keys are accepted. Results of the ledger are cached for a few seconds, so that a
 * revocation reaches every replica within five seconds, and a flood of wrong keys fills neither
 * memory nor the ledger.
 */
@ApplicationScoped
class KeyRing {
  private static final Duration BELIEVED = Duration.ofSeconds(3);
  private static final long MOST = 10_000;

  private final Clock clock;
  private final Cache<ByteBuffer, Optional<KnownKey>> known = cache();
  // A separate cache, so that the text of a session is no key and a key is no session.
  private final Cache<ByteBuffer, Optional<KnownKey>> signedIn = cache();

  KeyRing(Clock clock) {
    this.clock = clock;
  }

  private static Cache<ByteBuffer, Optional<KnownKey>> cache() {
    return Caffeine.newBuilder().expireAfterWrite(BELIEVED).maximumSize(MOST).build();
  }

  /**
   * The cached key: the outer value is empty if the ledger has to be asked, the inner one if there
   * is no key.
   */
  Optional<Optional<KnownKey>> remembered(byte[] hash) {
    return Optional.ofNullable(known.getIfPresent(ByteBuffer.wrap(hash)));
  }

  /** The cached key of a session, in the same form. */
  Optional<Optional<KnownKey>> rememberedSession(byte[] hash) {
    return Optional.ofNullable(signedIn.getIfPresent(ByteBuffer.wrap(hash)));
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

  /** The key that opened the session, if both are still valid. */
  @Transactional
  Optional<KnownKey> findSession(byte[] hash) {
    Optional<KnownKey> found = PageSession.keyOf(hash, clock.instant()).map(KnownKey::of);
    signedIn.put(ByteBuffer.wrap(hash.clone()), found);
    return found;
  }

  /** Clears the caches, so that the ledger is asked again about every key and session. */
  void forget() {
    known.invalidateAll();
    signedIn.invalidateAll();
  }
}
