package io.cxrating.intake.parsing;

import io.cxrating.access.Caller;
import io.cxrating.ledger.identity.Pseudonyms;
import io.cxrating.unit.Units;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** What the checks and the encoding of every kind of row depend on. */
@ApplicationScoped
public class RowContext {
  private final Caller caller;
  private final Units units;
  private final Pseudonyms pseudonyms;
  private final Clock clock;

  RowContext(Caller caller, Units units, Pseudonyms pseudonyms, Clock clock) {
    this.caller = caller;
    this.units = units;
    this.pseudonyms = pseudonyms;
    this.clock = clock;
  }

  /** The current units within the scope of the request's key. */
  public UnitPlaces units() {
    return new UnitPlaces(units, caller.rootUnit().orElse(null));
  }

  /** Turns customer references into pseudonyms before anything else sees them. */
  public Pseudonyms pseudonyms() {
    return pseudonyms;
  }

  /** The clock for the time of receipt. */
  public Clock clock() {
    return clock;
  }
}
