package io.cxrating.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.intake.write.GroupedWriter;
import io.cxrating.intake.write.RowBatch;
import io.cxrating.intake.write.RowEncoder;
import io.cxrating.intake.write.RowOutcome;
import io.cxrating.intake.write.RowTable;
import io.cxrating.intake.write.RowWriters;
import io.cxrating.ledger.kind.Column;
import io.cxrating.ledger.kind.ColumnType;
import io.cxrating.ledger.kind.Merge;
import io.cxrating.ledger.kind.RowKind;
import io.cxrating.ledger.kind.Shown;
import io.cxrating.source.SourceClaims;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Batches that revise stored rows, against a model that handles one row after the other. */
@QuarkusTest
class ReviseWriteTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final RowTable TABLE =
      new RowTable(
          new RowKind<>(
              1,
              "revised row",
              "revised rows",
              "revised_row",
              List.of(
                  Column.of("channel", ColumnType.TEXT),
                  Column.UNIT,
                  Column.CUSTOMER,
                  Column.of("occurred_at", ColumnType.INSTANT)),
              List.of("occurred_at"),
              Merge.NONE,
              new Shown<>("r.channel", "", row -> row.getString(1))));

  @Inject DataSource ledger;
  @Inject SourceClaims claims;

  private final String source = "revised-" + UUID.randomUUID();
  private GroupedWriter writer;

  /** A posted row; {@code asOf} in seconds, null for none. */
  private record Row(int id, int content, Integer asOf) {}

  /** What the model holds of one id. */
  private static final class Held {
    private final List<Integer> revisions = new ArrayList<>();
    private Integer asOf;
  }

  @BeforeEach
  void start() throws SQLException {
    execute("create table revised_row (like interaction including all)");
    writer = new RowWriters(ledger, claims, new SimpleMeterRegistry()).grouped(TABLE);
  }

  @AfterEach
  void stop() throws SQLException {
    writer.close();
    execute("drop table revised_row");
  }

  @Test
  void agreesWithOneRowAfterTheOther() throws Exception {
    long seed = System.nanoTime();
    System.out.println("ReviseWriteTest seed " + seed);
    Random random = new Random(seed);
    Map<Integer, Held> model = new HashMap<>();
    for (int round = 0; round < 60; round++) {
      List<Row> rows = new ArrayList<>();
      for (int i = random.nextInt(1, 40); i > 0; i--) {
        Integer asOf = random.nextInt(3) == 0 ? null : random.nextInt(12);
        rows.add(new Row(random.nextInt(12), random.nextInt(4), asOf));
      }
      List<RowOutcome> expected = rows.stream().map(row -> expected(model, row)).toList();
      assertThat(write(rows)).as("seed %d: %s", seed, rows).isEqualTo(expected);
    }
    for (var held : model.entrySet()) {
      assertThat(stored(held.getKey()))
          .as("seed %d", seed)
          .isEqualTo(held.getValue().revisions.stream().map(String::valueOf).toList());
    }
  }

  private static RowOutcome expected(Map<Integer, Held> model, Row row) {
    Held held = model.computeIfAbsent(row.id(), any -> new Held());
    boolean known = !held.revisions.isEmpty();
    if (known && held.revisions.getLast() == row.content()) {
      advance(held, row);
      return RowOutcome.DUPLICATE;
    }
    if (row.asOf() != null && held.asOf != null && row.asOf() < held.asOf) {
      return RowOutcome.STALE;
    }
    held.revisions.add(row.content());
    advance(held, row);
    return known ? RowOutcome.REVISED : RowOutcome.ACCEPTED;
  }

  private static void advance(Held held, Row row) {
    if (row.asOf() != null && (held.asOf == null || held.asOf < row.asOf())) {
      held.asOf = row.asOf();
    }
  }

  /** Revisions have the numbers from 1, and two consecutive ones always differ. */
  @Test
  void concurrentBatchesLoseNoRevision() throws Exception {
    long seed = System.nanoTime();
    System.out.println("ReviseWriteTest seed " + seed);
    List<Callable<Map<RowOutcome, Integer>>> tasks = new ArrayList<>();
    for (int thread = 0; thread < 6; thread++) {
      Random random = new Random(seed + thread);
      tasks.add(
          () -> {
            Map<RowOutcome, Integer> counts = new EnumMap<>(RowOutcome.class);
            for (int round = 0; round < 30; round++) {
              List<Row> rows = new ArrayList<>();
              for (int i = 0; i < 20; i++) {
                rows.add(new Row(random.nextInt(40), random.nextInt(3), null));
              }
              write(rows).forEach(outcome -> counts.merge(outcome, 1, Integer::sum));
            }
            return counts;
          });
    }
    Map<RowOutcome, Integer> total = new EnumMap<>(RowOutcome.class);
    try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
      for (Future<Map<RowOutcome, Integer>> counts : threads.invokeAll(tasks)) {
        counts.get().forEach((outcome, n) -> total.merge(outcome, n, Integer::sum));
      }
    }
    assertThat(total)
        .containsOnlyKeys(RowOutcome.ACCEPTED, RowOutcome.DUPLICATE, RowOutcome.REVISED);
    int stored = 0;
    for (int id = 0; id < 40; id++) {
      List<String> revisions = stored(id);
      stored += revisions.size();
      for (int i = 1; i < revisions.size(); i++) {
        assertThat(revisions.get(i)).as("seed %d", seed).isNotEqualTo(revisions.get(i - 1));
      }
    }
    assertThat(stored).isEqualTo(total.get(RowOutcome.ACCEPTED) + total.get(RowOutcome.REVISED));
  }

  @Test
  void anErasedRowStaysErased() throws Exception {
    write(List.of(new Row(1, 1, 5)));
    execute("update revised_row set digest = null, channel = null, as_of = null");
    assertThat(write(List.of(new Row(1, 1, 7), new Row(1, 2, 8))))
        .containsExactly(RowOutcome.DUPLICATE, RowOutcome.DUPLICATE);
    assertThat(query("select count(as_of) || ' ' || count(*) from revised_row where true"))
        .containsExactly("0 1");
  }

  @Test
  void mixesWithPostsThatDoNotRevise() throws Exception {
    write(List.of(new Row(1, 1, null)));
    RowBatch plain = batch(List.of(new Row(1, 2, null)));
    assertThat(writer.submit(plain).get()).containsExactly(RowOutcome.CONFLICT);
    assertThat(write(List.of(new Row(1, 2, null)))).containsExactly(RowOutcome.REVISED);
    assertThat(writer.submit(batch(List.of(new Row(1, 1, null)))).get())
        .containsExactly(RowOutcome.DUPLICATE);
    assertThat(stored(1)).containsExactly("1", "2");
  }

  private List<RowOutcome> write(List<Row> rows) throws InterruptedException, ExecutionException {
    RowBatch batch = batch(rows);
    batch.revise();
    return List.of(writer.submit(batch).get());
  }

  private RowBatch batch(List<Row> rows) {
    RowBatch batch = new RowBatch(TABLE, DAY, 0);
    for (Row row : rows) {
      Instant asOf = row.asOf() == null ? null : Instant.ofEpochSecond(row.asOf());
      RowEncoder columns = batch.beginRow(source, String.valueOf(row.id()), "u", asOf);
      columns.text(String.valueOf(row.content()));
      columns.int4(1);
      columns.bytes(null);
      columns.instant(Instant.EPOCH);
      columns.endRow(DAY, Instant.EPOCH);
    }
    return batch;
  }

  /** Returns the contents of the revisions of a row, which have the numbers from 1. */
  private List<String> stored(int id) throws SQLException {
    List<String> revisions =
        query(
            "select revision || '=' || channel from revised_row where ext_id = '"
                + id
                + "' order by revision");
    List<String> contents = new ArrayList<>();
    for (int i = 0; i < revisions.size(); i++) {
      assertThat(revisions.get(i)).startsWith((i + 1) + "=");
      contents.add(revisions.get(i).split("=")[1]);
    }
    return contents;
  }

  private List<String> query(String select) throws SQLException {
    return new LedgerSql(ledger).texts(select);
  }

  private void execute(String sql) throws SQLException {
    new LedgerSql(ledger).execute(sql);
  }
}
