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
 * Browsers that are signed in to the pages. A session is as good as its key on every replica: it
 * ends with the key's revocation, when the reader signs out, or by age.
 */
@ApplicationScoped
public class PageSessions {
  /** The name of the cookie that holds the text of a session. */
  public static final String COOKIE = "cxrating-session";

  /** The attribute of an identity that holds why it could not be told whose session it is. */
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

  /** How long a session lasts at most. */
  public Duration lifetime() {
    return lifetime;
  }

  /** Signs in: the text that the browser is to send; empty where the key is not accepted. */
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

  /** Signs out; a text that opens nothing is no mistake. */
  @Transactional
  public void close(String text) {
    if (KeyText.isPossible(text)) {
      PageSession.end(KeyText.hash(text));
      keys.forget();
    }
  }
}
