package io.cxrating.intake;

import io.cxrating.intake.parsing.CheckedParser;
import io.cxrating.intake.stream.StreamedIntake;
import io.cxrating.intake.write.GroupedWriter;
import io.cxrating.intake.write.IntakeReport;
import io.cxrating.intake.write.RevisionWriter;
import io.cxrating.intake.write.RowBatch;
import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import jakarta.annotation.PreDestroy;
import java.io.InputStream;
import java.util.function.Supplier;

/** Takes rows of one kind into the ledger, and corrects them. */
public abstract class RowIntake {
  private final IntakeParts parts;
  private final RowKind<?> kind;
  private final Supplier<? extends CheckedParser<?>> parsers;
  private final GroupedWriter writer;
  private final StreamedIntake intake;
  private final RevisionWriter revisions;

  /**
   * An intake that is open until the service stops.
   *
   * @param parsers gives a parser for each batch, so that one sees the catalogue as it is by then
   */
  protected RowIntake(
      IntakeParts parts, RowKind<?> kind, Supplier<? extends CheckedParser<?>> parsers) {
    this.parts = parts;
    this.kind = kind;
    this.parsers = parsers;
    this.writer = parts.writer(kind.table());
    this.intake = parts.stream(kind.table(), writer);
    this.revisions = parts.revisions(kind.table());
  }

  @PreDestroy
  void close() {
    writer.close();
  }

  /** Stores the good rows of the body and names the bad ones; atomic: all rows or none. */
  public IntakeReport take(InputStream body, StreamedIntake.Format format, boolean atomic) {
    return atomic
        ? intake.takeAtomically(body, format, parsers)
        : intake.take(body, format, parsers);
  }

  /**
   * Replaces what is held true of one row; what was said before is kept.
   *
   * @throws ProblemException where there is no such row, it was erased, or it is out of the key's
   *     scope: these are not told apart
   */
  public Corrected correct(String source, String id, InputStream body) {
    if (revisions.unitOf(source, id).filter(parts.scope()::allows).isEmpty()) {
      throw kind.unknown(source, id);
    }
    return parts
        .admission()
        .admit(
            () -> {
              CheckedParser<?> parser = parsers.get();
              parser.row().imply(source, id);
              RowBatch correction = intake.takeOne(body, parser);
              require(source, parser.row().source(), "source");
              require(id, parser.row().id(), "id");
              return revisions
                  .revise(source, id, correction)
                  .map(
                      revision -> Corrected.of(source, id, revision, intake.warningsOf(correction)))
                  .orElseThrow(() -> kind.unknown(source, id));
            });
  }

  private static void require(String path, String body, String field) {
    if (!path.equals(body)) {
      throw new ProblemException(
          ProblemCode.INVALID, "The body names another " + field + " than the path", field);
    }
  }
}
