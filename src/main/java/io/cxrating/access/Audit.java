package io.cxrating.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The audit trail: who changed what and when. Entries are only added. */
@ApplicationScoped
public class Audit {
  private final Caller caller;
  private final Clock clock;

  Audit(Caller caller, Clock clock) {
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * Adds an entry in the current transaction, so that the change and its trail are committed
   * together.
   *
   * @param action what was done, such as {@code unit.created}
   * @param subject what it was done to, such as the key of the unit
   * @param detail anything a reader of the trail needs in addition, or null
   */
  @Transactional
  public void record(String action, String subject, @Nullable String detail) {
    AuditEntry.add(clock.instant(), caller.keyId(), action, List.of(subject), detail);
  }

  /** Adds an entry for each subject of one action. */
  @Transactional
  public void recordAll(String action, Collection<String> subjects, @Nullable String detail) {
    AuditEntry.add(clock.instant(), caller.keyId(), action, subjects, detail);
  }

  @Transactional
  List<AuditEntry> newestBefore(long id, int limit) {
    return AuditEntry.newestBefore(id, limit);
  }
}
