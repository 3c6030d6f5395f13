package io.cxrating.intake.survey;

import io.cxrating.instrument.Instruments;
import io.cxrating.intake.IntakeParts;
import io.cxrating.intake.RowIntake;
import io.cxrating.intake.parsing.DeclaredAttributes;
import io.cxrating.intake.parsing.RowContext;
import io.cxrating.standard.publishing.Standards;
import jakarta.inject.Singleton;

/** Stores survey answers and invitations in the ledger. */
@Singleton
public class SurveyIntake extends RowIntake {
  SurveyIntake(
      IntakeParts parts, RowContext context, Instruments instruments, Standards standards) {
    super(
        parts,
        AnswerKind.KIND,
        () -> new AnswerParser(context, instruments, new DeclaredAttributes(standards)));
  }
}
