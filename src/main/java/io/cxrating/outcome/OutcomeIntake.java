package io.cxrating.outcome;

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

/** Takes outcomes into the ledger. */
@ApplicationScoped
public class OutcomeIntake {
  private final RowContext context;
  private final RowIntake intake;

  OutcomeIntake(RowIntakes intakes, RowContext context) {
    this.context = context;
    this.intake = intakes.open(OutcomeTable.TABLE);
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
   * Replaces what is held true of one outcome; what was said before is kept.
   *
   * @return empty where there is no such outcome within the key's scope
   */
  Optional<Corrected> correct(String source, String id, InputStream body) {
    return intake.correct(source, id, body, this::parser);
  }

  private OutcomeParser parser() {
    return new OutcomeParser(context);
  }
}
