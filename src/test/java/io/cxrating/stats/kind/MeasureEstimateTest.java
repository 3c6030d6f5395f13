package io.cxrating.stats.kind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cxrating.stats.Clusters;
import io.cxrating.stats.EstimateOptions;
import io.cxrating.stats.Interval;
import io.cxrating.stats.KindRows;
import io.cxrating.stats.MeasuredRows;
import io.cxrating.stats.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;

/**
 * Compares medians and percentiles with computations by hand and a direct implementation of the
 * formulas, and checks invariants.
 */
class MeasureEstimateTest {
  private static final long SEED = 20_261_127;

  private static EstimateOptions by(Clusters clusters) {
    return new EstimateOptions(0.95, clusters, false, 0.8);
  }

  private record Row(long group, long day, double value) {}

  private static MeasureEstimate estimate(List<Row> rows, Clusters clusters) {
    MeasuredRows measured = new MeasuredRows();
    rows.forEach(row -> measured.add(row.group(), row.day(), row.value()));
    return MeasureEstimate.of(measured.values(), by(clusters));
  }

  /**
   * 1 to 100, each of another customer. As independent rows, F(50) = 0.5 has n* = 0.25/V = 99, and
   * t(99) is 1.98422: 0.5 ± 0.0997 is reached by 41 and exceeded by 60. F(89) = 0.89 and F(90) =
   * 0.9 have n* = 99 as well: 0.9 ± 0.0598 is reached by 85 and exceeded by 96.
   */
  @Test
  void independentRowsMatchAComputationByHand() {
    List<Row> rows =
        IntStream.rangeClosed(1, 100).mapToObj(i -> new Row(i, i % 20, 1.0 * i)).toList();
    MeasureEstimate found = estimate(rows, Clusters.INTERACTION);
    assertThat(found.rows()).isEqualTo(100);
    assertThat(found.median()).isEqualTo(new QuantileEstimate(50, new Interval(41, 60)));
    assertThat(found.p90()).isEqualTo(new QuantileEstimate(90, new Interval(85, 96)));
    assertThat(found.reasons()).isEmpty();
  }

  /**
   * The same with each value ten times, all ten of one customer, which adds no information. The
   * share of either side consists of 49 or 50 customers, so that t has 48 and 49 degrees of freedom
   * and is 2.0106 and 2.0096: 0.5 ± 0.1010 is reached by 40 and exceeded by 61.
   */
  @Test
  void repeatedValuesOfACustomerAddNoInformation() {
    List<Row> rows =
        IntStream.range(0, 1000).mapToObj(i -> new Row(i / 10, i % 20, 1.0 + i / 10)).toList();
    MeasureEstimate found = estimate(rows, Clusters.CUSTOMER);
    assertThat(found.median()).isEqualTo(new QuantileEstimate(50, new Interval(40, 61)));
    assertThat(found.p90().value()).isEqualTo(90);
    assertThat(estimate(rows, Clusters.INTERACTION).median().interval())
        .isEqualTo(new Interval(47, 54));
  }

  @Test
  void valuesByKindMatchValuesByRow() {
    SplittableRandom random = new SplittableRandom(SEED);
    KindRows<Double> kinds = new KindRows<>();
    MeasuredRows rows = new MeasuredRows();
    for (int i = 0; i < 800; i++) {
      double value = random.nextInt(60) / 24.0;
      kinds.add(i % 90, i % 40, value);
      rows.add(i % 90, i % 40, value);
    }
    MeasuredValues values = MeasuredValues.of(kinds.counts(), kinds.each(value -> value));
    assertThat(MeasureEstimate.of(values, by(Clusters.CUSTOMER_DAY)))
        .isEqualTo(MeasureEstimate.of(rows.values(), by(Clusters.CUSTOMER_DAY)));
  }

  /** With five days, the method corrects neither weekdays nor autocorrelation. */
  @Test
  void agreesWithADirectImplementationOfTheFormulas() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int run = 0; run < 40; run++) {
      List<Row> rows = new ArrayList<>();
      int customers = 60 + random.nextInt(100);
      int most = 1 + random.nextInt(4);
      boolean whole = run % 2 == 0;
      double[] shock = random.doubles(5).toArray();
      for (int customer = 0; customer < customers; customer++) {
        double habit = random.nextDouble();
        for (int i = random.nextInt(most); i >= 0; i--) {
          int day = random.nextInt(5);
          double value = 5 * Math.exp(habit + shock[day] + random.nextGaussian());
          rows.add(new Row(customer, day, whole ? Math.ceil(value) : value));
        }
      }
      MeasureEstimate found = estimate(rows, Clusters.CUSTOMER_DAY);
      assertThat(found.median()).as("run %d", run).isEqualTo(plain(rows, 0.5));
      assertThat(found.p90()).as("run %d", run).isEqualTo(plain(rows, 0.9));
    }
  }

  private static QuantileEstimate plain(List<Row> rows, double p) {
    double[] sorted = rows.stream().mapToDouble(Row::value).sorted().toArray();
    double value = sorted[(int) Math.ceil(p * sorted.length - 1e-9) - 1];
    double lower = p - half(rows, p, rows.stream().mapToInt(r -> r.value() < value ? 1 : 0));
    double upper = p + half(rows, p, rows.stream().mapToInt(r -> r.value() <= value ? 1 : 0));
    if (lower <= 0 || upper >= 1) {
      return new QuantileEstimate(value, null);
    }
    double from =
        Arrays.stream(sorted).filter(v -> share(sorted, v) >= lower).findFirst().orElse(0);
    double to = Arrays.stream(sorted).filter(v -> share(sorted, v) > upper).findFirst().orElse(0);
    return new QuantileEstimate(value, new Interval(from, to));
  }

  private static double share(double[] sorted, double value) {
    return (double) Arrays.stream(sorted).filter(v -> v <= value).count() / sorted.length;
  }

  /**
   * Computes q √(p(1 − p)/n*) of a share with the variance and the degrees of freedom of
   * docs/method.md.
   */
  private static double half(List<Row> rows, double p, IntStream is) {
    int[] in = is.toArray();
    double n = in.length;
    double share = Arrays.stream(in).sum() / n;
    double[] z = Arrays.stream(in).mapToDouble(i -> (i - share) / n).toArray();
    double[] rare = Arrays.stream(in).mapToDouble(i -> share >= 0.5 ? 1 - i : i).toArray();
    double byCustomer = between(sums(rows, z, Row::group));
    double byDay = between(sums(rows, z, Row::day));
    double byRow = between(z);
    double v = Math.max(byCustomer + byDay - byRow, Math.max(byCustomer, byDay));
    int groups = sums(rows, z, Row::group).length;
    double spread =
        Math.min(
            number(sums(rows, rare, Row::group)), 14 / 5.0 * number(sums(rows, rare, Row::day)));
    double df = Math.min(Math.min(groups, 5) - 1, Math.max(spread, 10) - 1);
    double size = share * (1 - share) / v;
    if (spread < 10) {
      size = Math.min(size, 5 / 0.01 * Math.log1p(0.01 * groups / 5));
    }
    double t = TDistribution.of(df).inverseCumulativeProbability(0.975);
    return t * Math.sqrt(p * (1 - p) / size);
  }

  private static double[] sums(List<Row> rows, double[] z, Function<Row, Long> cluster) {
    Map<Long, Double> sums = new HashMap<>();
    for (int i = 0; i < z.length; i++) {
      sums.merge(cluster.apply(rows.get(i)), z[i], Double::sum);
    }
    return sums.values().stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static double between(double[] sums) {
    return sums.length / (sums.length - 1.0) * Arrays.stream(sums).map(sum -> sum * sum).sum();
  }

  private static double number(double[] sums) {
    double total = Arrays.stream(sums).sum();
    return total == 0 ? 0 : total * total / Arrays.stream(sums).map(sum -> sum * sum).sum();
  }

  @Test
  void intervalsContainTheValueAndMedianIsAtMostP90() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int run = 0; run < 300; run++) {
      List<Row> rows = new ArrayList<>();
      int n = 10 + random.nextInt(500);
      int values = 1 + random.nextInt(1 << random.nextInt(10));
      for (int i = 0; i < n; i++) {
        rows.add(new Row(random.nextInt(200), random.nextInt(40), random.nextInt(values) - 3.0));
      }
      MeasureEstimate found = estimate(rows, Clusters.CUSTOMER_DAY);
      if (found.median() != null) {
        // The constructors check that each value lies within its limits.
        assertThat(found.median().value())
            .as("run %d", run)
            .isLessThanOrEqualTo(found.p90().value());
        boolean missing = found.median().interval() == null || found.p90().interval() == null;
        assertThat(found.reasons().contains(Reason.FEW_VALUES))
            .as("run %d", run)
            .isEqualTo(missing);
      }
    }
  }

  @Test
  void equalValuesGiveEqualQuantiles() {
    List<Row> rows = IntStream.range(0, 200).mapToObj(i -> new Row(i, i % 20, 4)).toList();
    MeasureEstimate found = estimate(rows, Clusters.CUSTOMER_DAY);
    QuantileEstimate four = new QuantileEstimate(4, new Interval(4, 4));
    assertThat(List.of(found.median(), found.p90())).containsOnly(four);
    assertThat(found.reasons()).isEmpty();
  }

  /** With 25 customers, the 90th percentile may exceed the largest value. */
  @Test
  void omitsAnUnboundedInterval() {
    List<Row> rows = IntStream.range(0, 25).mapToObj(i -> new Row(i, i % 20, i)).toList();
    MeasureEstimate found = estimate(rows, Clusters.CUSTOMER);
    assertThat(found.median().interval()).isNotNull();
    assertThat(found.p90()).isEqualTo(new QuantileEstimate(22, null));
    assertThat(found.reasons()).containsExactly(Reason.FEW_CUSTOMERS, Reason.FEW_VALUES);
  }

  @Test
  void omitsQuantilesOfFewCustomersAndIntervalsOfFewDays() {
    List<Row> nine = IntStream.range(0, 900).mapToObj(i -> new Row(i % 9, i % 20, i)).toList();
    assertThat(estimate(nine, Clusters.CUSTOMER_DAY))
        .isEqualTo(new MeasureEstimate(900, null, null, List.of(Reason.FEW_CUSTOMERS)));
    List<Row> twoDays = IntStream.range(0, 100).mapToObj(i -> new Row(i, i % 2, i)).toList();
    assertThat(estimate(twoDays, Clusters.CUSTOMER))
        .isEqualTo(
            new MeasureEstimate(
                100,
                new QuantileEstimate(49, null),
                new QuantileEstimate(89, null),
                List.of(Reason.FEW_DAYS)));
  }

  @Test
  void widensLimitsToTheNextKeptValue() {
    // 1 to 1000, of which 1, 250, 500, 750 and 1000 are kept.
    EmpiricalDistribution kept =
        new EmpiricalDistribution(
            new double[] {1, 250, 500, 750, 1000},
            new long[] {0, 249, 499, 749, 999},
            new long[] {1, 250, 500, 750, 1000});
    EmpiricalDistribution all =
        EmpiricalDistribution.of(IntStream.rangeClosed(1, 1000).mapToDouble(i -> i).toArray());
    assertThat(kept.quantile(50)).isEqualTo(500).isEqualTo(all.quantile(50));
    for (double share : new double[] {0.001, 0.1, 0.2495, 0.25, 0.3, 0.4995, 0.749, 0.999}) {
      assertThat(kept.lowest(share)).as("%s", share).isLessThanOrEqualTo(all.lowest(share));
      assertThat(kept.highest(share)).as("%s", share).isGreaterThanOrEqualTo(all.highest(share));
    }
    assertThat(kept.lowest(0.249)).isEqualTo(1);
    assertThat(kept.lowest(0.2495)).isEqualTo(250);
    assertThat(kept.highest(0.25)).isEqualTo(500);
  }

  @Test
  void rejectsUnorderedCounts() {
    assertThatThrownBy(
            () ->
                new EmpiricalDistribution(
                    new double[] {1, 1}, new long[] {0, 1}, new long[] {1, 2}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                new EmpiricalDistribution(
                    new double[] {Double.NaN}, new long[] {0}, new long[] {1}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(EmpiricalDistribution::of).isInstanceOf(IllegalArgumentException.class);
  }
}
