package io.cxrating.access;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

/** Who changed what and when; never changed, never deleted. */
@Entity
@Table(name = "audit_entry")
class AuditEntry extends PanacheEntityBase {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  Long id;

  Instant at;
  String keyId;
  String action;
  String subject;
  String detail;

  static void add(Instant at, String keyId, String action, String subject, String detail) {
    AuditEntry entry = new AuditEntry();
    entry.at = at;
    entry.keyId = keyId;
    entry.action = action;
    entry.subject = subject;
    entry.detail = detail;
    entry.persist();
  }

  /** Newest first, those older than entry {@code before}. */
  static List<AuditEntry> newestBefore(long before, int limit) {
    return find("id < ?1 order by id desc", before).page(0, limit).list();
  }
}
