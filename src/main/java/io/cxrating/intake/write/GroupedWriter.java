package io.cxrating.intake.write;

import io.cxrating.ledger.LedgerTransaction;
import io.cxrating.ledger.LongWork;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Writes the batches of concurrent requests in common transactions, so that many small requests
 * share one commit: while one group is being committed, the next one gathers. Each batch is
 * submitted by an admitted request, which then waits, so the admission bounds the queue.
 */
public final class GroupedWriter implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(GroupedWriter.class);

  /** Enough that one group gathers and another is parsed while a third is committed. */
  private static final int WRITERS = 2;

  private static final int MAX_GROUP_ROWS = 20_000;

  /** A larger group, which only an atomic request has, gets this time for each such number. */
  private static final Duration LIMIT_OF_GROUP = Duration.ofSeconds(12);

  private final DataSource ledger;
  private final StageWriter stage;
  private final BlockingQueue<Task> queue = new LinkedBlockingQueue<>();
  private final List<Thread> threads = new ArrayList<>();
  private final DistributionSummary groupRows;
  private final Timer commits;

  private record Task(RowBatch batch, boolean atomic, CompletableFuture<RowOutcome[]> outcomes) {}

  private final Task stop;

  GroupedWriter(DataSource ledger, StageWriter stage, RowTable table, MeterRegistry metrics) {
    this.ledger = ledger;
    this.stage = stage;
    this.stop = new Task(new RowBatch(table, LocalDate.EPOCH, 0), true, new CompletableFuture<>());
    this.groupRows =
        DistributionSummary.builder("cxrating.ledger.group.rows")
            .description("Rows written in one transaction")
            .tag("table", table.name())
            .register(metrics);
    this.commits =
        Timer.builder("cxrating.ledger.group.commit")
            .description("Time to write and commit one group of rows")
            .tag("table", table.name())
            .register(metrics);
    for (int i = 1; i <= WRITERS; i++) {
      threads.add(
          Thread.ofPlatform().name("ledger-" + table.name() + "-" + i).start(this::writeGroups));
    }
  }

  public DataSource ledger() {
    return ledger;
  }

  /**
   * Submits a batch; completes after it is committed, or with a problem if nothing of it is stored.
   */
  public CompletableFuture<RowOutcome[]> submit(RowBatch batch) {
    return enqueue(new Task(batch, false, new CompletableFuture<>()));
  }

  /** Submits a batch with its own transaction, which a row that is not stored rolls back. */
  public CompletableFuture<RowOutcome[]> submitAtomic(RowBatch batch) {
    return enqueue(new Task(batch, true, new CompletableFuture<>()));
  }

  private CompletableFuture<RowOutcome[]> enqueue(Task task) {
    queue.add(task);
    return task.outcomes();
  }

  @SuppressWarnings("ReferenceEquality") // STOP is compared by identity, whatever its content.
  private void writeGroups() {
    try {
      Task next = queue.take();
      while (next != stop) {
        List<Task> group = new ArrayList<>(List.of(next));
        Task beyond = next.atomic() ? null : gather(group);
        write(group);
        next = beyond == null ? queue.take() : beyond;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Adds waiting tasks to the group; returns the task that may not join it: an atomic one, or one
   * that treats stored rows differently.
   */
  private @Nullable Task gather(List<Task> group) {
    int rows = group.getFirst().batch().rows();
    boolean revises = group.getFirst().batch().revises();
    while (rows < MAX_GROUP_ROWS) {
      Task task = queue.poll();
      if (task == null || task.atomic() || task.batch().revises() != revises) {
        return task;
      }
      rows += task.batch().rows();
      group.add(task);
    }
    return null;
  }

  private void write(List<Task> group) {
    try {
      commit(group);
    } catch (SQLException failure) {
      if (group.size() > 1 && LedgerTransaction.blamesRows(failure)) {
        int half = group.size() / 2;
        write(group.subList(0, half));
        write(group.subList(half, group.size()));
        return;
      }
      LOG.error("A group of rows could not be written: SQLSTATE " + failure.getSQLState());
      LOG.debug("The failure in full", failure);
      fail(group, LedgerTransaction.blamesRows(failure) ? failed(failure) : unavailable());
    } catch (RuntimeException | Error failure) {
      fail(group, failure);
      LOG.error("A group of rows could not be written", failure);
    }
  }

  private static Throwable failed(SQLException failure) {
    return new IllegalStateException("The ledger refused rows: " + failure.getSQLState());
  }

  private static Throwable unavailable() {
    return LedgerTransaction.unavailable();
  }

  private static void fail(List<Task> group, Throwable failure) {
    group.forEach(task -> task.outcomes().completeExceptionally(failure));
  }

  private void commit(List<Task> group) throws SQLException {
    long began = System.nanoTime();
    List<RowBatch> batches = group.stream().map(Task::batch).toList();
    boolean atomic = group.getFirst().atomic();
    RowOutcome[][] written = new RowOutcome[1][];
    LedgerTransaction.run(
        ledger,
        connection -> {
          written[0] = written(connection, batches);
          if (atomic && Arrays.stream(written[0]).anyMatch(RowOutcome::isRefused)) {
            return false;
          }
          Rejections rejections = new Rejections();
          batches.forEach(batch -> rejections.addAll(batch.rejections()));
          rejections.write(connection);
          return true;
        });
    commits.record(Duration.ofNanos(System.nanoTime() - began));
    groupRows.record(written[0].length);
    complete(group, written[0]);
  }

  private RowOutcome[] written(Connection connection, List<RowBatch> batches) throws SQLException {
    int rows = batches.stream().mapToInt(RowBatch::rows).sum();
    return rows <= MAX_GROUP_ROWS
        ? stage.write(connection, batches)
        : LongWork.within(
            LIMIT_OF_GROUP.multipliedBy(Math.ceilDiv(rows, MAX_GROUP_ROWS)),
            connection,
            () -> stage.write(connection, batches));
  }

  private static void complete(List<Task> group, RowOutcome[] outcomes) {
    int from = 0;
    for (Task task : group) {
      int to = from + task.batch().rows();
      task.outcomes().complete(Arrays.copyOfRange(outcomes, from, to));
      from = to;
    }
  }

  /** Writes the submitted batches, then stops. */
  @Override
  public void close() {
    threads.forEach(thread -> queue.add(stop));
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }
}
