package io.cxrating.interaction;

import io.cxrating.intake.RowContext;
import io.cxrating.standard.Standards;
import jakarta.enterprise.context.ApplicationScoped;

/** What interactions are checked against: standards and units as they are, within a key's scope. */
@ApplicationScoped
class InteractionContext {
  private final RowContext context;
  private final Standards standards;

  InteractionContext(RowContext context, Standards standards) {
    this.context = context;
    this.standards = standards;
  }

  /** A parser for the next rows of the request under way. */
  InteractionParser parser() {
    IntakeCatalogue catalogue = new IntakeCatalogue(standards, context.units());
    return new InteractionParser(catalogue, context.pseudonyms(), context.clock());
  }
}
