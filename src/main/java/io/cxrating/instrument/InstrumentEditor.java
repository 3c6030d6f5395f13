package io.cxrating.instrument;

import io.cxrating.access.Audit;
import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Declares instruments. */
@ApplicationScoped
public class InstrumentEditor {
  private static final long LOCK = 0x6378_0004L;

  private final Instruments instruments;
  private final Audit audit;

  InstrumentEditor(Instruments instruments, Audit audit) {
    this.instruments = instruments;
    this.audit = audit;
  }

  /**
   * Makes the instrument, or changes what may change of it; committed when it returns.
   *
   * @return whether it is new
   * @throws ProblemException {@code CONFLICT} where answers that came in would mean something else
   */
  public boolean write(Instrument declared) {
    boolean isNew = QuarkusTransaction.requiringNew().call(() -> store(declared));
    instruments.changed();
    return isNew;
  }

  private boolean store(Instrument declared) {
    StoredInstrument.lock(LOCK);
    Optional<StoredInstrument> found = StoredInstrument.named(declared.key());
    StoredInstrument stored = found.orElseGet(StoredInstrument::new);
    if (found.isPresent()) {
      Instrument before = stored.instrument();
      if (!declared.canReplace(before)) {
        throw new ProblemException(
            ProblemCode.CONFLICT,
            "Kind, scale and orientation of instrument %s stay, and so do its blank codes, since"
                    .formatted(declared.key())
                + " answers mean what was asked; another scale is another instrument");
      }
      if (declared.withId(before.id()).equals(before)) {
        return false;
      }
    }
    stored.fill(declared);
    stored.write();
    audit.record(
        found.isPresent() ? "instrument.changed" : "instrument.declared", declared.key(), null);
    return found.isEmpty();
  }
}
