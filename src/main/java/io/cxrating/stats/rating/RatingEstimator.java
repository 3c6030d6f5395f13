package io.cxrating.stats.rating;

import io.cxrating.stats.DeclaredWeights;
import io.cxrating.stats.EstimateOptions;
import io.cxrating.stats.Interval;
import io.cxrating.stats.Reason;
import io.cxrating.stats.ShareEstimate;
import io.cxrating.stats.StandardError;
import io.cxrating.stats.sums.SliceSums;
import io.cxrating.stats.variance.Composite;
import io.cxrating.stats.variance.Influence;
import io.cxrating.stats.variance.Restriction;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
      return RatingEstimate.insufficient(sums, coverage, reasons);
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
        uncertainty(shown, moved, options),
        SampleCounts.of(sums),
        coverage,
        CriterionResults.of(composite),
        new MetShares(
            share(Restriction.share(sums, Restriction.GREAT), options),
            share(Restriction.share(sums, Restriction.ESSENTIALS), options)));
  }

  private static Uncertainty uncertainty(
      Precision shown, Optional<LevelSearch.Found> moved, EstimateOptions options) {
    return new Uncertainty(
        shown.interval(),
        new PeriodLevel(
            period(shown, moved, options), moved.map(LevelSearch.Found::change).orElse(null)),
        new StandardError(
            Math.sqrt(shown.variance()),
            shown.degreesOfFreedom(),
            shown.clustered().clusterNames()),
        shown.effectiveSampleSize(),
        shown.designEffect());
  }

  /**
   * The period interval: without the level change, but never wider than the interval of the rating.
   */
  private static Interval period(
      Precision shown, Optional<LevelSearch.Found> moved, EstimateOptions options) {
    return moved
        .map(found -> shown.interval(found.left(), options))
        .filter(interval -> interval.width() < shown.interval().width())
        .orElse(shown.interval());
  }

  /** Null if the denominator has interactions of fewer groups than a rating requires. */
  private static @Nullable ShareEstimate share(SliceSums slice, EstimateOptions options) {
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
