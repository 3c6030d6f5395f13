package io.cxrating.access;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A browser that is signed in with a key. Only the hash of the session's text is stored. */
@Entity
@Table(name = "page_session")
class PageSession extends PanacheEntityBase {
  @Id byte[] hash;
  UUID keyId;
  Instant openedAt;
  Instant expiresAt;

  /** The key that opened the session, if both are still valid. */
  static Optional<ApiKey> keyOf(byte[] hash, Instant now) {
    return PageSession.<PageSession>find("hash", hash)
        .firstResultOptional()
        .filter(session -> now.isBefore(session.expiresAt))
        .flatMap(session -> ApiKey.<ApiKey>findByIdOptional(session.keyId))
        .filter(ApiKey::isActive);
  }

  static void end(byte[] hash) {
    delete("hash", hash);
  }

  static void deleteExpired(Instant now) {
    delete("expiresAt <= ?1", now);
  }
}
