package io.cxrating.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;

/** The trail of who changed what and when. It only grows. */
@ApplicationScoped
public class Audit {
  private final Caller caller;
  private final Clock clock;

  Audit(Caller caller, Clock clock) {
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * Adds an entry in the transaction under way, so that the change and its trail are committed
   * together.
   *
   * @param action what was done, such as {@code unit.created}
   * @param subject what it was done to, such as the key of the unit
   * @param detail anything a reader of the trail needs beyond that, null for nothing
   */
  @Transactional
  public void record(String action, String subject, String detail) {
    AuditEntry.add(clock.instant(), caller.keyId(), action, List.of(subject), detail);
  }

  /** The same for many subjects of one action. */
  @Transactional
  public void recordAll(String action, Collection<String> subjects, String detail) {
    AuditEntry.add(clock.instant(), caller.keyId(), action, subjects, detail);
  }

  @Transactional
  List<AuditEntry> newestBefore(long id, int limit) {
    return AuditEntry.newestBefore(id, limit);
  }
}
