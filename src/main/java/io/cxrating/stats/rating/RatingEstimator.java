package io.cxrating.stats.rating;

import io.cxrating.stats.DeclaredWeights;
import io.cxrating.stats.EstimateOptions;
import io.cxrating.stats.Interval;
import io.cxrating.stats.Reason;
import io.cxrating.stats.ShareEstimate;
import io.cxrating.stats.sums.SliceSums;
import io.cxrating.stats.variance.Composite;
import io.cxrating.stats.variance.Influence;
import io.cxrating.stats.variance.Restriction;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Estimates the CXRating of a slice from its sums: R = 100 Σ_t W_t r_t / Σ_t W_t with the interval
 * of Wilson (1927) on the effective sample size (Korn and Graubard 1998; Dean and Pagano 2015), a
 * two-way cluster-robust variance (Cameron, Gelbach and Miller 2011) and Student's t.
 */
public final class RatingEstimator {

  private RatingEstimator() {}

  /**
   * The rating of a slice. Degenerate slices give {@link Status#INSUFFICIENT} and their reasons.
   *
   * @param sums the slice
   * @param weights the declared weights, in the order of the columns of {@code sums}
   * @param options level, clusters and floor
   * @return the rating with its uncertainty, status and reasons
   * @throws IllegalArgumentException if the weights do not fit the sums
   */
  public static RatingEstimate estimate(
      SliceSums sums, DeclaredWeights weights, EstimateOptions options) {
    Composite composite = Composite.of(sums, weights);
    Coverage coverage = Coverage.of(sums, weights);
    Set<Reason> reasons = StatusRule.beforehand(sums, composite, coverage, options.coverageFloor());
    if (!StatusRule.sufficient(sums, reasons)) {
      return insufficient(sums, coverage, reasons);
    }
    EstimateOptions forStatus = StatusRule.options(options);
    Precision judged = Precision.of(sums, weights, composite, forStatus);
    double[] dayWeights = Influence.dayWeights(sums, composite);
    Optional<LevelSearch.Found> moved =
        LevelSearch.of(judged.influence(), composite.value(), dayWeights, false);
    StatusRule.afterwards(sums, weights, composite, judged, moved, reasons);
    Precision shown =
        forStatus.equals(options) ? judged : Precision.of(sums, weights, composite, options);
    if (StatusRule.isWide(shown.interval())) {
      reasons.add(Reason.WIDE_INTERVAL);
    }
    return new RatingEstimate(
        StatusRule.status(sums, reasons),
        List.copyOf(reasons),
        composite.value(),
        shown.interval(),
        period(shown, moved, options),
        moved.map(LevelSearch.Found::change).orElse(null),
        Math.sqrt(shown.variance()),
        shown.degreesOfFreedom(),
        shown.clustered().clusterNames(),
        sums.interactions(),
        sums.customers().known(),
        sums.groups().size(),
        sums.days().size(),
        shown.effectiveSampleSize(),
        sums.interactions() / shown.designEffect(),
        coverage.share(),
        coverage.bounds(),
        shown.designEffect(),
        composite.attainment(),
        composite.contributions(),
        share(Restriction.share(sums, Restriction.GREAT), options),
        share(Restriction.share(sums, Restriction.ESSENTIALS), options));
  }

  /** The interval of this period's level: without what the level moved by, never the wider one. */
  private static Interval period(
      Precision shown, Optional<LevelSearch.Found> moved, EstimateOptions options) {
    return moved
        .map(found -> shown.interval(found.left(), options))
        .filter(interval -> interval.width() < shown.interval().width())
        .orElse(shown.interval());
  }

  private static RatingEstimate insufficient(
      SliceSums sums, Coverage coverage, Set<Reason> reasons) {
    double[] unknown = new double[sums.criteria()];
    Arrays.fill(unknown, Double.NaN);
    return new RatingEstimate(
        Status.INSUFFICIENT,
        List.copyOf(reasons),
        Double.NaN,
        null,
        null,
        null,
        Double.NaN,
        Double.NaN,
        List.of(),
        sums.interactions(),
        sums.customers().known(),
        sums.groups().size(),
        sums.days().size(),
        Double.NaN,
        Double.NaN,
        coverage.share(),
        coverage.bounds(),
        Double.NaN,
        unknown,
        unknown,
        null,
        null);
  }

  /** Null where fewer groups than a rating needs hold an interaction of the denominator. */
  private static ShareEstimate share(SliceSums slice, EstimateOptions options) {
    if (!RatingEstimate.hasEnoughCustomers(slice)) {
      return null;
    }
    DeclaredWeights single = Restriction.shareWeights();
    Composite composite = Composite.of(slice, single);
    Interval interval = Precision.of(slice, single, composite, options).interval();
    return new ShareEstimate(
        composite.value() / 100, interval.lower() / 100, interval.upper() / 100);
  }
}
