package io.cxrating.intake;

import io.cxrating.intake.parsing.CheckedParser;
import io.cxrating.intake.stream.IntakeOptions;
import io.cxrating.intake.stream.StreamedIntake;
import io.cxrating.intake.write.GroupedWriter;
import io.cxrating.intake.write.IntakeReport;
import io.cxrating.intake.write.RevisionWriter;
import io.cxrating.intake.write.RowBatch;
import io.cxrating.intake.write.RowTable;
import io.cxrating.ledger.kind.RowKind;
import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import io.cxrating.wire.IfMatch;
import jakarta.annotation.PreDestroy;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Stores rows of one kind in the ledger, and corrects them. */
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
   * @param parsers creates a parser for each batch, so that each batch uses the current catalogue
   */
  protected RowIntake(
      IntakeParts parts, RowKind<?> kind, Supplier<? extends CheckedParser<?>> parsers) {
    this.parts = parts;
    this.kind = kind;
    this.parsers = parsers;
    RowTable table = new RowTable(kind);
    this.writer = parts.writer(table);
    this.intake = parts.stream(table, writer);
    this.revisions = parts.revisions(table);
  }

  @PreDestroy
  void close() {
    writer.close();
  }

  /** Stores the rows of the body and reports the result of each. */
  public IntakeReport take(InputStream body, StreamedIntake.Format format, IntakeOptions options) {
    return intake.take(body, format, parsers, options);
  }

  /**
   * Adds a revision of one row; earlier revisions are kept.
   *
   * @param condition on the revision that is corrected
   * @throws ProblemException if there is no such row, it was erased, or it is outside of the key's
   *     scope: the caller cannot distinguish these
   */
  public Corrected correct(String source, String id, InputStream body, IfMatch condition) {
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
                  .revise(source, id, correction, condition)
                  .map(
                      revision -> Corrected.of(source, id, revision, intake.warningsOf(correction)))
                  .orElseThrow(() -> kind.unknown(source, id));
            });
  }

  /**
   * Withdraws one row; earlier revisions are kept.
   *
   * @throws ProblemException as {@link Withdrawals#withdraw} does
   */
  public Withdrawn withdraw(RowName name, String reason, IfMatch condition) throws SQLException {
    return parts.withdrawals().withdraw(kind, name, reason, condition);
  }

  private static void require(String path, @Nullable String body, String field) {
    if (!path.equals(body)) {
      throw new ProblemException(
          ProblemCode.INVALID, "The body has another " + field + " than the path", field);
    }
  }
}
