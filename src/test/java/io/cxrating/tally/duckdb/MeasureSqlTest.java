package io.cxrating.tally.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.projection.table.FactColumns;
import io.cxrating.standard.file.StandardFormat;
import io.cxrating.standard.file.StandardReader;
import io.cxrating.standard.model.PublishedVersion;
import io.cxrating.standard.model.StandardHistory;
import io.cxrating.tally.duckdb.selection.Cells;
import io.cxrating.tally.duckdb.selection.Selection;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Compares the kept points of a distribution with a computation from sorted values. */
class MeasureSqlTest {
  private static final long SEED = 20_261_127;
  private static final int LINES = 1000;
  private static final String STANDARD =
      """
      apiVersion: cxrating.io/v1
      kind: ExperienceStandard
      metadata: {key: std}
      spec:
        measures: [{key: wait, type: number}]
        touchpoints: [{key: desk, criteria: [{key: quick, measure: wait, atMost: 1}]}]
      """;

  private final SplittableRandom random = new SplittableRandom(SEED);
  private Connection connection;

  private record Point(long below, long upTo) {}

  @BeforeEach
  void open() throws SQLException {
    connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  private Map<Double, Point> points(double... values) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE OR REPLACE TABLE facts"
              + " (m0 DOUBLE, touchpoint SMALLINT DEFAULT 0, grp BIGINT, day INTEGER)");
      statement.execute("INSERT INTO facts (m0) VALUES (NULL), ('nan'), ('inf'), ('-inf')");
    }
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO facts (m0) SELECT unnest(?)")) {
      insert.setArray(
          1, connection.createArrayOf("DOUBLE", DoubleStream.of(values).boxed().toArray()));
      insert.execute();
    }
    StandardHistory history =
        new StandardHistory(
            1,
            "std",
            List.of(
                new PublishedVersion(
                    1,
                    null,
                    StandardReader.read(
                        STANDARD.getBytes(StandardCharsets.UTF_8), StandardFormat.YAML),
                    "digest")));
    ValueColumns columns =
        new ValueColumns(history.judgement(1, false, null, null), new FactColumns(history));
    Selection selection = new Selection("facts");
    String sql = new MeasureSql(columns, Cells.uncut(), selection).distributions();
    Map<Double, Point> points = new TreeMap<>();
    try (PreparedStatement select = selection.prepare(connection, sql);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        points.put(row.getDouble(3), new Point(row.getLong(4), row.getLong(5)));
      }
    }
    return points;
  }

  private void isAsCounted(double... values) throws SQLException {
    double[] sorted = Arrays.stream(values).map(value -> value + 0.0).sorted().toArray();
    Map<Double, Point> points = points(values);
    assertThat(points).hasSizeLessThanOrEqualTo(LINES + 1).containsKey(sorted[0]);
    for (int line = 1; line <= LINES; line++) {
      assertThat(points)
          .as("line %d of %d values, seed %d", line, values.length, SEED)
          .containsKey(sorted[(int) Math.ceilDiv((long) line * sorted.length, LINES) - 1]);
    }
    points.forEach(
        (value, point) -> {
          long below = Arrays.stream(sorted).filter(other -> other < value).count();
          long upTo = Arrays.stream(sorted).filter(other -> other <= value).count();
          assertThat(point).isEqualTo(new Point(below, upTo));
        });
  }

  @Test
  void keepsTheMinimumAndTheValuesAtGridLines() throws SQLException {
    for (int count : new int[] {1, 2, 999, 1000, 1001, 7919}) {
      isAsCounted(random.doubles(count).toArray());
      isAsCounted(random.doubles(count).map(u -> Math.floor(20 * u)).toArray());
      isAsCounted(random.doubles(count).map(u -> u < 0.4 ? -0.0 : u < 0.5 ? 0 : u).toArray());
    }
  }

  @Test
  void keepsAllOfFewValues() throws SQLException {
    double[] values = random.doubles(LINES).toArray();
    assertThat(points(values)).hasSize(LINES);
    assertThat(points(7, 7, 7)).isEqualTo(Map.of(7.0, new Point(0, 3)));
    assertThat(points()).isEmpty();
  }
}
