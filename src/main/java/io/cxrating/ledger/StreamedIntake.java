package io.cxrating.ledger;

import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Takes a body of any length into the ledger in bounded memory. While one batch is being written
 * the next one is read; no two batches of one request are written at once, so of two rows with the
 * same key the first wins.
 */
public final class StreamedIntake {
  /** Requests read at once; further ones are refused before their body is read. */
  private static final int MAX_REQUESTS = 256;

  private static final int BATCH_ROWS = 10_000;
  private static final int BATCH_BYTES = 2 * 1024 * 1024;
  private static final int ATOMIC_ROWS = 100_000;
  private static final int ATOMIC_BYTES = 128 * 1024 * 1024;

  /** Atomic requests that may hold more than a batch in memory; others wait. */
  private static final int LARGE_ATOMIC = 2;

  private static final CompletableFuture<RowOutcome[]> NOTHING =
      CompletableFuture.completedFuture(new RowOutcome[0]);

  private final RowTable table;
  private final GroupedWriter writer;
  private final Clock clock;
  private final MeterRegistry metrics;
  private final Semaphore admission = new Semaphore(MAX_REQUESTS);
  private final Semaphore large = new Semaphore(LARGE_ATOMIC);

  /** How a body is cut into rows. */
  public enum Format {
    /** One JSON object, or an array of them. */
    JSON,
    /** One JSON object a line. */
    NDJSON
  }

  public StreamedIntake(RowTable table, GroupedWriter writer, Clock clock, MeterRegistry metrics) {
    this.table = table;
    this.writer = writer;
    this.clock = clock;
    this.metrics = metrics;
  }

  /**
   * Stores the good rows and names the bad ones.
   *
   * @param parsers gives a parser for each batch, so that one sees the catalogue as it is by then
   */
  public IntakeReport take(InputStream body, Format format, Supplier<RowParser> parsers) {
    return admitted(() -> stream(frames(body, format), parsers));
  }

  /** Stores all rows or none. */
  public IntakeReport takeAtomically(InputStream body, Format format, Supplier<RowParser> parsers) {
    return admitted(() -> atomic(frames(body, format), parsers.get()));
  }

  /**
   * Reads a body that holds one row only, such as a correction.
   *
   * @throws ProblemException that says what is wrong with the row
   */
  public RowBatch takeOne(InputStream body, RowParser parser) {
    RowBatch batch = new RowBatch(table, today(), 0);
    try {
      RowFrames frames = new ArrayFrames(body);
      if (frames.next()) {
        parse(batch, frames, parser);
      }
      if (batch.taken() != 1 || frames.next()) {
        throw new ProblemException(ProblemCode.INVALID, "The body is to be one JSON object");
      }
    } catch (IOException unreadable) {
      throw incomplete();
    }
    if (batch.refused() > 0) {
      RowProblem problem = batch.problems().getFirst();
      throw new ProblemException(problem.code(), problem.detail(), problem.field());
    }
    return batch;
  }

  private static ProblemException incomplete() {
    return new ProblemException(ProblemCode.BAD_REQUEST, "The body ended before it was complete");
  }

  /** Work that reads a body. */
  @FunctionalInterface
  private interface Reading {
    IntakeReport.Builder read() throws IOException, InterruptedException;
  }

  private IntakeReport admitted(Reading reading) {
    if (!admission.tryAcquire()) {
      throw ProblemException.retryAfter(
          ProblemCode.OVERLOADED, "Too many requests are being taken in", 1);
    }
    try {
      IntakeReport.Builder report = reading.read();
      IntakeReport built = report.build();
      count("accepted", "", built.accepted());
      count("duplicate", "", built.duplicates());
      report.rejected().forEach((code, rows) -> count("rejected", code.name(), rows));
      return built;
    } catch (IOException unreadable) {
      throw incomplete();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw ProblemException.retryAfter(ProblemCode.OVERLOADED, "The service is stopping", 1);
    } finally {
      admission.release();
    }
  }

  private static RowFrames frames(InputStream body, Format format) {
    return format == Format.NDJSON ? new LineFrames(body) : new ArrayFrames(body);
  }

  private IntakeReport.Builder stream(RowFrames frames, Supplier<RowParser> parsers)
      throws IOException, InterruptedException {
    IntakeReport.Builder report = new IntakeReport.Builder();
    Rejections late = new Rejections();
    RowBatch written = null;
    CompletableFuture<RowOutcome[]> outcomes = null;
    long index = 0;
    for (boolean more = true; more; ) {
      RowBatch batch = new RowBatch(table, today(), index);
      more = fill(batch, frames, parsers.get());
      index = batch.nextIndex();
      if (written != null) {
        report.add(written, await(outcomes), late);
      }
      written = batch;
      outcomes = batch.isEmpty() ? NOTHING : writer.submit(batch);
    }
    report.add(written, await(outcomes), late);
    record(late);
    return report;
  }

  /** Reads rows into the batch until it is full; false at the end of the stream. */
  private static boolean fill(RowBatch batch, RowFrames frames, RowParser parser)
      throws IOException {
    while (batch.taken() < BATCH_ROWS && batch.size() < BATCH_BYTES) {
      if (!frames.next()) {
        return false;
      }
      parse(batch, frames, parser);
    }
    return true;
  }

  private static void parse(RowBatch batch, RowFrames frames, RowParser parser) {
    switch (frames.kind()) {
      case ROW -> parser.parse(batch, frames.bytes(), frames.offset(), frames.length());
      case TOO_LARGE ->
          batch.refuse(
              ProblemCode.TOO_LARGE, "A row may have %d bytes".formatted(RowFrames.MAX_ROW_BYTES));
      case BROKEN ->
          batch.refuse(ProblemCode.MALFORMED, "Not UTF-8, or the array ends in the wrong place");
    }
  }

  private IntakeReport.Builder atomic(RowFrames frames, RowParser parser)
      throws IOException, InterruptedException {
    RowBatch batch = new RowBatch(table, today(), 0);
    boolean isLarge = fill(batch, frames, parser);
    if (isLarge) {
      large.acquire();
    }
    try {
      while (isLarge && frames.next()) {
        parse(batch, frames, parser);
        if (batch.taken() > ATOMIC_ROWS || batch.size() > ATOMIC_BYTES) {
          throw new ProblemException(
              ProblemCode.PAYLOAD_TOO_LARGE,
              "An atomic request may have %,d rows and %d MiB"
                  .formatted(ATOMIC_ROWS, ATOMIC_BYTES / (1024 * 1024)));
        }
      }
      return writeAtomically(batch);
    } finally {
      if (isLarge) {
        large.release();
      }
    }
  }

  private IntakeReport.Builder writeAtomically(RowBatch batch) throws InterruptedException {
    IntakeReport.Builder report = new IntakeReport.Builder();
    Rejections late = new Rejections();
    if (batch.refused() > 0) {
      late.addAll(batch.rejections());
      report.addRolledBack(batch, null, late);
    } else {
      RowOutcome[] outcomes = await(writer.submitAtomic(batch));
      if (Arrays.asList(outcomes).contains(RowOutcome.CONFLICT)) {
        report.addRolledBack(batch, outcomes, late);
      } else {
        report.add(batch, outcomes, late);
      }
    }
    record(late);
    return report;
  }

  /** Rejections that became known only after their batch was written. */
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

  private void count(String outcome, String code, long rows) {
    metrics
        .counter("cxrating.%ss".formatted(table.name()), "outcome", outcome, "code", code)
        .increment(rows);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }
}
