package io.cxrating.stats.evidence;

import io.cxrating.stats.EstimateOptions;
import io.cxrating.stats.Interval;
import io.cxrating.stats.Reason;
import io.cxrating.stats.kind.KindCounts;
import io.cxrating.stats.kind.KindStatistic;
import io.cxrating.stats.kind.LinearEstimate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rate of an outcome along a measure, and its change point.
 *
 * @param bins along the measure, ascending; none with too few customers
 * @param pValue of the hypothesis of no change along the measure; NaN if it cannot be tested
 * @param changePoint null with reasons if none is found
 * @param reasons why there is no change point
 */
public record MeasureCurve(
    List<Bin> bins, double pValue, @Nullable ChangePoint changePoint, List<Reason> reasons) {

  /** Seed of the draws for the p value; the same data give the same p value. */
  private static final long SEED = 20_261_122;

  private static final long LEAST_EVENTS = 10;
  private static final int LEAST_BINS = 3;

  /** Copies the lists. */
  public MeasureCurve {
    bins = List.copyOf(bins);
    reasons = List.copyOf(reasons);
  }

  /**
   * Interactions with similar values.
   *
   * @param lowest observed value
   * @param highest observed value
   * @param interactions in it
   * @param rate share that achieved the outcome
   * @param interval of the rate; null with fewer than two groups
   * @param isotonic the rate of the closest curve that only rises or only falls
   */
  public record Bin(
      double lowest,
      double highest,
      long interactions,
      double rate,
      @Nullable Interval interval,
      double isotonic) {}

  /**
   * Estimates the curve.
   *
   * @param bins along the measure, none of them empty
   * @param options level and clusters of the intervals; the search for a change point always uses
   *     customers as clusters
   * @return the curve
   */
  public static MeasureCurve of(MeasureBins bins, EstimateOptions options) {
    List<Bin> curve = bins.counts().sufficient() ? curve(bins, options) : List.of();
    List<Reason> against = against(bins);
    if (!against.isEmpty()) {
      return new MeasureCurve(curve, Double.NaN, null, against);
    }
    ChangeSearch search = new ChangeSearch(bins);
    if (!search.possible()) {
      return new MeasureCurve(curve, Double.NaN, null, List.of(Reason.NO_VARIATION));
    }
    double pValue = search.pValue(SEED);
    ChangePoint found =
        pValue <= 1 - options.confidence() ? search.find(options.confidence()).orElse(null) : null;
    return new MeasureCurve(
        curve, pValue, found, found == null ? List.of(Reason.NO_CHANGE_POINT) : List.of());
  }

  private static List<Reason> against(MeasureBins bins) {
    List<Reason> against = new ArrayList<>();
    double achieved = Arrays.stream(bins.successes()).sum();
    double rarer = Math.min(achieved, bins.counts().rows() - achieved);
    if (bins.size() == 0) {
      against.add(Reason.NO_DATA);
      return against;
    }
    if (bins.size() < LEAST_BINS) {
      against.add(Reason.NO_VARIATION);
    }
    if (rarer == 0) {
      against.add(Reason.ONE_SIDED_OUTCOME);
    } else if (rarer < LEAST_EVENTS) {
      against.add(Reason.RARE_OUTCOME);
    }
    if (!bins.counts().sufficient()) {
      against.add(Reason.FEW_CUSTOMERS);
    }
    return against;
  }

  private static List<Bin> curve(MeasureBins bins, EstimateOptions options) {
    double[] rows = bins.rows();
    double[] rates = bins.successes();
    double total = Arrays.stream(rows).sum();
    double mean = Arrays.stream(rates).sum() / total;
    Arrays.setAll(rates, b -> rates[b] / rows[b]);
    double before = 0;
    double trend = 0;
    for (int b = 0; b < rates.length; b++) {
      trend += (before + rows[b] / 2 - total / 2) * rows[b] * (rates[b] - mean);
      before += rows[b];
    }
    double[] isotonic = Isotonic.fit(rates, rows, trend >= 0);
    List<Bin> curve = new ArrayList<>();
    for (int b = 0; b < rates.length; b++) {
      curve.add(
          new Bin(
              bins.lowest()[b],
              bins.highest()[b],
              (long) rows[b],
              rates[b],
              interval(bins, b, options),
              isotonic[b]));
    }
    return curve;
  }

  private static @Nullable Interval interval(MeasureBins bins, int bin, EstimateOptions options) {
    KindCounts within = bins.within(bin);
    if (within.groups() < 2) {
      return null;
    }
    double[] outcome = new double[within.kinds()];
    Arrays.setAll(outcome, kind -> bins.achieved()[kind] ? 1 : 0);
    LinearEstimate share = KindStatistic.mean(within, outcome).share(options);
    return share.interval();
  }
}
