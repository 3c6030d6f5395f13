package io.cxrating.tally.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.intake.outcome.OutcomeKind;
import io.cxrating.projection.table.FactColumns;
import io.cxrating.projection.table.FactTable;
import io.cxrating.projection.table.FactTables;
import io.cxrating.projection.table.KindTable;
import io.cxrating.standard.model.Derivation;
import io.cxrating.standard.model.Derivation.Kind;
import io.cxrating.standard.model.PublishedVersion;
import io.cxrating.standard.model.Standard;
import io.cxrating.standard.model.Standard.Outcome;
import io.cxrating.standard.model.Standard.Touchpoint;
import io.cxrating.standard.model.StandardHistory;
import io.cxrating.tally.duckdb.selection.Selection;
import io.cxrating.unit.UnitNode;
import io.cxrating.unit.UnitTree;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutcomeColumnTest {
  private static final LocalDateTime START = LocalDateTime.of(2026, 1, 1, 0, 0);
  private static final StandardHistory HISTORY = history();

  private final List<Contact> contacts = new ArrayList<>();
  private final List<Observed> outcomes = new ArrayList<>();
  private Connection connection;

  private record Contact(
      long id, int unit, Long customer, LocalDateTime at, int touchpoint, Long journey) {}

  /** Units 1 and 2 are below 3; 0 is another root. */
  private static final UnitTree TREE =
      UnitTree.of(
          List.of(
              new UnitNode(0, "zero", "Zero", null, null),
              new UnitNode(1, "one", "One", "three", null),
              new UnitNode(2, "two", "Two", "three", null),
              new UnitNode(3, "three", "Three", null, null)));

  private record Observed(
      long id,
      String key,
      Long customer,
      LocalDateTime at,
      boolean achieved,
      Long interaction,
      Integer within) {
    Observed(
        long id, String key, Long customer, LocalDateTime at, boolean achieved, Long interaction) {
      this(id, key, customer, at, achieved, interaction, null);
    }
  }

  private static StandardHistory history() {
    List<Touchpoint> touchpoints =
        Stream.of("desk", "shop")
            .map(key -> new Touchpoint(key, null, 1, List.of(), List.of()))
            .toList();
    Standard standard =
        new Standard(
            new Standard.Metadata("s", "S", null, null),
            Standard.Thresholds.DEFAULT,
            List.of(),
            List.of(),
            List.of(),
            touchpoints);
    return new StandardHistory(7, "s", List.of(new PublishedVersion(1, null, standard, "d")));
  }

  @BeforeEach
  void open() throws SQLException {
    connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
    FactTable.prepare(connection, HISTORY);
    new KindTable(OutcomeKind.KIND).create(connection);
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  private void contact(long id, Long customer, LocalDateTime at) {
    contact(id, customer, at, 0, null);
  }

  private void contact(long id, Long customer, LocalDateTime at, int touchpoint, Long journey) {
    contacts.add(new Contact(id, (int) (id % 3), customer, at, touchpoint, journey));
  }

  private Map<Long, Integer> column(Outcome outcome, Integer unit) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("DELETE FROM facts_7; DELETE FROM outcome");
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO facts_7 (row_id, unit, touchpoint, customer, grp, day, occurred,"
                + " journey) VALUES (?, ?, ?, ?, 0, ?, ?, ?)")) {
      for (Contact one : contacts) {
        insert.setLong(1, one.id());
        insert.setInt(2, one.unit());
        insert.setInt(3, one.touchpoint());
        insert.setObject(4, one.customer());
        insert.setLong(5, one.at().toLocalDate().toEpochDay());
        insert.setObject(6, one.at());
        insert.setObject(7, one.journey());
        insert.execute();
      }
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO outcome (row_id, outcome, customer, occurred, achieved, interaction,"
                + " names_interaction, within) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (Observed one : outcomes) {
        insert.setLong(1, one.id());
        insert.setString(2, one.key());
        insert.setObject(3, one.customer());
        insert.setObject(4, one.at());
        insert.setBoolean(5, one.achieved());
        insert.setObject(6, one.interaction());
        insert.setBoolean(7, one.interaction() != null);
        insert.setObject(8, one.within());
        insert.execute();
      }
    }
    Selection selection =
        new OutcomeColumn(connection, TREE)
            .of(
                FactTables.load(connection).find(HISTORY).orElseThrow(),
                new FactColumns(HISTORY),
                outcome);
    if (unit != null) {
      selection.where("unit = ?", unit);
    }
    Map<Long, Integer> found = new TreeMap<>();
    try (PreparedStatement select =
            selection.prepare(connection, "SELECT row_id, achieved" + selection.sql());
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        found.put(row.getLong(1), (Integer) row.getObject(2));
      }
    }
    return found;
  }

  private static Outcome rule(Kind kind, int days) {
    return new Outcome("o", "", new Derivation(kind, days));
  }

  @Test
  void includesTheLastInstantOfTheHorizon() throws SQLException {
    contact(1, 1L, START);
    contact(2, 1L, START.plusDays(14));
    contact(3, 2L, START);
    contact(4, 2L, START.plusDays(14).plusNanos(1000));
    contact(5, 3L, START.plusDays(100));
    assertThat(column(rule(Kind.NO_FURTHER_CONTACT, 14), null))
        .containsEntry(1L, 0)
        .containsEntry(2L, 1)
        .containsEntry(3L, 1)
        .containsEntry(5L, null);
    assertThat(column(rule(Kind.RETURNS, 14), null))
        .containsEntry(1L, 1)
        .containsEntry(2L, 0)
        .containsEntry(3L, 0);
  }

  @Test
  void ignoresContactsOfTheSameInstant() throws SQLException {
    contact(1, 1L, START);
    contact(2, 1L, START);
    contact(3, 1L, START.plusDays(3));
    contact(4, 2L, START);
    contact(5, 2L, START);
    contact(6, 9L, START.plusDays(40));
    assertThat(column(rule(Kind.NO_FURTHER_CONTACT, 14), null))
        .containsEntry(1L, 0)
        .containsEntry(2L, 0)
        .containsEntry(4L, 1)
        .containsEntry(5L, 1);
  }

  @Test
  void isUnknownWhileTheHorizonIsOpen() throws SQLException {
    contact(1, 1L, START.plusDays(26));
    contact(2, 1L, START.plusDays(27));
    contact(3, 2L, START.plusDays(26));
    contact(4, 2L, START.plusDays(16));
    contact(5, 3L, START.plusDays(30));
    assertThat(column(rule(Kind.NO_FURTHER_CONTACT, 14), null))
        .containsEntry(1L, null)
        .containsEntry(3L, null)
        .containsEntry(4L, 0);
  }

  @Test
  void strayRowsDoNotExtendTheHorizon() throws SQLException {
    for (int i = 0; i < 300; i++) {
      contact(i, (long) i, START.plusDays(i % 50));
    }
    Outcome rule = rule(Kind.NO_FURTHER_CONTACT, 14);
    Map<Long, Integer> without = column(rule, null);
    assertThat(without.values().stream().filter(Objects::nonNull)).hasSize(6 * 36);
    contact(1000, 999L, START.plusYears(10));
    Map<Long, Integer> with = column(rule, null);
    assertThat(with).containsEntry(1000L, null);
    with.remove(1000L);
    assertThat(with).isEqualTo(without);
    contact(1001, 998L, START.minusYears(10));
    assertThat(column(rule, null)).containsEntry(1001L, 1).containsAllEntriesOf(without);
  }

  @Test
  void isUnknownWithoutACustomer() throws SQLException {
    contact(1, null, START);
    contact(2, null, START.plusDays(1));
    contact(3, 4L, START.plusDays(90));
    assertThat(column(rule(Kind.NO_FURTHER_CONTACT, 14), null))
        .containsEntry(1L, null)
        .containsEntry(2L, null);
  }

  @Test
  void anEmptyTableHasNoOutcomes() throws SQLException {
    assertThat(column(rule(Kind.RETURNS, 14), null)).isEmpty();
    assertThat(column(new Outcome("buys", "", null), null)).isEmpty();
  }

  @Test
  void agreesWithAnEvaluationOfAllPairs() throws SQLException {
    SplittableRandom random = new SplittableRandom(20261122);
    for (long id = 0; id < 800; id++) {
      Long customer = random.nextInt(10) == 0 ? null : (long) random.nextInt(90);
      Long journey = random.nextInt(3) == 0 ? null : (long) random.nextInt(3);
      LocalDateTime at = START.plusHours(random.nextInt(60 * 4) * 6);
      contact(id, customer, at, random.nextInt(2), journey);
    }
    LocalDateTime ends = contacts.stream().map(Contact::at).max(Comparator.naturalOrder()).get();
    for (Kind kind : Kind.values()) {
      for (int days : new int[] {1, 7, 30}) {
        String touchpoint = days == 7 ? "shop" : null;
        Outcome rule = new Outcome("o", "", new Derivation(kind, days, touchpoint));
        Map<Long, Integer> found = column(rule, null);
        assertThat(found).hasSize(800);
        for (Contact one : contacts) {
          assertThat(found.get(one.id())).isEqualTo(expected(one, rule.derivation(), ends));
        }
        Map<Long, Integer> ofUnit = column(rule, 1);
        assertThat(ofUnit)
            .isNotEmpty()
            .allSatisfy((id, y) -> assertThat(found.get(id)).isEqualTo(y));
      }
    }
  }

  @Test
  void ignoresContactsOfTheSameJourney() throws SQLException {
    contact(1, 1L, START, 0, 5L);
    contact(2, 1L, START.plusDays(3), 1, 5L);
    contact(3, 2L, START, 0, 6L);
    contact(4, 2L, START.plusDays(3), 1, 6L);
    contact(5, 2L, START.plusDays(9), 0, 7L);
    contact(6, 3L, START, 0, 8L);
    contact(7, 3L, START.plusDays(3), 1, 8L);
    contact(8, 3L, START.plusDays(3), 0, null);
    contact(9, 4L, START.plusDays(100), 0, null);
    assertThat(column(rule(Kind.RETURNS, 14), null))
        .containsEntry(1L, 0)
        .containsEntry(2L, 0)
        .containsEntry(3L, 1)
        .containsEntry(4L, 1)
        .containsEntry(5L, 0)
        .containsEntry(6L, 1)
        .containsEntry(7L, 0);
  }

  @Test
  void countsOnlyContactsAtTheTouchpointOfTheRule() throws SQLException {
    contact(1, 1L, START, 0, null);
    contact(2, 1L, START.plusDays(3), 1, null);
    contact(3, 1L, START.plusDays(30), 0, null);
    contact(4, 2L, START.plusDays(100), 0, null);
    Outcome orders = new Outcome("o", "", new Derivation(Kind.RETURNS, 28, "desk"));
    assertThat(column(orders, null)).containsEntry(1L, 0).containsEntry(2L, 1).containsEntry(3L, 0);
  }

  private Integer expected(Contact one, Derivation rule, LocalDateTime ends) {
    int days = rule.days();
    if (one.customer() == null || one.at().plusDays(days).isAfter(ends)) {
      return null;
    }
    boolean seen =
        contacts.stream()
            .anyMatch(
                other ->
                    one.customer().equals(other.customer())
                        && (one.journey() == null || !one.journey().equals(other.journey()))
                        && (rule.touchpoint() == null || other.touchpoint() == 1)
                        && other.at().isAfter(one.at())
                        && !other.at().isAfter(one.at().plusDays(days)));
    return seen == (rule.kind() == Kind.RETURNS) ? 1 : 0;
  }

  @Test
  void prefersTheOutcomeThatNamesTheInteraction() throws SQLException {
    contact(1, 1L, START);
    contact(2, 1L, START.plusDays(5));
    contact(3, 1L, START.plusDays(9));
    contact(4, null, START);
    contact(5, 2L, START);
    outcomes.add(new Observed(1, "buys", 1L, START.plusDays(1), true, 1L));
    outcomes.add(new Observed(2, "buys", 1L, START.plusDays(2), false, 1L));
    outcomes.add(new Observed(3, "buys", 1L, START.plusDays(5), true, null));
    outcomes.add(new Observed(4, "buys", 1L, START.plusDays(6), false, null));
    outcomes.add(new Observed(5, "buys", null, START.plusDays(1), false, 4L));
    outcomes.add(new Observed(6, "stays", 2L, START.plusDays(1), true, null));
    outcomes.add(new Observed(7, "buys", null, START.plusDays(1), true, null));
    assertThat(column(new Outcome("buys", "", null), null))
        .containsEntry(1L, 0)
        .containsEntry(2L, 1)
        .containsEntry(3L, null)
        .containsEntry(4L, 0)
        .containsEntry(5L, null);
  }

  @Test
  void limitsOutcomesOfALimitedKeyToItsUnits() throws SQLException {
    contact(1, 1L, START);
    contact(2, 1L, START);
    contact(3, 1L, START);
    contact(4, 2L, START);
    contact(6, 2L, START);
    outcomes.add(new Observed(1, "buys", 1L, START.plusDays(5), true, null));
    outcomes.add(new Observed(2, "buys", 1L, START.plusDays(2), false, null, 1));
    outcomes.add(new Observed(3, "buys", 1L, START.plusDays(7), false, null, 2));
    outcomes.add(new Observed(4, "buys", 2L, START.plusDays(2), true, null, 3));
    outcomes.add(new Observed(5, "buys", 2L, START.plusDays(2), false, null, 1));
    Map<Long, Integer> buys = column(new Outcome("buys", "", null), null);
    assertThat(buys).as("unit 1, earlier").containsEntry(1L, 0);
    assertThat(buys).as("unit 2, later than that of a wider key").containsEntry(2L, 1);
    assertThat(buys).as("unit 0, out of reach").containsEntry(3L, 1);
    assertThat(buys).as("unit 1, two at one instant").containsEntry(4L, 1);
    assertThat(buys).as("unit 0, out of reach").containsEntry(6L, null);
  }

  @Test
  void linksOutcomesByInteractionAlone() throws SQLException {
    contact(1, 1L, START);
    contact(2, 1L, START.plusDays(5));
    contact(3, null, START);
    outcomes.add(new Observed(1, "buys", 1L, START.plusDays(9), true, 1L));
    outcomes.add(new Observed(2, "buys", null, START.plusDays(9), false, 3L));
    outcomes.add(new Observed(3, "stays", 1L, START.plusDays(9), false, null));
    outcomes.add(new Observed(4, "buys", null, START.plusDays(9), false, null));
    assertThat(column(new Outcome("buys", "", null), null))
        .containsEntry(1L, 1)
        .containsEntry(2L, null)
        .containsEntry(3L, 0);
  }
}
