package io.cxrating.intake;

import io.cxrating.ledger.Admission;
import io.cxrating.ledger.GroupedWriter;
import io.cxrating.ledger.IntakeReport;
import io.cxrating.ledger.RevisionWriter;
import io.cxrating.ledger.RowBatch;
import io.cxrating.ledger.RowParser;
import io.cxrating.ledger.StreamedIntake;
import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import io.cxrating.unit.UnitScope;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Supplier;

/** Takes rows of one kind into the ledger, and corrects them. */
public final class RowIntake implements AutoCloseable {
  private final Admission admission;
  private final GroupedWriter writer;
  private final StreamedIntake intake;
  private final RevisionWriter revisions;
  private final UnitScope scope;

  RowIntake(
      Admission admission,
      GroupedWriter writer,
      StreamedIntake intake,
      RevisionWriter revisions,
      UnitScope scope) {
    this.admission = admission;
    this.writer = writer;
    this.intake = intake;
    this.revisions = revisions;
    this.scope = scope;
  }

  /** Writes what was handed in before, then stops. */
  @Override
  public void close() {
    writer.close();
  }

  /**
   * Stores the good rows of the body and names the bad ones; atomic: all rows or none.
   *
   * @param parsers gives a parser for each batch, so that one sees the catalogue as it is by then
   */
  public IntakeReport take(
      InputStream body, StreamedIntake.Format format, boolean atomic, Supplier<RowParser> parsers) {
    return atomic
        ? intake.takeAtomically(body, format, parsers)
        : intake.take(body, format, parsers);
  }

  /**
   * Replaces what is held true of one row; what was said before is kept.
   *
   * @return empty where there is no such row, it was erased, or it is out of the key's scope: these
   *     are not told apart
   */
  public Optional<Corrected> correct(
      String source, String id, InputStream body, Supplier<? extends CheckedParser<?>> parsers) {
    if (revisions.unitOf(source, id).filter(scope::allows).isEmpty()) {
      return Optional.empty();
    }
    return admission.admit(
        () -> {
          CheckedParser<?> parser = parsers.get();
          parser.row().imply(source, id);
          RowBatch correction = intake.takeOne(body, parser);
          require(source, parser.row().source(), "source");
          require(id, parser.row().id(), "id");
          return revisions
              .revise(source, id, correction)
              .map(revision -> Corrected.of(source, id, revision));
        });
  }

  private static void require(String path, String body, String field) {
    if (!path.equals(body)) {
      throw new ProblemException(
          ProblemCode.INVALID, "The body names another " + field + " than the path", field);
    }
  }
}
