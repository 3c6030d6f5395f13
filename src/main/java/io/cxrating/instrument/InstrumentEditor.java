package io.cxrating.instrument;

import io.cxrating.access.Audit;
import io.cxrating.access.Caller;
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
  private final Caller caller;
  private final Audit audit;

  InstrumentEditor(Instruments instruments, Caller caller, Audit audit) {
    this.caller = caller;
    this.instruments = instruments;
    this.audit = audit;
  }

  /**
   * Creates the instrument, or changes what may change; committed when it returns.
   *
   * @return whether it is new
   * @throws ProblemException {@code CONFLICT} if the meaning of received answers would change,
   *     {@code FORBIDDEN} if the key is limited to a unit
   */
  public boolean write(Instrument declared) {
    if (caller.rootUnit().isPresent()) {
      throw new ProblemException(
          ProblemCode.FORBIDDEN,
          "Instruments belong to the whole company; a key that is limited to a unit cannot declare them");
    }
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
            "Kind, scale, orientation and existing blank codes of instrument %s cannot be changed, because"
                    .formatted(declared.key())
                + " answers are stored; declare another instrument for another scale");
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
