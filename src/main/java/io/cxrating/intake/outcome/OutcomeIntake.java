package io.cxrating.intake.outcome;

import io.cxrating.intake.IntakeParts;
import io.cxrating.intake.RowIntake;
import io.cxrating.intake.parsing.DeclaredAttributes;
import io.cxrating.intake.parsing.RowContext;
import io.cxrating.standard.publishing.Standards;
import jakarta.inject.Singleton;

/** Stores outcomes in the ledger. */
@Singleton
public class OutcomeIntake extends RowIntake {
  OutcomeIntake(IntakeParts parts, RowContext context, Standards standards) {
    super(
        parts,
        OutcomeKind.KIND,
        () -> new OutcomeParser(context, new DeclaredAttributes(standards)));
  }
}
