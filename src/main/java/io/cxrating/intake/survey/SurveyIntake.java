package io.cxrating.intake.survey;

import io.cxrating.instrument.Instruments;
import io.cxrating.intake.IntakeParts;
import io.cxrating.intake.RowIntake;
import io.cxrating.intake.parsing.RowContext;
import jakarta.inject.Singleton;

/** Takes survey answers and invitations into the ledger. */
@Singleton
public class SurveyIntake extends RowIntake {
  SurveyIntake(IntakeParts parts, RowContext context, Instruments instruments) {
    super(
        parts,
        SurveyAnswer.KIND,
        () ->
            new AnswerParser(
                new InstrumentShelf(instruments, context.units()),
                context.pseudonyms(),
                context.clock()));
  }
}
