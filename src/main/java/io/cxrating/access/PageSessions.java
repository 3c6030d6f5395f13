package io.cxrating.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The sessions of browsers that are signed in to the pages. A session is valid on every replica; it
 * ends when its key is revoked, when the reader signs out, or when it expires.
 */
@ApplicationScoped
public class PageSessions {
  /** The name of the cookie that holds the text of a session. */
  public static final String COOKIE = "cxrating-session";

  /** The attribute of an identity that holds why the session could not be resolved. */
  public static final String UNANSWERED = "cxrating-session-unanswered";

  private final KeyRing keys;
  private final Clock clock;
  private final Duration lifetime;

  PageSessions(
      KeyRing keys,
      Clock clock,
      @ConfigProperty(name = "cxrating.session-lifetime") Duration lifetime) {
    this.keys = keys;
    this.clock = clock;
    this.lifetime = lifetime;
  }

  /** The maximum lifetime of a session. */
  public Duration lifetime() {
    return lifetime;
  }

  /**
   * Signs in and returns the text that the browser is to send; empty if the key is not accepted.
   */
  @Transactional
  public Optional<String> open(String keyText) {
    if (!KeyText.isPossible(keyText)) {
      return Optional.empty();
    }
    return keys.find(KeyText.hash(keyText)).map(this::open);
  }

  private String open(KnownKey key) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    PageSession.deleteExpired(now);
    String text = KeyText.random();
    PageSession session = new PageSession();
    session.hash = KeyText.hash(text);
    session.keyId = UUID.fromString(key.id());
    session.openedAt = now;
    session.expiresAt = now.plus(lifetime);
    session.persist();
    return text;
  }

  /** Signs out; an unknown text is no error. */
  @Transactional
  public void close(String text) {
    if (KeyText.isPossible(text)) {
      PageSession.end(KeyText.hash(text));
      keys.forget();
    }
  }
}
