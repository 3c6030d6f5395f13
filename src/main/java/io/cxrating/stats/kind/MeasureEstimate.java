package io.cxrating.stats.kind;

import io.cxrating.stats.EstimateOptions;
import io.cxrating.stats.Interval;
import io.cxrating.stats.Reason;
import io.cxrating.stats.rating.Precision;
import io.cxrating.stats.variance.TwoWayVariance;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The typical value of a measure and its 90th percentile, each with the interval of Woodruff
 * (1952).
 *
 * <p>For the quantile v of the share p, F(v) is a share of the rows, so its variance accounts for
 * returning customers and shared days like that of any share. With n* the effective sample size of
 * that share, and q the Student t quantile of its degrees of freedom, shares within
 *
 * <p>p ± q √(p(1 − p)/n*)
 *
 * <p>do not differ significantly from p, and the interval reaches from the smallest observed value
 * whose F attains the lower one to the smallest whose F exceeds the upper one. This inverts the
 * score test of F(v) = p, as Wilson's interval does for a share. The lower limit uses n* and q of
 * the share of rows below v, the upper limit those of the share of rows up to v: with tied values
 * the two differ.
 *
 * @param rows n, the rows with a value
 * @param median null with too few customers
 * @param p90 the 90th percentile; null with too few customers
 * @param reasons why values or intervals are missing, or what qualifies them
 */
public record MeasureEstimate(
    long rows,
    @Nullable QuantileEstimate median,
    @Nullable QuantileEstimate p90,
    List<Reason> reasons) {

  /** 100 p of the median. */
  public static final int MEDIAN = 50;

  /** 100 p of the 90th percentile. */
  public static final int P90 = 90;

  /** Copies the list. */
  public MeasureEstimate {
    reasons = List.copyOf(reasons);
  }

  /**
   * Estimates both quantiles. By the rules of a rating there is no value with fewer than 10 groups
   * of customers, and no interval with fewer than 3 days.
   *
   * @param values the observed values
   * @param options level and clusters of the intervals
   * @return the estimate
   */
  public static MeasureEstimate of(MeasuredValues values, EstimateOptions options) {
    KindCounts counts = values.counts();
    Set<Reason> reasons = EnumSet.noneOf(Reason.class);
    reasons.addAll(counts.reasons());
    if (!counts.sufficient()) {
      return new MeasureEstimate(counts.rows(), null, null, List.copyOf(reasons));
    }
    QuantileEstimate median = quantile(MEDIAN, values, values.besideMedian(), options);
    QuantileEstimate p90 = quantile(P90, values, values.besideP90(), options);
    boolean missing = Stream.of(median, p90).anyMatch(each -> each.interval() == null);
    if (missing && counts.days() >= TwoWayVariance.LEAST_DAYS) {
      reasons.add(Reason.FEW_VALUES);
    }
    return new MeasureEstimate(counts.rows(), median, p90, List.copyOf(reasons));
  }

  private static QuantileEstimate quantile(
      int percent, MeasuredValues values, int[] beside, EstimateOptions options) {
    EmpiricalDistribution distribution = values.distribution();
    double value = distribution.quantile(percent);
    if (values.counts().days() < TwoWayVariance.LEAST_DAYS) {
      return new QuantileEstimate(value, null);
    }
    double p = percent / 100.0;
    double lower = p - half(p, values.counts(), beside, -1, options);
    double upper = p + half(p, values.counts(), beside, 0, options);
    // The data give no bound for the quantile beyond the smallest or largest value.
    return lower > 0 && upper < 1
        ? new QuantileEstimate(
            value, new Interval(distribution.lowest(lower), distribution.highest(upper)))
        : new QuantileEstimate(value, null);
  }

  /**
   * q √(p(1 − p)/n*), with q and n* of the share of rows whose position relative to the quantile is
   * at most {@code most}.
   */
  private static double half(
      double p, KindCounts counts, int[] beside, int most, EstimateOptions options) {
    double[] within = new double[beside.length];
    for (int kind = 0; kind < within.length; kind++) {
      within[kind] = beside[kind] <= most ? 1 : 0;
    }
    Precision precision = KindStatistic.mean(counts, within).precisionOfShare(options);
    return precision.quantile() * Math.sqrt(p * (1 - p) / precision.effectiveSampleSize());
  }
}
