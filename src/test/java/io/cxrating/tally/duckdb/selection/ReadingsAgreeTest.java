package io.cxrating.tally.duckdb.selection;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.projection.table.FactColumns;
import io.cxrating.standard.RandomStandards;
import io.cxrating.standard.model.Censored;
import io.cxrating.standard.model.JudgedCriterion;
import io.cxrating.standard.model.Standard;
import io.cxrating.standard.model.StandardHistory;
import io.cxrating.standard.model.Target;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.Test;

/** Compares the Java and the SQL evaluation of random criteria in DuckDB. */
class ReadingsAgreeTest {
  private static final int STANDARDS = 200;
  private static final int ROWS = 12_000;

  private final long seed = Long.getLong("cxrating.seed", 20261122L);
  private final RandomGenerator random = new SplittableRandom(seed);
  private final RandomStandards standards = new RandomStandards(random);
  private final long[] seen = new long[5];

  @Test
  void javaAndSqlAgreeOnMillionsOfRandomFacts() throws SQLException {
    System.out.println("ReadingsAgreeTest seed " + seed + " (-Dcxrating.seed=)");
    try (Connection duckdb = new DuckDBDriver().connect("jdbc:duckdb:", new Properties())) {
      for (int i = 0; i < STANDARDS; i++) {
        compare(duckdb, standards.history(i));
      }
    }
    // Every result is frequent enough that an evaluation without it would fail.
    assertThat(Arrays.stream(seen).min().orElseThrow()).isGreaterThan(ROWS * 10L);
    System.out.println("compared " + Arrays.toString(seen) + " (undecided, unobserved, 0, 1/2, 1)");
  }

  private void compare(Connection duckdb, StandardHistory history) throws SQLException {
    boolean pinned = random.nextInt(4) == 0;
    int version = 1 + random.nextInt(history.versions().size());
    List<JudgedCriterion> criteria = history.judgement(version, pinned, null, null).criteria();
    if (criteria.isEmpty()) {
      return;
    }
    FactColumns columns = new FactColumns(history);
    create(duckdb, columns, criteria.size());
    try (DuckDBAppender appender =
        ((DuckDBConnection) duckdb).createAppender(DuckDBConnection.DEFAULT_SCHEMA, "fact")) {
      Facts facts = new Facts(history, columns);
      for (int row = 0; row < ROWS; row++) {
        facts.draw();
        facts.append(appender, criteria);
      }
    }
    for (int c = 0; c < criteria.size(); c++) {
      String sql = CriterionSql.score(criteria.get(c), columns);
      assertThat(disagreements(duckdb, sql, "java" + c)).as("seed %d: %s", seed, sql).isEmpty();
      String undecided =
          "coalesce(" + CriterionSql.undecided(criteria.get(c), columns) + ", false)";
      assertThat(disagreements(duckdb, undecided, "undecided" + c))
          .as("seed %d: %s", seed, undecided)
          .isEmpty();
    }
  }

  private static void create(Connection duckdb, FactColumns columns, int criteria)
      throws SQLException {
    StringBuilder ddl =
        new StringBuilder("create or replace table fact (category SMALLINT, day INTEGER");
    Map<String, String> types = new LinkedHashMap<>(columns.types());
    types.keySet().removeAll(columns.attributeColumns());
    types.forEach((column, type) -> ddl.append(", ").append(column).append(' ').append(type));
    for (int c = 0; c < criteria; c++) {
      ddl.append(", java%1$d INTEGER, undecided%1$d BOOLEAN".formatted(c));
    }
    try (Statement statement = duckdb.createStatement()) {
      statement.execute(ddl.append(')').toString());
    }
  }

  private static List<String> disagreements(Connection duckdb, String sql, String column)
      throws SQLException {
    List<String> rows = new ArrayList<>();
    String query =
        "select ("
            + sql
            + ")::VARCHAR, fact::VARCHAR from fact where ("
            + sql
            + ") is distinct from "
            + column
            + " limit 3";
    try (Statement statement = duckdb.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        rows.add("SQL says " + row.getString(1) + " of " + row.getString(2));
      }
    }
    return rows;
  }

  /** One random interaction, in the form of both evaluations. */
  private final class Facts {
    private final StandardHistory history;
    private final FactColumns columns;
    private final double[] interesting;
    private final Map<String, Object> facts = new HashMap<>();
    private String category;
    private LocalDate day;

    Facts(StandardHistory history, FactColumns columns) {
      this.history = history;
      this.columns = columns;
      interesting = interesting(history);
    }

    void draw() {
      facts.clear();
      columns.posted().forEach(measure -> facts.put(measure.key(), fact(measure)));
      List<String> categories = history.categories();
      int place = random.nextInt(categories.size() + 1);
      category = place == categories.size() ? null : categories.get(place);
      day = RandomStandards.START.plusDays(random.nextInt(-3, RandomStandards.DAYS + 3));
    }

    private Object fact(Standard.Measure measure) {
      if (random.nextInt(10) == 0) {
        return null;
      }
      return switch (measure.type()) {
        case NUMBER, COUNT, COUNT_SIGNED -> number();
        case BOOLEAN -> random.nextBoolean();
        case CATEGORY -> measure.values().get(random.nextInt(measure.values().size()));
        default -> throw new AssertionError(measure);
      };
    }

    private Object number() {
      double number =
          random.nextInt(3) == 0
              ? standards.number()
              : interesting[random.nextInt(interesting.length)];
      return random.nextInt(4) == 0 && number > Double.NEGATIVE_INFINITY
          ? new Censored(number)
          : (Double) number;
    }

    private void appendLeast(DuckDBAppender appender, Standard.Measure measure)
        throws SQLException {
      if (facts.get(measure.key()) instanceof Censored censored) {
        appender.append(censored.least(measure.type()));
      } else {
        appender.appendNull();
      }
    }

    void append(DuckDBAppender appender, List<JudgedCriterion> criteria) throws SQLException {
      appender.beginRow();
      if (category == null) {
        appender.appendNull();
      } else {
        appender.append((short) columns.categoryCode(category).orElseThrow());
      }
      appender.append((int) day.toEpochDay());
      for (Standard.Measure measure : columns.posted()) {
        switch (facts.get(measure.key())) {
          case null -> appender.appendNull();
          case Double number -> appender.append(number.doubleValue());
          case Censored censored -> appender.appendNull();
          case Boolean truth -> appender.append(truth.booleanValue());
          case Object value ->
              appender.append(
                  (short) columns.valueCode(measure.key(), (String) value).orElseThrow());
        }
        if (columns.isNumeric(measure.key())) {
          appendLeast(appender, measure);
        }
      }
      for (JudgedCriterion criterion : criteria) {
        int result = criterion.result(facts, category, day);
        assertThat(criterion.halves(facts, category, day))
            .isEqualTo(Math.max(result, JudgedCriterion.UNOBSERVED));
        seen[result + 2]++;
        if (result < 0) {
          appender.appendNull();
        } else {
          appender.append(result);
        }
        appender.append(result == JudgedCriterion.UNDECIDED);
      }
      appender.endRow();
    }
  }

  /** Both limits of every target and tolerance with their neighbours, and non-finite values. */
  private static double[] interesting(StandardHistory history) {
    double[] ends =
        history.versions().stream()
            .flatMap(version -> version.content().touchpoints().getFirst().criteria().stream())
            .flatMap(
                criterion ->
                    java.util.stream.Stream.concat(
                        java.util.stream.Stream.ofNullable(criterion.target()),
                        criterion.overrides().values().stream()))
            .flatMapToDouble(ReadingsAgreeTest::ends)
            .flatMap(end -> DoubleStream.of(Math.nextDown(end), end, Math.nextUp(end)))
            .toArray();
    return DoubleStream.concat(
            Arrays.stream(ends),
            DoubleStream.of(
                -0.0, 0.0, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY))
        .toArray();
  }

  private static DoubleStream ends(Target target) {
    return switch (target) {
      case Target.AtMost t -> ends(t.limit(), t.limit(), t.tolerated(), t.tolerated());
      case Target.AtLeast t -> ends(t.limit(), t.limit(), t.tolerated(), t.tolerated());
      case Target.Between t -> ends(t.low(), t.high(), t.toleratedLow(), t.toleratedHigh());
      case Target.Is t -> DoubleStream.empty();
      case Target.OneOf t -> DoubleStream.empty();
    };
  }

  private static DoubleStream ends(
      double low, double high, Double tolerated, Double toleratedHigh) {
    return tolerated == null
        ? DoubleStream.of(low, high)
        : DoubleStream.of(low, high, tolerated, toleratedHigh);
  }
}
