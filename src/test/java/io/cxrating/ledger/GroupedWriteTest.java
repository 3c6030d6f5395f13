package io.cxrating.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.intake.write.GroupedWriter;
import io.cxrating.intake.write.RevisionWriter;
import io.cxrating.intake.write.RowBatch;
import io.cxrating.intake.write.RowEncoder;
import io.cxrating.intake.write.RowOutcome;
import io.cxrating.intake.write.RowProblem;
import io.cxrating.intake.write.RowTable;
import io.cxrating.intake.write.RowWriters;
import io.cxrating.ledger.kind.Column;
import io.cxrating.ledger.kind.ColumnType;
import io.cxrating.ledger.kind.Merge;
import io.cxrating.ledger.kind.RowKind;
import io.cxrating.ledger.kind.Shown;
import io.cxrating.problem.ProblemCode;
import io.cxrating.source.SourceClaims;
import io.cxrating.wire.IfMatch;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class GroupedWriteTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final RowKind<String> KIND =
      new RowKind<>(
          1,
          "grouped row",
          "grouped rows",
          "grouped",
          List.of(
              Column.of("channel", ColumnType.TEXT),
              Column.UNIT,
              Column.CUSTOMER,
              Column.of("occurred_at", ColumnType.INSTANT)),
          List.of("occurred_at"),
          Merge.NONE,
          new Shown<>("r.channel", "", row -> row.getString(1)));
  private static final RowTable TABLE = new RowTable(KIND);
  private static final IfMatch ANY = new IfMatch(null);

  @Inject DataSource ledger;
  @Inject SourceClaims claims;

  private final String source = "grouped-" + UUID.randomUUID();
  private GroupedWriter writer;

  /** A separate table, since its staging table stays in pooled connections. */
  @BeforeEach
  void start() throws SQLException {
    execute("create table grouped (like interaction including all)");
    writer = writers().grouped(TABLE);
  }

  private RowWriters writers() {
    return new RowWriters(ledger, claims, new SimpleMeterRegistry());
  }

  @AfterEach
  void stop() throws SQLException {
    writer.close();
    execute("drop table grouped");
  }

  @Test
  void reportsAcceptedDuplicateAndConflict() throws Exception {
    assertThat(write("a=1", "b=1", "a=1", "a=2"))
        .containsExactly(
            RowOutcome.ACCEPTED, RowOutcome.ACCEPTED, RowOutcome.DUPLICATE, RowOutcome.CONFLICT);
    assertThat(write("c=1", "a=1", "b=2", "b=1"))
        .containsExactly(
            RowOutcome.ACCEPTED, RowOutcome.DUPLICATE, RowOutcome.CONFLICT, RowOutcome.DUPLICATE);
    assertThat(stored()).containsExactly("a=1", "b=1", "c=1");
  }

  @Test
  void writesNothingOfAnAtomicBatchWithAConflict() throws Exception {
    write("a=1");
    assertThat(writer.submitAtomic(batch("b=1", "a=2")).get())
        .containsExactly(RowOutcome.ACCEPTED, RowOutcome.CONFLICT);
    assertThat(stored()).containsExactly("a=1");
    assertThat(writer.submitAtomic(batch("b=1", "a=1")).get())
        .containsExactly(RowOutcome.ACCEPTED, RowOutcome.DUPLICATE);
    assertThat(stored()).containsExactly("a=1", "b=1");
  }

  @Test
  void aFailedBatchDoesNotFailOthers() throws Exception {
    List<CompletableFuture<RowOutcome[]>> good = new ArrayList<>();
    List<CompletableFuture<RowOutcome[]>> bad = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      (i % 10 == 3 ? bad : good).add(writer.submit(batch(i + (i % 10 == 3 ? "=\0" : "=1"))));
    }
    for (CompletableFuture<RowOutcome[]> outcomes : good) {
      assertThat(outcomes.get()).containsExactly(RowOutcome.ACCEPTED);
    }
    for (CompletableFuture<RowOutcome[]> outcomes : bad) {
      assertThat(outcomes).failsWithin(java.time.Duration.ofSeconds(10));
    }
    assertThat(stored()).hasSize(36);
  }

  /** Exactly one writer accepts each key; all others report a duplicate or a conflict. */
  @Test
  void concurrentWritersAcceptEachKeyOnce() throws Exception {
    long seed = 20_261_122;
    System.out.println("seed " + seed);
    List<Callable<int[]>> tasks = new ArrayList<>();
    for (int thread = 0; thread < 8; thread++) {
      Random random = new Random(seed + thread);
      tasks.add(() -> writeOverlapping(random));
    }
    int[] total = new int[3];
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<int[]> outcome : threads.invokeAll(tasks)) {
        for (int i = 0; i < 3; i++) {
          total[i] += outcome.get()[i];
        }
      }
    }
    int accepted = total[RowOutcome.ACCEPTED.ordinal()];
    assertThat(Arrays.stream(total).sum()).isEqualTo(8 * 50 * 20);
    List<String> stored = stored();
    assertThat(stored).hasSize(accepted);
    assertThat(stored.stream().map(row -> row.split("=")[0]).distinct()).hasSize(accepted);
  }

  private int[] writeOverlapping(Random random) throws Exception {
    int[] counts = new int[3];
    for (int round = 0; round < 50; round++) {
      String[] rows = new String[20];
      Arrays.setAll(rows, i -> random.nextInt(500) + "=" + random.nextInt(2));
      RowOutcome[] outcomes = write(rows);
      for (int i = 0; i < rows.length; i++) {
        counts[outcomes[i].ordinal()]++;
        boolean same = stored(rows[i].split("=")[0]).equals(List.of(rows[i]));
        assertThat(outcomes[i] != RowOutcome.CONFLICT).as(rows[i]).isEqualTo(same);
      }
    }
    return counts;
  }

  @Test
  void keepsAnErasedRowErased() throws Exception {
    write("a=1");
    execute("update grouped set digest = null, channel = null where source = '" + source + "'");
    assertThat(write("a=1", "a=2")).containsOnly(RowOutcome.DUPLICATE);
    assertThat(stored()).containsExactly("a=null");
  }

  @Test
  void countsRejectionsByDaySourceUnitAndCode() throws Exception {
    for (int i = 0; i < 3; i++) {
      RowBatch batch = batch();
      for (int row = 0; row <= i; row++) {
        batch.refuse(
            new RowProblem(row, source, "x", ProblemCode.UNKNOWN_UNIT, "unit", "?"), "no\0where");
      }
      writer.submit(batch).get();
    }
    assertThat(query("select day || ' ' || unit || ' ' || code || ' ' || rows from rejection"))
        .containsExactly("2026-03-01 no\uFFFDwhere UNKNOWN_UNIT 6");
  }

  @Test
  void numbersConcurrentCorrections() throws Exception {
    RevisionWriter revisions = writers().revisions(TABLE);
    assertThat(revisions.revise(source, "a", batch("a=0"), ANY)).isEmpty();
    write("a=0");
    List<Callable<Integer>> tasks = new ArrayList<>();
    for (int i = 1; i <= 8; i++) {
      String row = "a=" + i;
      tasks.add(() -> revisions.revise(source, "a", batch(row), ANY).orElseThrow().number());
    }
    List<Integer> numbers = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<Integer> number : threads.invokeAll(tasks)) {
        numbers.add(number.get());
      }
    }
    assertThat(numbers).containsExactlyInAnyOrder(2, 3, 4, 5, 6, 7, 8, 9);
    assertThat(write("a=5", "a=0", "a=9"))
        .containsExactly(RowOutcome.DUPLICATE, RowOutcome.DUPLICATE, RowOutcome.CONFLICT);
  }

  @Test
  void writesSubmittedBatchesBeforeItCloses() throws Exception {
    List<CompletableFuture<RowOutcome[]>> outcomes = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      outcomes.add(writer.submit(batch(i + "=1")));
    }
    writer.close();
    assertThat(outcomes).allMatch(CompletableFuture::isDone);
    assertThat(stored()).hasSize(200);
  }

  private RowOutcome[] write(String... rows) throws InterruptedException, ExecutionException {
    return writer.submit(batch(rows)).get();
  }

  /** Returns rows as {@code id=content}. */
  private RowBatch batch(String... rows) {
    RowBatch batch = new RowBatch(TABLE, DAY, 0);
    for (String row : rows) {
      String id = row.split("=")[0];
      RowEncoder columns = batch.beginRow(source, id, "u", null);
      columns.text(row.split("=")[1]);
      columns.int4(1);
      columns.bytes(null);
      columns.instant(Instant.EPOCH);
      columns.endRow(DAY, Instant.EPOCH);
    }
    return batch;
  }

  private List<String> stored() throws SQLException {
    return query(
        "select ext_id || '=' || coalesce(channel, 'null') from grouped", "order by ext_id");
  }

  private List<String> stored(String id) throws SQLException {
    return query("select ext_id || '=' || channel from grouped", "and ext_id = '" + id + "'");
  }

  private List<String> query(String select, String... more) throws SQLException {
    return sql().texts(select + " where source = ? " + String.join(" ", more), source);
  }

  private void execute(String statement) throws SQLException {
    sql().execute(statement);
  }

  private LedgerSql sql() {
    return new LedgerSql(ledger);
  }
}
