package io.cxrating.interaction;

import io.cxrating.access.Caller;
import io.cxrating.ledger.Pseudonyms;
import io.cxrating.standard.Standards;
import io.cxrating.unit.Units;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** What interactions are checked against: standards and units as they are, within a key's scope. */
@ApplicationScoped
class InteractionContext {
  private final Caller caller;
  private final Standards standards;
  private final Units units;
  private final Pseudonyms pseudonyms;
  private final Clock clock;

  InteractionContext(
      Caller caller, Standards standards, Units units, Pseudonyms pseudonyms, Clock clock) {
    this.caller = caller;
    this.standards = standards;
    this.units = units;
    this.pseudonyms = pseudonyms;
    this.clock = clock;
  }

  /** A parser for the next rows of the request under way. */
  InteractionParser parser() {
    IntakeCatalogue catalogue =
        new IntakeCatalogue(standards, units, caller.rootUnit().orElse(null));
    return new InteractionParser(catalogue, pseudonyms, clock);
  }
}
