package io.cxrating.stats.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.cxrating.stats.Clusters;
import io.cxrating.stats.DeclaredWeights;
import io.cxrating.stats.EstimateOptions;
import io.cxrating.stats.Interval;
import io.cxrating.stats.Reason;
import io.cxrating.stats.TallyBuilder;
import io.cxrating.stats.comparison.PairedDifferenceEstimator.Readings;
import io.cxrating.stats.rating.RatingEstimator;
import io.cxrating.stats.sums.SliceSums;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

/** Two readings of the same interactions: identities, and computations row by row. */
public class PairedDifferenceTest {
  public static final EstimateOptions OPTIONS =
      new EstimateOptions(0.95, Clusters.CUSTOMER_DAY, true, 0);
  public static final DeclaredWeights TWO =
      new DeclaredWeights(new double[] {2, 3}, new int[] {0, 1}, new double[] {1, 1});
  private static final DeclaredWeights OTHER =
      new DeclaredWeights(new double[] {1, 1}, new int[] {0, 1}, new double[] {1, 1});
  public static final int[] NONE = {-1, -1};

  /** Halves of criterion 0 or 1 at touchpoint 0 or 1, as read by a and by b. */
  public record Row(long group, long day, int touchpoint, int a, int b) {}

  @Test
  void equalReadingsHaveNoDifference() {
    SliceSums both = tally(rows(1, 500, 0));
    PairedDifference same =
        PairedDifferenceEstimator.estimate(both, new Readings(TWO, TWO, new int[] {0, 1}), OPTIONS);
    assertThat(same.difference()).isZero();
    assertThat(same.interval()).isEqualTo(new Interval(0, 0));
    assertThat(same.standardError()).isZero();
    assertThat(same.reasons()).isEmpty();
  }

  @Test
  void agreesWithTheFormulaRowByRow() {
    for (long seed = 1; seed <= 20; seed++) {
      List<Row> rows = rows(seed, 400, 0.2);
      PairedDifference found =
          PairedDifferenceEstimator.estimate(tally(rows), new Readings(TWO, OTHER, NONE), OPTIONS);
      assertThat(found.difference())
          .as("seed %d", seed)
          .isCloseTo(rating(rows, Row::b, OTHER) - rating(rows, Row::a, TWO), within(1e-9));
      double[] z = influences(rows);
      double byGroup = clustered(rows, z, Row::group);
      double byDay = clustered(rows, z, Row::day);
      double byRow = 0;
      for (double one : z) {
        byRow += one * one * rows.size() / (rows.size() - 1.0);
      }
      double v = Math.max(byGroup + byDay - byRow, Math.max(byGroup, byDay));
      double m = mean(moves(rows));
      assertThat(found.standardError() * found.standardError())
          .as("seed %d", seed)
          .isCloseTo(v + 2 * m * m, within(1e-9));
    }
  }

  @Test
  void sharedCriteriaMayBeCountedOnceOrTwice() {
    List<Row> rows = rows(7, 600, 0);
    PairedDifference once =
        PairedDifferenceEstimator.estimate(
            tally(rows), new Readings(TWO, OTHER, new int[] {0, 1}), OPTIONS);
    PairedDifference twice =
        PairedDifferenceEstimator.estimate(tally(rows), new Readings(TWO, OTHER, NONE), OPTIONS);
    assertThat(once.difference()).isCloseTo(twice.difference(), within(1e-12));
    // One more change adds more variance if a and b are assumed to change separately.
    assertThat(twice.interval().width() / once.interval().width()).isBetween(1.0, 1.2);
  }

  @Test
  void hasAnIntervalWhenAllOrNoRowsChange() {
    List<Row> all = new ArrayList<>();
    List<Row> none = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      all.add(new Row(i, i % 20, i % 2, 0, 2));
      none.add(new Row(i, i % 20, i % 2, 2, 2));
    }
    PairedDifference everything =
        PairedDifferenceEstimator.estimate(tally(all), new Readings(TWO, TWO, NONE), OPTIONS);
    assertThat(everything.difference()).isEqualTo(100);
    assertThat(everything.interval().lower()).isBetween(80.0, 95.0);
    assertThat(everything.interval().upper()).isEqualTo(100);
    PairedDifference nothing =
        PairedDifferenceEstimator.estimate(tally(none), new Readings(TWO, TWO, NONE), OPTIONS);
    assertThat(nothing.difference()).isZero();
    assertThat(nothing.interval().lower()).isBetween(-15.0, -3.0);
    assertThat(nothing.reasons()).contains(Reason.FEW_CHANGES);
  }

  /** Criteria read alike cancel except for rounding, which is no change. */
  @Test
  void ignoresRoundingErrors() {
    for (long seed = 1; seed <= 50; seed++) {
      PairedDifference nothing =
          PairedDifferenceEstimator.estimate(
              tally(rows(seed, 300, 0)), new Readings(TWO, TWO, NONE), OPTIONS);
      assertThat(nothing.reasons()).as("seed %d", seed).contains(Reason.FEW_CHANGES);
      assertThat(nothing.degreesOfFreedom()).as("seed %d", seed).isEqualTo(9);
    }
  }

  @Test
  void rejectsInconsistentReadings() {
    SliceSums both = tally(rows(1, 50, 0));
    assertThatThrownBy(() -> new Readings(TWO, TWO, new int[] {0}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Readings(TWO, TWO, new int[] {0, 2}))
        .isInstanceOf(IllegalArgumentException.class);
    DeclaredWeights one = new DeclaredWeights(new double[] {1}, new int[] {0}, new double[] {1});
    assertThatThrownBy(
            () ->
                PairedDifferenceEstimator.estimate(
                    both, new Readings(TWO, one, new int[] {-1}), OPTIONS))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Paired rows have a smaller variance than two samples. */
  @Test
  void isNarrowerThanAnUnpairedDifference() {
    List<Row> rows = rows(90_000, 1500, 0.15);
    PairedDifference found =
        PairedDifferenceEstimator.estimate(tally(rows), new Readings(TWO, TWO, NONE), OPTIONS);
    assertThat(found.interval().width()).isLessThan(unpaired(rows));
  }

  public static double unpaired(List<Row> rows) {
    double squares = 0;
    for (Function<Row, Integer> reading : List.<Function<Row, Integer>>of(Row::a, Row::b)) {
      TallyBuilder one = new TallyBuilder(2, 0, 1);
      for (Row row : rows) {
        one.add(row.group(), row.day(), row.touchpoint(), reading.apply(row), reading.apply(row));
      }
      double width =
          RatingEstimator.estimate(one.build(), TWO, OPTIONS).uncertainty().interval().width();
      squares += width * width;
    }
    return Math.sqrt(squares);
  }

  /** a meets 0.7 of the rows on average, with good customers and bad days; b misses some more. */
  public static List<Row> rows(long seed, int count, double stricter) {
    UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
    double[] ofGroup = new double[60];
    double[] ofDay = new double[40];
    java.util.Arrays.setAll(ofGroup, i -> 0.4 * (random.nextDouble() - 0.5));
    java.util.Arrays.setAll(ofDay, i -> 0.2 * (random.nextDouble() - 0.5));
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int group = random.nextInt(60);
      int day = random.nextInt(40);
      int a = random.nextDouble() < 0.7 + ofGroup[group] + ofDay[day] ? 2 : 0;
      int b = random.nextDouble() < stricter ? 0 : a;
      rows.add(new Row(group, 20_000 + day, random.nextInt(2), a, b));
    }
    return rows;
  }

  public static SliceSums tally(List<Row> rows) {
    TallyBuilder builder = new TallyBuilder(2, 0, 1, 0, 1);
    for (Row row : rows) {
      builder.add(row.group(), row.day(), row.touchpoint(), row.a(), row.a(), row.b(), row.b());
    }
    return builder.build();
  }

  private static double rating(
      List<Row> rows, Function<Row, Integer> reading, DeclaredWeights weights) {
    double sum = 0;
    for (int t = 0; t < 2; t++) {
      sum += points(weights, t) * attainment(rows, reading, t);
    }
    return sum;
  }

  private static double points(DeclaredWeights weights, int t) {
    double[] w = weights.touchpoints();
    return 100 * w[t] / (w[0] + w[1]);
  }

  private static double attainment(List<Row> rows, Function<Row, Integer> reading, int t) {
    return rows.stream()
        .filter(row -> row.touchpoint() == t)
        .mapToDouble(row -> reading.apply(row) / 2.0)
        .average()
        .orElseThrow();
  }

  private static double[] influences(List<Row> rows) {
    return rows.stream()
        .mapToDouble(
            row -> {
              int t = row.touchpoint();
              long n = rows.stream().filter(other -> other.touchpoint() == t).count();
              double a = row.a() / 2.0 - attainment(rows, Row::a, t);
              double b = row.b() / 2.0 - attainment(rows, Row::b, t);
              return (points(OTHER, t) * b - points(TWO, t) * a) / n;
            })
        .toArray();
  }

  private static double clustered(List<Row> rows, double[] z, Function<Row, Long> cluster) {
    Map<Long, Double> sums = new TreeMap<>();
    for (int i = 0; i < z.length; i++) {
      sums.merge(cluster.apply(rows.get(i)), z[i], Double::sum);
    }
    double squares = sums.values().stream().mapToDouble(sum -> sum * sum).sum();
    return squares * sums.size() / (sums.size() - 1.0);
  }

  private static double[] moves(List<Row> rows) {
    Map<Long, Double> sums = new TreeMap<>();
    for (Row row : rows) {
      int t = row.touchpoint();
      long n = rows.stream().filter(other -> other.touchpoint() == t).count();
      double move = (points(OTHER, t) * row.b() / 2.0 - points(TWO, t) * row.a() / 2.0) / n;
      sums.merge(row.group(), move, Double::sum);
    }
    return sums.values().stream().mapToDouble(Math::abs).toArray();
  }

  private static double mean(double[] moves) {
    double total = java.util.Arrays.stream(moves).sum();
    return java.util.Arrays.stream(moves).map(move -> move * move).sum() / total;
  }
}
