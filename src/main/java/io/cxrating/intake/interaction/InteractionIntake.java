package io.cxrating.intake.interaction;

import io.cxrating.intake.IntakeParts;
import io.cxrating.intake.RowIntake;
import io.cxrating.intake.parsing.RowContext;
import io.cxrating.standard.publishing.Standards;
import jakarta.inject.Singleton;

/** Stores interactions in the ledger. */
@Singleton
public class InteractionIntake extends RowIntake {
  InteractionIntake(IntakeParts parts, RowContext context, Standards standards) {
    super(
        parts,
        InteractionKind.KIND,
        () -> new InteractionParser(context, new IntakeCatalogue(standards)));
  }
}
