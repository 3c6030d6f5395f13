package io.cxrating.tally.duckdb;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.tally.duckdb.selection.Selection;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Compares the bins with a computation from sorted values. */
class MeasureGridTest {
  private static final long SEED = 20_261_126;
  private static final int BINS = 50;

  private final SplittableRandom random = new SplittableRandom(SEED);
  private Connection connection;

  @BeforeEach
  void open() throws SQLException {
    connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
  }

  private MeasureGrid grid(double... values) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("CREATE OR REPLACE TABLE facts (m0 DOUBLE)");
      statement.execute("INSERT INTO facts VALUES (NULL), ('nan'), ('inf'), ('-inf')");
    }
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO facts SELECT unnest(?)")) {
      insert.setArray(
          1, connection.createArrayOf("DOUBLE", DoubleStream.of(values).boxed().toArray()));
      insert.execute();
    }
    return MeasureGrid.of(connection, new Selection("facts"), "m0");
  }

  private double[] drawn(int count, DoubleSupplier draw) {
    return DoubleStream.generate(draw).limit(count).toArray();
  }

  private List<double[]> samples() {
    List<double[]> samples = new ArrayList<>();
    for (int count : new int[] {1, 2, 3, 49, 50, 51, 99, 100, 101, 149, 1000, 9_973}) {
      samples.add(drawn(count, random::nextGaussian));
      samples.add(drawn(count, () -> random.nextInt(-4, 5)));
      samples.add(drawn(count, () -> random.nextInt(120) / 10.0));
      samples.add(drawn(count, () -> random.nextInt(3) > 0 ? 0 : 1e-300 * random.nextInt(1000)));
    }
    samples.add(drawn(200, () -> 7));
    return samples;
  }

  @Test
  void edgesAndMidpointsAreQuantiles() throws SQLException {
    for (double[] values : samples()) {
      double[] sorted = Arrays.stream(values).sorted().toArray();
      double[] edges = new double[BINS];
      double[] between = new double[BINS];
      for (int b = 0; b < BINS; b++) {
        edges[b] = quantile(sorted, 2 * b + 2);
        between[b] = quantile(sorted, 2 * b + 1);
      }
      MeasureGrid grid = grid(values);
      assertThat(grid.edges())
          .as("%d values, seed %d", values.length, SEED)
          .containsExactly(Arrays.stream(edges).distinct().toArray());
      for (int b = 0; b < grid.edges().length; b++) {
        assertThat(grid.middles()[b]).isBetween(grid.lowest()[b], grid.edges()[b]);
        double middle = grid.middles()[b];
        assertThat(middle == grid.edges()[b] || DoubleStream.of(between).anyMatch(q -> q == middle))
            .isTrue();
      }
    }
  }

  /** The smallest value with at least k of a hundred values at or below it. */
  private static double quantile(double[] sorted, int k) {
    int at = 0;
    while (100L * (at + 1) < (long) k * sorted.length) {
      at++;
    }
    return sorted[at];
  }

  @Test
  void assignsEachValueToTheFirstBinWithASufficientEdge() throws SQLException {
    for (double[] values : samples()) {
      MeasureGrid grid = grid(values);
      double[] lowest = new double[grid.edges().length];
      Arrays.fill(lowest, Double.POSITIVE_INFINITY);
      String sql = "SELECT m0, " + grid.bin("m0") + " FROM facts WHERE isfinite(m0)";
      int rows = 0;
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery(sql)) {
        while (row.next()) {
          double value = row.getDouble(1);
          int bin = row.getInt(2);
          assertThat(bin).isEqualTo(expected(grid.edges(), value));
          lowest[bin] = Math.min(lowest[bin], value);
          rows++;
        }
      }
      assertThat(rows).isEqualTo(values.length);
      assertThat(grid.lowest()).containsExactly(lowest);
    }
  }

  private static int expected(double[] edges, double value) {
    int bin = 0;
    while (value > edges[bin]) {
      bin++;
    }
    return bin;
  }

  @Test
  void emptyInputHasNoBins() throws SQLException {
    assertThat(grid().edges()).isEmpty();
    assertThat(grid().bin("m0")).isEqualTo("0");
  }
}
