package io.cxrating.intake.write;

import io.cxrating.ledger.LedgerTransaction;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/**
 * Writes the batches of concurrent requests in common transactions, so that many small requests
 * share one commit: while one group is being committed, the next one gathers. A batch is handed in
 * by an admitted request that then waits, so the queue is as bounded as the admission.
 */
public final class GroupedWriter implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(GroupedWriter.class);

  /** Enough that one group gathers and one is parsed into while another is committed. */
  private static final int WRITERS = 2;

  private static final int MAX_GROUP_ROWS = 20_000;

  private final DataSource ledger;
  private final StageWriter stage;
  private final BlockingQueue<Task> queue = new LinkedBlockingQueue<>();
  private final List<Thread> threads = new ArrayList<>();
  private final DistributionSummary groupRows;
  private final Timer commits;

  private record Task(RowBatch batch, boolean atomic, CompletableFuture<RowOutcome[]> outcomes) {}

  private static final Task STOP = new Task(null, true, null);

  public GroupedWriter(DataSource ledger, RowTable table, MeterRegistry metrics) {
    this.ledger = ledger;
    this.stage = new StageWriter(table);
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

  /** Hands in a batch; completes once it is committed, or with a problem once nothing of it is. */
  public CompletableFuture<RowOutcome[]> submit(RowBatch batch) {
    return enqueue(new Task(batch, false, new CompletableFuture<>()));
  }

  /** The same in a transaction of its own, which a {@code CONFLICT} rolls back. */
  public CompletableFuture<RowOutcome[]> submitAtomic(RowBatch batch) {
    return enqueue(new Task(batch, true, new CompletableFuture<>()));
  }

  private CompletableFuture<RowOutcome[]> enqueue(Task task) {
    queue.add(task);
    return task.outcomes();
  }

  private void writeGroups() {
    try {
      Task next = queue.take();
      while (next != STOP) {
        List<Task> group = new ArrayList<>(List.of(next));
        Task beyond = next.atomic() ? null : gather(group);
        write(group);
        next = beyond == null ? queue.take() : beyond;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Adds what waits to the group; what may not join it is given back. */
  private Task gather(List<Task> group) {
    int rows = group.getFirst().batch().rows();
    while (rows < MAX_GROUP_ROWS) {
      Task task = queue.poll();
      if (task == null || task.atomic()) {
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
          written[0] = stage.write(connection, batches);
          if (atomic && Arrays.asList(written[0]).contains(RowOutcome.CONFLICT)) {
            return false;
          }
          Rejections rejections = new Rejections();
          batches.forEach(batch -> rejections.addAll(batch.rejections()));
          rejections.write(connection);
          return true;
        });
    commits.record(java.time.Duration.ofNanos(System.nanoTime() - began));
    groupRows.record(written[0].length);
    complete(group, written[0]);
  }

  private static void complete(List<Task> group, RowOutcome[] outcomes) {
    int from = 0;
    for (Task task : group) {
      int to = from + task.batch().rows();
      task.outcomes().complete(Arrays.copyOfRange(outcomes, from, to));
      from = to;
    }
  }

  /** Writes what was handed in before, then stops. */
  @Override
  public void close() {
    threads.forEach(thread -> queue.add(STOP));
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
