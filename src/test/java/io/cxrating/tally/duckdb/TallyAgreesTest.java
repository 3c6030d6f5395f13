package io.cxrating.tally.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.ledger.identity.Pseudonyms;
import io.cxrating.ledger.identity.TallyGroups;
import io.cxrating.standard.model.JudgedCriterion;
import io.cxrating.standard.model.Judgement;
import io.cxrating.standard.model.StandardHistory;
import io.cxrating.stats.sums.SliceSums;
import io.cxrating.tally.DrillQuery;
import io.cxrating.tally.Period;
import io.cxrating.tally.TallyFilter;
import io.cxrating.tally.TallyKey;
import io.cxrating.tally.TallyQuery;
import io.cxrating.tally.duckdb.LedgerFixture.Row;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The projection's sums against the same sums row by row, over random interactions. */
@QuarkusTest
class TallyAgreesTest {
  private static final int ROWS = 4_000;
  private static final int QUERIES = 120;

  @Inject Tallies tallies;
  @Inject LedgerFixture fixture;
  @Inject TallyGroups groups;
  @Inject Pseudonyms pseudonyms;

  private final long seed = System.nanoTime();
  private final SplittableRandom random = new SplittableRandom(seed);
  private final String source = "tally-" + UUID.randomUUID();
  private final Map<String, Row> rows = new LinkedHashMap<>();
  private final Map<String, String> lastNamed = new HashMap<>();
  private String standard;
  private List<Integer> units;

  @BeforeEach
  void publish() {
    System.out.println("seed " + seed);
    standard = fixture.publishStandard();
    units = fixture.makeUnits(7);
  }

  @Test
  void withTheJavaReadingWhateverIsAsked() throws SQLException {
    write();
    for (int i = 0; i < QUERIES; i++) {
      agree();
    }
  }

  @Test
  void afterRevisionsAndErasures() throws SQLException {
    write();
    agree();
    for (int i = 0; i < 20; i++) {
      revise();
      erase();
      agree();
    }
  }

  @Test
  void withTheRowsBehindEveryResult() throws SQLException {
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
    batch.forEach(this::know);
  }

  private void know(Row row) {
    rows.put(row.id(), row);
    if (row.customer() != null) {
      lastNamed.put(row.id(), row.customer());
    }
  }

  /** Several revisions of some rows, all of them within one catch-up. */
  private void revise() throws SQLException {
    for (int i = 0; i < 30; i++) {
      Row row = any(rows.values());
      store(fixture.revised(random, row, units));
    }
  }

  private void store(Row row) throws SQLException {
    fixture.insert(List.of(row));
    know(row);
  }

  /**
   * A customer of this test alone is erased, then comes back with a new interaction. Before, rows
   * became the customer's by a correction, and ceased to be.
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
        row.touchpoint(),
        row.category(),
        row.channel(),
        customer,
        row.day(),
        row.facts());
  }

  private <T> T any(Collection<T> among) {
    return among.stream().skip(random.nextInt(among.size())).findFirst().orElseThrow();
  }

  private void agree() {
    tallies.read(
        view -> {
          TallyQuery query = query(view.standards().get(standard));
          Map<TallyKey, SliceSums> plain =
              new PlainTally(query, groups, pseudonyms).of(rows.values());
          assertThat(view.tally(query)).as("seed %d, %s", seed, query).isEqualTo(plain);
          return null;
        });
  }

  private TallyQuery query(StandardHistory history) {
    return new TallyQuery(
        standard,
        judgement(history),
        filter(),
        rowOfUnit(),
        random.nextBoolean() ? null : Period.values()[random.nextInt(5)],
        random.nextInt(3) == 0,
        random.nextInt(3) == 0);
  }

  private Judgement judgement(StandardHistory history) {
    String touchpoint = random.nextInt(4) == 0 ? "asking" : null;
    String criterion = random.nextInt(4) == 0 ? "asking.quick" : null;
    return history.judgement(1 + random.nextInt(2), random.nextBoolean(), touchpoint, criterion);
  }

  private TallyFilter filter() {
    LocalDate from = LedgerFixture.START.plusDays(random.nextInt(LedgerFixture.DAYS) - 5);
    LocalDate to = from.plusDays(random.nextInt(LedgerFixture.DAYS));
    boolean always = random.nextBoolean();
    return new TallyFilter(
        random.nextBoolean() ? null : someUnits(),
        always ? LedgerFixture.START : from,
        always ? LedgerFixture.START.plusDays(LedgerFixture.DAYS) : to,
        random.nextInt(4) == 0 ? any(List.of("urgent", "calm", "never-declared")) : null,
        random.nextInt(4) == 0 ? any(List.of("web", "it's", "never seen")) : null);
  }

  private Set<Integer> someUnits() {
    Set<Integer> some = new HashSet<>();
    units.stream().filter(unit -> random.nextInt(3) == 0).forEach(some::add);
    return some;
  }

  private Map<Integer, Integer> rowOfUnit() {
    int kind = random.nextInt(3);
    if (kind == 0) {
      return null;
    }
    Map<Integer, Integer> row = new HashMap<>();
    for (Integer unit : kind == 1 ? units : someUnits()) {
      row.put(unit, kind == 1 ? 1000 - unit : random.nextInt(3));
    }
    return row;
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
                  null,
                  "it's");
          long expected =
              rows.values().stream()
                  .filter(row -> row.touchpoint().equals(criterion.touchpoint()))
                  .filter(row -> "it's".equals(row.channel()))
                  .filter(row -> criterion.halves(row.facts(), row.category(), row.day()) == halves)
                  .count();
          List<Long> found = new ArrayList<>();
          List<Long> page = List.of(0L);
          while (!page.isEmpty()) {
            page =
                view.drill(new DrillQuery(standard, criterion, halves, filter, page.getLast(), 17));
            found.addAll(page);
          }
          assertThat(found).as("seed %d", seed).hasSize((int) expected).isSorted();
          assertThat(found).doesNotHaveDuplicates();
          return null;
        });
  }
}
