package io.cxrating.intake.count;

import io.cxrating.intake.IntakeParts;
import io.cxrating.intake.RowIntake;
import io.cxrating.intake.interaction.IntakeCatalogue;
import io.cxrating.intake.parsing.RowContext;
import io.cxrating.standard.publishing.Standards;
import jakarta.inject.Singleton;

/** Stores counts in the ledger. */
@Singleton
public class CountIntake extends RowIntake {
  CountIntake(IntakeParts parts, RowContext context, Standards standards) {
    super(parts, CountKind.KIND, () -> new CountParser(context, new IntakeCatalogue(standards)));
  }
}
