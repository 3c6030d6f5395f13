package io.cxrating.interaction;

import io.cxrating.interaction.RawRow.Field;
import io.cxrating.ledger.Admission;
import io.cxrating.ledger.GroupedWriter;
import io.cxrating.ledger.IntakeReport;
import io.cxrating.ledger.RevisionWriter;
import io.cxrating.ledger.RevisionWriter.Revision;
import io.cxrating.ledger.RowBatch;
import io.cxrating.ledger.RowParser;
import io.cxrating.ledger.StreamedIntake;
import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Takes interactions into the ledger. */
@ApplicationScoped
public class InteractionIntake {
  private final InteractionContext context;
  private final Admission admission;
  private final GroupedWriter writer;
  private final StreamedIntake intake;
  private final RevisionWriter revisions;

  InteractionIntake(
      DataSource ledger,
      Clock clock,
      MeterRegistry metrics,
      InteractionContext context,
      Admission admission) {
    this.context = context;
    this.admission = admission;
    this.writer = new GroupedWriter(ledger, InteractionTable.TABLE, metrics);
    this.intake = new StreamedIntake(InteractionTable.TABLE, writer, clock, metrics, admission);
    this.revisions = new RevisionWriter(ledger, InteractionTable.TABLE);
  }

  @PreDestroy
  void close() {
    writer.close();
  }

  /** Stores the good rows of the body and names the bad ones; atomic: all rows or none. */
  public IntakeReport take(InputStream body, StreamedIntake.Format format, boolean atomic) {
    Supplier<RowParser> parsers = context::parser;
    return atomic
        ? intake.takeAtomically(body, format, parsers)
        : intake.take(body, format, parsers);
  }

  /**
   * Replaces what is held true of one interaction; what was said before is kept.
   *
   * @return empty where there is no such interaction
   */
  Optional<Revision> correct(String source, String id, InputStream body) {
    return admission.admit(
        () -> {
          InteractionParser parser = context.parser();
          parser.row().imply(source, id);
          RowBatch correction = intake.takeOne(body, parser);
          require(source, parser.row().get(Field.SOURCE), "source");
          require(id, parser.row().get(Field.ID), "id");
          return revisions.revise(source, id, correction);
        });
  }

  private static void require(String path, String body, String field) {
    if (!path.equals(body)) {
      throw new ProblemException(
          ProblemCode.INVALID, "The body names another " + field + " than the path", field);
    }
  }
}
