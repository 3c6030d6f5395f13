package io.cxrating.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.cxrating.ledger.EmptyLedger;
import io.cxrating.ledger.feed.NamedInteraction;
import io.cxrating.ledger.feed.RevisionRow;
import io.cxrating.ledger.feed.RowCustomer;
import io.cxrating.projection.table.FactTableWriter;
import io.cxrating.standard.model.Judgement;
import io.cxrating.stats.sums.SliceSums;
import io.cxrating.tally.Tally;
import io.cxrating.tally.TallyFilter;
import io.cxrating.tally.TallyKey;
import io.cxrating.tally.TallyQuery;
import io.cxrating.tally.Trait;
import io.cxrating.tally.duckdb.LedgerFixture;
import io.cxrating.tally.duckdb.LedgerFixture.Row;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The projection follows the ledger without loss or duplicates, and can be rebuilt at any time. */
@QuarkusTest
@TestProfile(EmptyLedger.class)
class ProjectionTest {
  private static final int BLOCK = 256 * 1024;

  /** Each damaged place costs a rebuild. */
  private static final int MOST_PLACES = 12;

  @Inject Projection projection;
  @Inject LedgerSources sources;
  @Inject ProjectionSettings settings;
  @Inject LedgerFixture fixture;
  @Inject AgroalDataSource ledger;
  @TempDir Path folder;

  private final long seed = System.nanoTime();
  private final SplittableRandom random = new SplittableRandom(seed);
  private String standard;
  private int standardId;
  private List<Integer> units;

  @BeforeEach
  void publish() {
    System.out.println("seed " + seed);
    standard = fixture.publishStandard();
    standardId = fixture.standardId(standard);
    units = fixture.makeUnits(5);
  }

  @Test
  void showsEachCommittedRowOnceDuringOverlappingWrites() throws Exception {
    int writers = 4;
    int commits = 60;
    AtomicLong committed = new AtomicLong();
    CountDownLatch slowMayCommit = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      Future<?> slow = threads.submit(() -> writeSlowly(slowMayCommit, committed));
      List<Future<?>> running = new ArrayList<>();
      for (int writer = 0; writer < writers; writer++) {
        SplittableRandom own = random.split();
        running.add(threads.submit(() -> writeAndRead(own, commits, committed)));
      }
      try {
        for (Future<?> one : running) {
          one.get();
        }
        assertThat(interactions(projection)).isEqualTo(writers * commits * 7L);
      } finally {
        slowMayCommit.countDown();
      }
      slow.get();
    }
    assertThat(interactions(projection)).isEqualTo(writers * commits * 7L + 100);
  }

  /** A reader sees all rows committed before it, and never more than were written. */
  private Void writeAndRead(SplittableRandom own, int commits, AtomicLong committed)
      throws SQLException {
    String source = "fast-" + UUID.randomUUID();
    for (int i = 0; i < commits; i++) {
      fixture.insert(rows(own, source, 7));
      long atLeast = committed.addAndGet(7);
      assertThat(interactions(projection)).isGreaterThanOrEqualTo(atLeast);
    }
    return null;
  }

  private Void writeSlowly(CountDownLatch mayCommit, AtomicLong committed) throws Exception {
    try (Connection connection = ledger.getConnection()) {
      connection.setAutoCommit(false);
      fixture.insert(connection, rows(random.split(), "slow-" + UUID.randomUUID(), 100));
      mayCommit.await();
      connection.commit();
      connection.setAutoCommit(true);
    }
    return null;
  }

  @Test
  void isEqualAfterARebuildAndOnEveryReplica() throws Exception {
    fixture.insert(rows(random, "replica-" + UUID.randomUUID(), 500));
    Answer followed = answer(projection);
    Answer built;
    try (Replica replica = new Replica("one")) {
      built = answer(replica.projection);
      assertThat(built).isEqualTo(answer(projection)).isEqualTo(followed);
      fixture.insert(rows(random, "replica-" + UUID.randomUUID(), 500));
      built = answer(replica.projection);
    }
    try (Replica later = new Replica("two");
        Replica reopened = new Replica("one")) {
      assertThat(answer(later.projection)).isEqualTo(built).isEqualTo(answer(projection));
      assertThat(answer(reopened.projection)).isEqualTo(built);
    }
  }

  @Test
  void rebuildsAnyDamagedFile() throws Exception {
    fixture.insert(rows(random, "damaged-" + UUID.randomUUID(), 500));
    try (Replica replica = new Replica("whole")) {
      answer(replica.projection);
    }
    byte[] whole = Files.readAllBytes(file("whole"));
    for (int at : places(whole.length)) {
      String name = "damaged-" + at;
      byte[] noise = new byte[Math.min(BLOCK, whole.length - at)];
      new Random(seed + at).nextBytes(noise);
      Files.createDirectories(file(name).getParent());
      Files.write(file(name), whole);
      try (RandomAccessFile bytes = new RandomAccessFile(file(name).toFile(), "rw")) {
        bytes.seek(at);
        bytes.write(noise);
      }
      try (Replica replica = new Replica(name)) {
        assertThat(answer(replica.projection))
            .as("damaged at %d", at)
            .isEqualTo(answer(projection));
      }
    }
  }

  /** Returns every block of a small file; of a large one the first, the last and some between. */
  private List<Integer> places(int length) {
    List<Integer> blocks = new ArrayList<>();
    for (int at = 0; at < length; at += BLOCK) {
      blocks.add(at);
    }
    while (blocks.size() > MOST_PLACES) {
      blocks.remove(1 + random.nextInt(blocks.size() - 2));
    }
    return blocks;
  }

  @Test
  void ignoresAKilledCatchUp() throws Exception {
    fixture.insert(rows(random, "killed-" + UUID.randomUUID(), 500));
    Answer before;
    try (Replica replica = new Replica("killed")) {
      before = answer(replica.projection);
    }
    appendAndCopy("killed", "image");
    try (Replica replica = new Replica("image")) {
      assertThat(answer(replica.projection)).isEqualTo(before);
    }
  }

  /** The copy is the state after a kill: a transaction with many writes and no commit. */
  private void appendAndCopy(String name, String image) throws Exception {
    Files.createDirectories(folder.resolve(image + "/projection"));
    try (ProjectionFolder held = ProjectionFolder.hold(folder.resolve(name + "/projection"));
        Engine engine = new Engine(held, settings)) {
      DuckDBConnection connection = engine.borrow();
      try (var statement = connection.createStatement();
          FactTableWriter writer =
              new FactTableWriter(
                  connection,
                  sources.kinds().all().getFirst(),
                  sources.groups(),
                  sources.catalogue(),
                  false)) {
        statement.execute("BEGIN");
        for (int i = 0; i < 300_000; i++) {
          writer.append(observed(i));
        }
        writer.flush();
        statement.execute("UPDATE projection SET watermark = watermark + 300000");
        try (var files = Files.list(file(name).getParent())) {
          for (Path one : files.filter(Files::isRegularFile).toList()) {
            Files.copy(one, file(image).resolveSibling(one.getFileName()));
          }
        }
        statement.execute("ROLLBACK");
      }
      connection.close();
    }
  }

  private RevisionRow observed(long rowId) {
    return new RevisionRow(
        rowId,
        null,
        units.getFirst(),
        new RowCustomer(new byte[32], false),
        LocalDate.EPOCH,
        NamedInteraction.NONE,
        Arrays.asList(standardId, "asking", "calm", "phone", 7L, Instant.EPOCH, "{}", null));
  }

  private Path file(String name) {
    return folder.resolve(name + "/projection/projection.duckdb");
  }

  @Test
  void rebuildsForAnotherSchemaOrLedger() throws Exception {
    fixture.insert(rows(random, "schema-" + UUID.randomUUID(), 100));
    for (String change :
        List.of(
            "UPDATE projection SET schema = 0",
            "UPDATE projection SET groups = 7",
            "UPDATE projection SET ledger = 'elsewhere'",
            "UPDATE projection SET snapshot = '999999999999:999999999999:'")) {
      try (Replica replica = new Replica("schema")) {
        answer(replica.projection);
      }
      spoil("schema", change + ", watermark = 1");
      try (Replica replica = new Replica("schema")) {
        assertThat(answer(replica.projection)).as(change).isEqualTo(answer(projection));
      }
    }
  }

  private void spoil(String name, String sql) throws SQLException {
    try (Connection connection =
            new DuckDBDriver().connect("jdbc:duckdb:" + file(name), new Properties());
        var statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(sql)).isEqualTo(1);
    }
  }

  @Test
  void addsColumnsOfNewMeasures() throws Exception {
    fixture.insert(rows(random, "columns-" + UUID.randomUUID(), 50));
    long before = interactions(projection);
    fixture.publishMeasure(standard);
    fixture.insert(rows(random, "columns-" + UUID.randomUUID(), 50));
    assertThat(interactions(projection)).isEqualTo(before + 50);
    long observed =
        LedgerFixture.tallies(projection)
            .read(
                view -> {
                  var history = view.standards().get(standard);
                  var judgement = history.judgement(3, true, "asking", "asking.added");
                  SliceSums sums = view.sums(query(view, judgement)).values().iterator().next();
                  return LongStream.of(sums.pairs().observedObserved()).sum();
                });
    assertThat(observed).isZero();
  }

  @Test
  void rejectsAFolderInUse() throws Exception {
    try (Replica replica = new Replica("held")) {
      assertThat(replica.projection.watermark()).isPositive();
      assertThatThrownBy(() -> new Replica("held"))
          .isInstanceOf(ProjectionException.class)
          .hasMessageContaining("in use by another service");
    }
  }

  @Test
  void leavesNoNativeLibraryFiles() throws IOException {
    try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      long pid = ProcessHandle.current().pid();
      List<String> mapped = Files.readAllLines(Path.of("/proc/" + pid + "/maps"));
      List<Path> left =
          files
              .filter(file -> file.getFileName().toString().startsWith("libduckdb_java"))
              .filter(file -> mapped.stream().anyMatch(line -> line.endsWith(file.toString())))
              .toList();
      assertThat(left).isEmpty();
    }
  }

  private List<Row> rows(SplittableRandom own, String source, int count) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(fixture.random(own, source, standardId, units));
    }
    return rows;
  }

  private long interactions(Projection of) {
    return LedgerFixture.tallies(of).read(this::tally).values().stream()
        .mapToLong(SliceSums::interactions)
        .sum();
  }

  private record Answer(long watermark, Map<TallyKey, SliceSums> sums) {}

  private Answer answer(Projection of) {
    Function<Tally, Answer> question = view -> new Answer(view.watermark(), tally(view));
    return LedgerFixture.tallies(of).read(question);
  }

  private Map<TallyKey, SliceSums> tally(Tally view) {
    return view.sums(query(view, view.standards().get(standard).judgement(2, false, null, null)));
  }

  private TallyQuery query(Tally view, Judgement judgement) {
    Map<Integer, Integer> rows = new HashMap<>();
    units.forEach(unit -> rows.put(unit, unit));
    TallyFilter all =
        TallyFilter.between(LedgerFixture.START, LedgerFixture.START.plusDays(LedgerFixture.DAYS));
    return new TallyQuery(
        standard,
        judgement,
        all,
        rows,
        null,
        List.of(Trait.CATEGORY, Trait.CHANNEL, Trait.attribute("plan")));
  }

  /** A second projection of the same ledger. */
  private final class Replica implements AutoCloseable {
    private final Projection projection;

    Replica(String name) {
      projection = new Projection(sources, settings, folder.resolve(name));
      projection.open();
    }

    @Override
    public void close() {
      projection.close();
    }
  }
}
