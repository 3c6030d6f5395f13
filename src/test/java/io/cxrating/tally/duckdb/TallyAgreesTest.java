package io.cxrating.tally.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.ledger.identity.TallyGroups;
import io.cxrating.standard.model.JudgedCriterion;
import io.cxrating.standard.model.Judgement;
import io.cxrating.stats.kind.MeasuredValues;
import io.cxrating.stats.sums.SliceSums;
import io.cxrating.tally.DrillQuery;
import io.cxrating.tally.PlainFact;
import io.cxrating.tally.PlainTally;
import io.cxrating.tally.Tallies;
import io.cxrating.tally.Tally;
import io.cxrating.tally.TallyFilter;
import io.cxrating.tally.TallyKey;
import io.cxrating.tally.TallyQuery;
import io.cxrating.tally.Trait;
import io.cxrating.tally.duckdb.LedgerFixture.Row;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Compares DuckDB with an engine that counts row by row, over random interactions. */
@QuarkusTest
class TallyAgreesTest {
  private static final int ROWS = 4_000;
  private static final int QUERIES = 120;

  @Inject Tallies tallies;
  @Inject LedgerFixture fixture;
  @Inject TallyGroups groups;

  private final long seed = System.nanoTime();
  private final SplittableRandom random = new SplittableRandom(seed);
  private final String source = "tally-" + UUID.randomUUID();
  private final Map<String, Row> rows = new LinkedHashMap<>();
  private final Map<String, String> lastNamed = new HashMap<>();
  private String standard;
  private List<Integer> units;
  private RandomQueries queries;

  @BeforeEach
  void publish() {
    System.out.println("seed " + seed);
    standard = fixture.publishStandard();
    units = fixture.makeUnits(7);
    queries = new RandomQueries(random, units);
  }

  @Test
  void agreesForRandomQueries() throws SQLException {
    write();
    for (int i = 0; i < QUERIES; i++) {
      agree();
    }
  }

  @Test
  void agreesAfterRevisionsAndErasures() throws SQLException {
    write();
    agree();
    for (int i = 0; i < 20; i++) {
      revise();
      erase();
      agree();
    }
  }

  @Test
  void agreesOnTheRowsOfEachResult() throws SQLException {
    write();
    for (int halves = JudgedCriterion.UNOBSERVED; halves <= JudgedCriterion.MET; halves++) {
      for (int c = 0; c < 5; c++) {
        drill(c, halves);
      }
    }
  }

  private void write() throws SQLException {
    List<Row> batch = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      batch.add(fixture.random(random, source, fixture.standardId(standard), units));
    }
    fixture.insert(batch);
    batch.forEach(this::remember);
  }

  private void remember(Row row) {
    rows.put(row.id(), row);
    if (row.customer() != null) {
      lastNamed.put(row.id(), row.customer());
    }
  }

  /** Writes several revisions of some rows within one catch-up. */
  private void revise() throws SQLException {
    for (int i = 0; i < 30; i++) {
      Row row = any(rows.values());
      store(fixture.revised(random, row, units));
    }
  }

  private void store(Row row) throws SQLException {
    fixture.insert(List.of(row));
    remember(row);
  }

  /**
   * Erases a customer of this test, who then returns with a new interaction. Before, corrections
   * assign rows to the customer and remove others.
   */
  private void erase() throws SQLException {
    String customer = source + random.nextInt(3);
    store(of(newRow(), customer));
    Row late = any(rows.values());
    store(of(fixture.revised(random, late, units), customer));
    Row early = of(newRow(), customer);
    store(early);
    store(fixture.revised(random, early, units));
    if (random.nextBoolean()) {
      tallies.watermark();
    }
    fixture.erase(customer);
    rows.keySet().removeIf(id -> customer.equals(lastNamed.get(id)));
    store(of(newRow(), customer));
  }

  private Row newRow() {
    return fixture.random(random, source, fixture.standardId(standard), units);
  }

  private static Row of(Row row, String customer) {
    return new Row(
        row.source(),
        row.id(),
        row.revision(),
        row.standardId(),
        row.unit(),
        customer,
        row.contact());
  }

  private <T> T any(Collection<T> among) {
    return among.stream().skip(random.nextInt(among.size())).findFirst().orElseThrow();
  }

  private void agree() {
    List<PlainFact> facts = rows.values().stream().map(fixture::fact).toList();
    tallies.read(
        view -> {
          TallyQuery query = queries.next(view.standards().get(standard));
          agree(query, view, new PlainTally(view, groups.count(), Map.of(standard, facts)));
          return null;
        });
  }

  private void agree(TallyQuery query, Tally view, Tally plain) {
    String asked = "seed %d, %s".formatted(seed, query);
    TallyFilter filter = query.filter();
    Map<TallyKey, SliceSums> sums = view.sums(query);
    assertThat(sums).as(asked).isEqualTo(plain.sums(query));
    assertThat(byRow(sums.keySet())).as(asked).isEqualTo(byRow(plain.sums(query).keySet()));
    assertThat(measures(view, query)).as(asked).isEqualTo(measures(plain, query));
    assertThat(view.days(standard, filter)).as(asked).isEqualTo(plain.days(standard, filter));
    assertThat(view.byDay(standard, filter)).as(asked).isEqualTo(plain.byDay(standard, filter));
    Trait seller = Trait.attribute("seller");
    assertThat(view.values(standard, filter, Trait.CHANNEL, "", 100))
        .as(asked)
        .isEqualTo(plain.values(standard, filter, Trait.CHANNEL, "", 100));
    assertThat(view.values(standard, filter, seller, "s", 3))
        .as(asked)
        .isEqualTo(plain.values(standard, filter, seller, "s", 3));
    assertThat(view.rest(standard, "seller")).as(asked).isEqualTo(plain.rest(standard, "seller"));
    assertThat(view.rest(standard, "plan")).isEmpty();
    assertThat(view.monthsWithin(standard, filter.from(), filter.to()))
        .as(asked)
        .isEqualTo(plain.monthsWithin(standard, filter.from(), filter.to()));
  }

  /** The cells of each row are in order; the order of rows is undefined. */
  private static Map<Optional<Integer>, List<TallyKey>> byRow(Collection<TallyKey> keys) {
    return keys.stream().collect(Collectors.groupingBy(key -> Optional.ofNullable(key.unitRow())));
  }

  /** Returns the measures as comparable values. */
  private static Map<TallyKey, Map<Integer, List<Object>>> measures(Tally tally, TallyQuery query) {
    Map<TallyKey, Map<Integer, List<Object>>> measures = new HashMap<>();
    tally
        .measures(query)
        .forEach(
            (key, byCriterion) -> {
              Map<Integer, List<Object>> ofCell = new HashMap<>();
              byCriterion.forEach((criterion, values) -> ofCell.put(criterion, comparable(values)));
              measures.put(key, ofCell);
            });
    return measures;
  }

  private static List<Object> comparable(MeasuredValues values) {
    double[] weights =
        IntStream.range(0, values.counts().kinds()).mapToDouble(k -> Math.pow(k + 1, 3)).toArray();
    return List.of(
        values.distribution(),
        values.censored(),
        Arrays.toString(values.besideMedian()),
        Arrays.toString(values.besideP90()),
        Arrays.toString(values.counts().sumsByGroup(weights)),
        Arrays.toString(values.counts().sumsByDay(weights)));
  }

  private void drill(int c, int halves) {
    tallies.read(
        view -> {
          Judgement judgement = view.standards().get(standard).judgement(2, false, null, null);
          JudgedCriterion criterion = judgement.criteria().get(c);
          TallyFilter filter =
              new TallyFilter(
                  Set.copyOf(units),
                  LedgerFixture.START,
                  LedgerFixture.START.plusDays(LedgerFixture.DAYS),
                  Map.of(Trait.CHANNEL, List.of("it's")));
          long expected =
              rows.values().stream()
                  .map(Row::contact)
                  .filter(row -> row.touchpoint().equals(criterion.touchpoint()))
                  .filter(row -> "it's".equals(row.channel()))
                  .filter(row -> criterion.halves(row.facts(), row.category(), row.day()) == halves)
                  .count();
          List<Long> found = new ArrayList<>();
          List<Long> page = List.of(0L);
          while (!page.isEmpty()) {
            page =
                view.rowsBehind(
                    new DrillQuery(standard, criterion, halves, filter, page.getLast(), 17));
            found.addAll(page);
          }
          assertThat(found).as("seed %d", seed).hasSize((int) expected).isSorted();
          assertThat(found).doesNotHaveDuplicates();
          return null;
        });
  }
}
