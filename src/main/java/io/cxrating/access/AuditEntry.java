package io.cxrating.access;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entry of the audit trail: who changed what and when. It is never changed or deleted. */
@Entity
@Table(name = "audit_entry")
class AuditEntry extends PanacheEntityBase {
  private static final String ADD =
      """
      insert into audit_entry (at, key_id, action, subject, detail)
      select :at, :keyId, :action, subject, cast(:detail as text)
      from unnest(:subjects) subject
      """;

  @Id Long id;

  Instant at;
  String keyId;
  String action;
  String subject;
  @Nullable String detail;

  /** Adds one entry for each subject, in one statement. */
  static void add(
      Instant at,
      String keyId,
      String action,
      Collection<String> subjects,
      @Nullable String detail) {
    getEntityManager()
        .createNativeQuery(ADD)
        .setParameter("at", at)
        .setParameter("keyId", keyId)
        .setParameter("action", action)
        .setParameter("subjects", subjects.toArray(String[]::new))
        .setParameter("detail", detail)
        .executeUpdate();
  }

  /** Entries older than {@code before}, newest first. */
  static List<AuditEntry> newestBefore(long before, int limit) {
    return find("id < ?1 order by id desc", before).page(0, limit).list();
  }
}
