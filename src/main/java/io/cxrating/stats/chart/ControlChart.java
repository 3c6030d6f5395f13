package io.cxrating.stats.chart;

import io.cxrating.stats.Interval;
import io.cxrating.stats.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Laney's p' chart (2002) of a rating per period: σ_t = √(R̄'(1−R̄')/n*_t), z_t = (R_t − R̄)/(100
 * σ_t), σ_z = mean|z_t − z_{t−1}|/1.128, limits R̄ ± 100 · 3 σ_t σ_z, clipped to 0-100. Requires at
 * least 12 periods.
 *
 * @param reasons why there is no chart; empty if there is one
 * @param centre R̄ in points
 * @param betweenPeriods σ_z: 1 if the periods differ only by chance
 * @param z z_t, one per period; empty without a chart
 * @param limits one per period; empty without a chart
 * @param signals Nelson's rules 1 to 3; they are signals, not tests
 */
public record ControlChart(
    List<Reason> reasons,
    double centre,
    double betweenPeriods,
    List<Double> z,
    List<Interval> limits,
    List<Signal> signals) {

  /** Minimum number of periods for limits. */
  public static final int LEAST_PERIODS = 12;

  /** Mean of the range of two normal values, in standard deviations. */
  private static final double MEAN_RANGE_OF_TWO = 1.128;

  private static final double SIGMAS = 3;

  /** Maximum σ_z that rounding explains. */
  private static final double ROUNDING = 1e-9;

  /** Copies the lists. */
  public ControlChart {
    reasons = List.copyOf(reasons);
    z = List.copyOf(z);
    limits = List.copyOf(limits);
    signals = List.copyOf(signals);
  }

  /**
   * Computes the chart.
   *
   * @param centre R̄, the pooled rating of all periods, in points
   * @param ratings R_t in points, in order of time, unrounded
   * @param effectiveSampleSizes n*_t > 0
   * @return the chart, or the reasons why there is none
   * @throws IllegalArgumentException if lengths differ or a size is not positive
   */
  public static ControlChart of(double centre, double[] ratings, double[] effectiveSampleSizes) {
    if (ratings.length != effectiveSampleSizes.length) {
      throw new IllegalArgumentException("one size per rating is needed");
    }
    if (ratings.length < LEAST_PERIODS) {
      return none(centre, Reason.TOO_FEW_PERIODS);
    }
    if (!(centre > 0 && centre < 100)) {
      return none(centre, Reason.NO_VARIATION);
    }
    double[] z = new double[ratings.length];
    double[] sigma = new double[ratings.length];
    for (int t = 0; t < z.length; t++) {
      if (!(effectiveSampleSizes[t] > 0)) {
        throw new IllegalArgumentException("a size must be positive: " + effectiveSampleSizes[t]);
      }
      sigma[t] = Math.sqrt(centre * (100 - centre) / effectiveSampleSizes[t]);
      z[t] = (ratings[t] - centre) / sigma[t];
    }
    double ranges = 0;
    for (int t = 1; t < z.length; t++) {
      ranges += Math.abs(z[t] - z[t - 1]);
    }
    double between = ranges / (z.length - 1) / MEAN_RANGE_OF_TWO;
    if (!(between > ROUNDING)) {
      return none(centre, Reason.NO_VARIATION);
    }
    return new ControlChart(
        List.of(),
        centre,
        between,
        boxed(z),
        limits(centre, sigma, between),
        Signal.all(z, SIGMAS * between));
  }

  private static ControlChart none(double centre, Reason reason) {
    return new ControlChart(List.of(reason), centre, 0, List.of(), List.of(), List.of());
  }

  private static List<Interval> limits(double centre, double[] sigma, double between) {
    List<Interval> limits = new ArrayList<>();
    for (double s : sigma) {
      double half = SIGMAS * s * between;
      limits.add(new Interval(Math.max(0, centre - half), Math.min(100, centre + half)));
    }
    return limits;
  }

  private static List<Double> boxed(double[] values) {
    return Arrays.stream(values).boxed().toList();
  }
}
