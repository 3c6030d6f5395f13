package io.cxrating.intake.parsing;

import io.cxrating.access.Caller;
import io.cxrating.ledger.identity.Pseudonyms;
import io.cxrating.unit.Units;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** What rows of every kind are checked against and encoded with. */
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

  /** The units within the scope of the request's key, as they are. */
  public UnitPlaces units() {
    return new UnitPlaces(units, caller.rootUnit().orElse(null));
  }

  /** What customers become before anything else sees them. */
  public Pseudonyms pseudonyms() {
    return pseudonyms;
  }

  /** What tells when a row came in. */
  public Clock clock() {
    return clock;
  }
}
