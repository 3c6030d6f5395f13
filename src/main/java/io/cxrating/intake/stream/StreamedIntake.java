package io.cxrating.intake.stream;

import io.cxrating.intake.extent.SourceExtents;
import io.cxrating.intake.write.GroupedWriter;
import io.cxrating.intake.write.IntakeReport;
import io.cxrating.intake.write.Rejections;
import io.cxrating.intake.write.RowBatch;
import io.cxrating.intake.write.RowCounts;
import io.cxrating.intake.write.RowOutcome;
import io.cxrating.intake.write.RowProblem;
import io.cxrating.intake.write.RowTable;
import io.cxrating.intake.write.RowTimes;
import io.cxrating.intake.write.RowWarning;
import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/**
 * Stores a body of any length in the ledger in bounded memory. While one batch is written the next
 * one is read; no two batches of one request are written at once, so the first of two rows with the
 * same key wins.
 */
public final class StreamedIntake {
  /**
   * The size of the first batch of every request, and of all batches if no more memory is granted.
   */
  private static final BatchReader.Size NARROW = new BatchReader.Size(500, 128 * 1024);

  private static final BatchReader.Size WIDE = new BatchReader.Size(10_000, 2 * 1024 * 1024);
  private static final int ATOMIC_ROWS = 100_000;
  private static final int ATOMIC_BYTES = 48 * 1024 * 1024;

  private static final CompletableFuture<RowOutcome[]> NOTHING =
      CompletableFuture.completedFuture(new RowOutcome[0]);

  private final RowTable table;
  private final GroupedWriter writer;
  private final Clock clock;
  private final MeterRegistry metrics;
  private final Admission admission;
  private final SourceExtents extents;

  /** How a body is split into rows. */
  public enum Format {
    /** One JSON object, or an array of them. */
    JSON,
    /** One JSON object per line. */
    NDJSON
  }

  public StreamedIntake(
      RowTable table,
      GroupedWriter writer,
      Clock clock,
      MeterRegistry metrics,
      Admission admission) {
    this.table = table;
    this.writer = writer;
    this.clock = clock;
    this.metrics = metrics;
    this.admission = admission;
    this.extents = new SourceExtents(writer.ledger(), table.name());
  }

  /**
   * Stores rows and reports the result of each: the valid ones or, if atomic, all or none.
   *
   * @param parsers creates a parser for each batch, so that each batch uses the current catalogue
   */
  public IntakeReport take(
      InputStream body,
      Format format,
      Supplier<? extends RowParser> parsers,
      IntakeOptions options) {
    BatchReader rows = BatchReader.of(body, format);
    return admitted(
        report -> {
          if (options.atomic()) {
            atomic(report, rows, parsers.get(), options);
          } else {
            stream(report, rows, parsers, options);
          }
        });
  }

  /**
   * Reads a body with exactly one row, such as a correction, within an admitted request.
   *
   * @throws ProblemException with the error of the row
   */
  public RowBatch takeOne(InputStream body, RowParser parser) throws IOException {
    RowBatch batch = new RowBatch(table, today(), 0);
    BatchReader rows = BatchReader.of(body, Format.JSON);
    if (!rows.next(batch, parser) || rows.next(batch, parser)) {
      throw new ProblemException(ProblemCode.INVALID, "The body must be one JSON object");
    }
    if (batch.refused() > 0) {
      RowProblem problem = batch.problems().getFirst();
      throw new ProblemException(problem.code(), problem.detail(), problem.field());
    }
    return batch;
  }

  /** The warnings about the row of a batch of one, which is stored. */
  public List<RowWarning> warningsOf(RowBatch stored) {
    IntakeReport.Builder report = report();
    report.add(stored, new RowOutcome[] {RowOutcome.ACCEPTED}, stored.rejections());
    return report.build().warnings();
  }

  private IntakeReport.Builder report() {
    return new IntakeReport.Builder(new RowTimes(extents));
  }

  /** Work that reads a body and adds to the report as it proceeds. */
  @FunctionalInterface
  private interface Reporting {
    void read(IntakeReport.Builder report) throws IOException, InterruptedException;
  }

  private IntakeReport admitted(Reporting reading) {
    return admission.admit(
        () -> {
          IntakeReport.Builder report = report();
          try {
            reading.read(report);
            return report.build();
          } finally {
            // Committed rows count, even if the request fails after them.
            count(report);
          }
        });
  }

  private void stream(
      IntakeReport.Builder report,
      BatchReader rows,
      Supplier<? extends RowParser> parsers,
      IntakeOptions options)
      throws IOException, InterruptedException {
    boolean wide = false;
    try {
      RowBatch written = new RowBatch(table, today(), 0);
      CompletableFuture<RowOutcome[]> outcomes = NOTHING;
      for (boolean more = true; more; ) {
        RowBatch batch = batch(written.nextIndex(), options);
        wide = wide || (batch.nextIndex() > 0 && admission.widen());
        more = rows.fill(batch, parsers.get(), wide ? WIDE : NARROW);
        // Conflicts are known too late for the record of their own batch.
        report.add(written, await(outcomes), batch.rejections());
        written = batch;
        outcomes = batch.isEmpty() ? NOTHING : writer.submit(batch);
      }
      Rejections late = new Rejections();
      report.add(written, await(outcomes), late);
      record(late);
    } finally {
      if (wide) {
        admission.narrow();
      }
    }
  }

  private RowBatch batch(long firstIndex, IntakeOptions options) {
    RowBatch batch = new RowBatch(table, today(), firstIndex);
    if (options.revises()) {
      batch.revise();
    }
    return batch;
  }

  private void atomic(
      IntakeReport.Builder report, BatchReader rows, RowParser parser, IntakeOptions options)
      throws IOException, InterruptedException {
    RowBatch batch = batch(0, options);
    if (!rows.fill(batch, parser, NARROW)) {
      writeAtomically(report, batch);
      return;
    }
    admission.enterLargeAtomic();
    try {
      while (rows.next(batch, parser)) {
        if (batch.taken() > ATOMIC_ROWS || batch.encoded().size() > ATOMIC_BYTES) {
          throw new ProblemException(
              ProblemCode.PAYLOAD_TOO_LARGE,
              "An atomic request can have at most %,d rows and %d MiB"
                  .formatted(ATOMIC_ROWS, ATOMIC_BYTES / (1024 * 1024)));
        }
      }
      writeAtomically(report, batch);
    } finally {
      admission.leaveLargeAtomic();
    }
  }

  private void writeAtomically(IntakeReport.Builder report, RowBatch batch)
      throws InterruptedException {
    Rejections late = new Rejections();
    if (batch.refused() > 0) {
      late.addAll(batch.rejections());
      report.addRolledBack(batch, null, late);
    } else {
      RowOutcome[] outcomes = await(writer.submitAtomic(batch));
      if (Arrays.stream(outcomes).anyMatch(RowOutcome::isRefused)) {
        report.addRolledBack(batch, outcomes, late);
      } else {
        report.add(batch, outcomes, late);
      }
    }
    record(late);
  }

  /** Rejections that are known only after their batch is written. */
  private void record(Rejections late) throws InterruptedException {
    if (!late.isEmpty()) {
      RowBatch none = new RowBatch(table, today(), 0);
      none.rejections().addAll(late);
      await(writer.submit(none));
    }
  }

  private static RowOutcome[] await(CompletableFuture<RowOutcome[]> outcomes)
      throws InterruptedException {
    try {
      return outcomes.get();
    } catch (ExecutionException failure) {
      if (failure.getCause() instanceof ProblemException problem) {
        throw problem;
      }
      throw new IllegalStateException("The rows could not be written", failure.getCause());
    }
  }

  private void count(IntakeReport.Builder report) {
    RowCounts counts = report.counts();
    count("accepted", "", counts.accepted());
    count("revised", "", counts.revised());
    count("duplicate", "", counts.duplicates());
    count("stale", "", counts.stale());
    report.rejected().forEach((code, rows) -> count("rejected", code.name(), rows));
  }

  private void count(String outcome, String code, long rows) {
    metrics
        .counter("cxrating." + table.metric(), "outcome", outcome, "code", code)
        .increment((double) rows);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
