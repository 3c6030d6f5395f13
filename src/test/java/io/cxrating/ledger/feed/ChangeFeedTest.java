package io.cxrating.ledger.feed;

import static io.cxrating.ledger.FreshLedger.execute;
import static io.cxrating.ledger.FreshLedger.insert;
import static io.cxrating.ledger.FreshLedger.text;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.cxrating.ledger.FreshLedger;
import io.cxrating.ledger.identity.Pseudonyms;
import io.cxrating.ledger.kind.RowKind;
import io.cxrating.ledger.kind.RowKinds;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ChangeFeedTest {
  private static final int READINGS_BETWEEN_WRITES = 20;
  private final AtomicInteger readings = new AtomicInteger();

  @Inject AgroalDataSource applicationLedger;
  @Inject Pseudonyms pseudonyms;
  @Inject RowKinds kinds;

  private DataSource ledger;
  private ChangeFeed feed;
  private final Collector collector = new Collector();

  @BeforeEach
  void openFreshLedger() throws SQLException {
    ledger = FreshLedger.create(applicationLedger);
    feed = new ChangeFeed(ledger, pseudonyms, kinds);
  }

  @Test
  void deliversAllRowsFirstAndThenNewRows() throws SQLException {
    execute(ledger, insert("a", 3));
    ChangeBatch first = feed.read(null, collector);
    assertThat(first.everything()).isTrue();
    assertThat(interactions(first)).isEqualTo(3);

    execute(ledger, insert("b", 2));
    execute(ledger, "insert into change (kind, subject) values ('ERASURE', '\\x01')");
    ChangeBatch second = feed.read(first.mark(), collector);

    assertThat(second).extracting(ChangeBatch::everything).isEqualTo(false);
    assertThat(interactions(second)).isEqualTo(2);
    assertThat(second.rows()).isEqualTo(3);
    assertThat(collector.rowIds).hasSize(5).doesNotHaveDuplicates();
    assertThat(collector.changes.getLast().kind()).isEqualTo(ChangeRow.Kind.ERASURE);
    assertThat(collector.changes.getLast().subject()).containsExactly(1);
  }

  private static long interactions(ChangeBatch batch) {
    return batch.revisions().get(RowKind.INTERACTION);
  }

  @Test
  void doesNotCallTheReaderWithoutNews() throws SQLException {
    execute(ledger, insert("a", 1));
    SnapshotMark mark = feed.read(null, collector).mark();
    collector.begun = 0;

    ChangeBatch batch = feed.read(mark, collector);

    assertThat(batch.mark()).isEqualTo(mark);
    assertThat(batch.rows()).isZero();
    assertThat(collector.begun).isZero();
  }

  @Test
  void deliversATransactionOpenAtTheLastSnapshot() throws SQLException {
    try (Connection slow = ledger.getConnection();
        Statement statement = slow.createStatement()) {
      slow.setAutoCommit(false);
      statement.execute(insert("slow", 1));
      execute(ledger, insert("quick", 1));
      ChangeBatch during = feed.read(null, collector);
      assertThat(interactions(during)).as("rows of other writers").isEqualTo(1);

      slow.commit();
      assertThat(interactions(feed.read(during.mark(), collector))).isEqualTo(1);
    }
    assertThat(collector.rowIds).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void namesTheSupersededRevision() throws SQLException {
    execute(ledger, insert("a", 1));
    SnapshotMark mark = feed.read(null, collector).mark();
    execute(
        ledger,
        "insert into interaction (source, ext_id, revision, standard_id, unit_id, touchpoint,"
            + " occurred_at, local_date, received_at, facts)"
            + " select source, ext_id, 2, standard_id, unit_id, touchpoint, occurred_at,"
            + " local_date, received_at, facts from interaction");
    feed.read(mark, collector);
    assertThat(collector.superseded).containsExactly(collector.rowIds.getFirst());
  }

  @Test
  void countsErasedRowsWithoutDeliveringThem() throws SQLException {
    execute(ledger, insert("a", 2));
    execute(
        ledger,
        "update interaction set standard_id = null, unit_id = null, facts = null, digest = null"
            + " where ext_id = 'a1'");
    assertThat(interactions(feed.read(null, collector))).isEqualTo(2);
    assertThat(collector.rowIds).hasSize(1);
  }

  @Test
  void deliversLinkedInteractionsWithAnswersAndOutcomes() throws SQLException {
    execute(ledger, insert("a", 1));
    execute(ledger, linked("survey_answer", "s", "a1"));
    execute(ledger, linked("outcome", "o", "later1"));
    ChangeBatch first = feed.read(null, collector);
    assertThat(first.revisions())
        .isEqualTo(
            Map.of("interaction", 1L, "survey_answer", 1L, "outcome", 1L, "period_count", 0L));
    assertThat(first.rows()).isEqualTo(3);
    assertThat(collector.naming.get("survey_answer").interaction())
        .isEqualTo(new NamedInteraction(true, collector.rowIds.getFirst(), null));
    RevisionRow outcome = collector.naming.get("outcome");
    assertThat(outcome.interaction()).isEqualTo(new NamedInteraction(true, null, null));
    assertThat(outcome.values()).containsExactly("renewed", null, true, null, null);
    assertThat(collector.links).as("links of a first read").isEmpty();

    execute(ledger, insert("later", 1));
    ChangeBatch second = feed.read(first.mark(), collector);
    assertThat(second.rows()).isEqualTo(1);
    assertThat(collector.links)
        .containsExactly(Map.entry("outcome " + outcome.rowId(), collector.rowIds.getLast()));
  }

  private static String linked(String table, String id, String interaction) {
    String own = table.equals("outcome") ? "outcome, achieved" : "channel, score";
    String values = table.equals("outcome") ? "'renewed', true" : "'mail', 9";
    return """
        insert into %s (source, ext_id, digest, unit_id, local_date, received_at,
          interaction_source, interaction_id, %s)
        select source, '%s', '', unit_id, local_date, now(), source, '%s', %s
        from interaction limit 1"""
        .formatted(table, own, id, interaction, values);
  }

  @Test
  void restartsForAnotherLedgerOrAFutureMark() throws SQLException {
    execute(ledger, insert("a", 1));
    SnapshotMark mark = feed.read(null, collector).mark();
    SnapshotMark ofAnother = new SnapshotMark("1/2/3/4", mark.snapshot());
    SnapshotMark future = new SnapshotMark(mark.ledger(), "99999999:99999999:");

    assertThat(feed.read(ofAnother, collector).everything()).isTrue();
    assertThat(feed.read(future, collector).everything()).isTrue();
  }

  @Test
  void deliversEachCommittedRowOnceDuringConcurrentWrites() throws Exception {
    long seed = System.nanoTime();
    System.out.println("ChangeFeedTest seed " + seed);
    try (Connection slow = ledger.getConnection();
        Statement statement = slow.createStatement();
        ExecutorService writers = Executors.newFixedThreadPool(6)) {
      slow.setAutoCommit(false);
      statement.execute(insert("slow", 5));
      List<Future<Void>> work = new ArrayList<>();
      for (int writer = 0; writer < 6; writer++) {
        Random random = new Random(seed + writer);
        String prefix = "w" + writer + "-";
        work.add(writers.submit(() -> write(random, prefix)));
      }
      SnapshotMark mark = readUntilDone(work);
      slow.commit();
      feed.read(mark, collector);
    }
    assertThat(collector.rowIds).as("seed %d", seed).doesNotHaveDuplicates();
    assertThat(collector.rowIds)
        .as("seed %d", seed)
        .hasSize(Integer.parseInt(text(ledger, "select count(*) from interaction")));
  }

  private SnapshotMark readUntilDone(List<Future<Void>> work)
      throws SQLException, ExecutionException, InterruptedException {
    SnapshotMark mark = null;
    while (!work.stream().allMatch(Future::isDone)) {
      mark = feed.read(mark, collector).mark();
      readings.incrementAndGet();
    }
    for (Future<Void> one : work) {
      one.get();
    }
    return feed.read(mark, collector).mark();
  }

  /**
   * Writes transactions of one to three statements, one in five rolled back, some with savepoints,
   * until enough reads have happened between them.
   */
  private Void write(Random random, String prefix) throws SQLException {
    try (Connection connection = ledger.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (int i = 0; i < 150 || readings.get() < READINGS_BETWEEN_WRITES && i < 20_000; i++) {
        for (int part = random.nextInt(3); part >= 0; part--) {
          statement.execute("savepoint s");
          statement.execute(insert(prefix + i + "-" + part + "-", 1 + random.nextInt(4)));
          if (random.nextInt(6) == 0) {
            statement.execute("rollback to s");
          }
        }
        if (random.nextInt(5) == 0) {
          connection.rollback();
        } else {
          connection.commit();
        }
      }
    }
    return null;
  }

  private static final class Collector implements ChangeReader {
    private final List<Long> rowIds = new ArrayList<>();
    private final List<Long> superseded = new ArrayList<>();
    private final List<ChangeRow> changes = new ArrayList<>();
    private final Map<String, RevisionRow> naming = new HashMap<>();
    private final Map<String, Long> links = new HashMap<>();
    private int begun;

    @Override
    public void begin(Connection ledger, boolean everything) {
      begun++;
    }

    @Override
    public void change(ChangeRow change) {
      changes.add(change);
    }

    @Override
    public Revisions revisions(RowKind<?> kind) {
      return kind.isInteraction() ? this::interaction : row -> naming.put(kind.table(), row);
    }

    private void interaction(RevisionRow interaction) {
      rowIds.add(interaction.rowId());
      if (interaction.supersedes() != null) {
        superseded.add(interaction.supersedes());
      }
    }

    @Override
    public void withdrawn(RowKind<?> kind, long row) {
      superseded.add(row);
    }

    @Override
    public void linked(RowKind<?> kind, long row, long interaction) {
      links.put(kind.table() + " " + row, interaction);
    }
  }
}
