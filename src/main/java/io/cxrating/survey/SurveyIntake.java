package io.cxrating.survey;

import io.cxrating.instrument.Instruments;
import io.cxrating.intake.Corrected;
import io.cxrating.intake.RowContext;
import io.cxrating.intake.RowIntake;
import io.cxrating.intake.RowIntakes;
import io.cxrating.ledger.IntakeReport;
import io.cxrating.ledger.StreamedIntake;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.Optional;

/** Takes survey answers and invitations into the ledger. */
@ApplicationScoped
public class SurveyIntake {
  private final RowContext context;
  private final Instruments instruments;
  private final RowIntake intake;

  SurveyIntake(RowIntakes intakes, RowContext context, Instruments instruments) {
    this.context = context;
    this.instruments = instruments;
    this.intake = intakes.open(AnswerTable.TABLE);
  }

  @PreDestroy
  void close() {
    intake.close();
  }

  /** Stores the good rows of the body and names the bad ones; atomic: all rows or none. */
  public IntakeReport take(InputStream body, StreamedIntake.Format format, boolean atomic) {
    return intake.take(body, format, atomic, this::parser);
  }

  /**
   * Replaces what is held true of one answer; what was said before is kept.
   *
   * @return empty where there is no such answer within the key's scope
   */
  Optional<Corrected> correct(String source, String id, InputStream body) {
    return intake.correct(source, id, body, this::parser);
  }

  private AnswerParser parser() {
    InstrumentShelf shelf = new InstrumentShelf(instruments, context.units());
    return new AnswerParser(shelf, context.pseudonyms(), context.clock());
  }
}
