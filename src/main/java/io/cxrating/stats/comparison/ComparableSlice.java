package io.cxrating.stats.comparison;

import io.cxrating.stats.DeclaredWeights;
import io.cxrating.stats.EstimateOptions;
import io.cxrating.stats.Reason;
import io.cxrating.stats.rating.Coverage;
import io.cxrating.stats.rating.Precision;
import io.cxrating.stats.rating.StatusRule;
import io.cxrating.stats.sums.SliceSums;
import io.cxrating.stats.variance.Composite;
import io.cxrating.stats.variance.TwoWayVariance;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A slice prepared for comparison: its rating over all of its observed criteria, and over a subset
 * if another slice has fewer.
 */
public final class ComparableSlice {

  private final SliceSums sums;
  private final DeclaredWeights weights;
  private final EstimateOptions options;
  private final Composite composite;
  private final Set<Reason> reasons;
  private final @Nullable Precision precision;

  /**
   * Rates a slice over all of its observed criteria.
   *
   * @param sums the slice
   * @param weights the declared weights
   * @param options level, clusters and floor
   * @throws IllegalArgumentException if the weights do not fit the sums
   */
  public ComparableSlice(SliceSums sums, DeclaredWeights weights, EstimateOptions options) {
    this.sums = sums;
    this.weights = weights;
    this.options = options;
    this.composite = Composite.of(sums, weights);
    Coverage coverage = Coverage.of(sums, weights);
    Set<Reason> beforehand =
        StatusRule.beforehand(sums, composite, coverage, options.coverageFloor());
    // The variance between days cannot be estimated from one or two days.
    boolean sufficient =
        StatusRule.sufficient(sums, beforehand) && sums.days().size() >= TwoWayVariance.LEAST_DAYS;
    this.precision = sufficient ? Precision.of(sums, weights, composite, options) : null;
    this.reasons = sufficient ? EnumSet.noneOf(Reason.class) : beforehand;
  }

  /** Why the slice has no rating; empty if it has one. */
  Set<Reason> reasons() {
    return reasons;
  }

  boolean[] observed() {
    return composite.observed();
  }

  /**
   * The rating over all observed criteria.
   *
   * @return null if the slice has fewer than 3 days or is insufficient
   */
  public @Nullable Precision precision() {
    return precision;
  }

  /** The rating over some of the observed criteria, with the weights renormalised to them. */
  Precision precision(boolean[] criteria) {
    if (precision != null && Arrays.equals(criteria, composite.observed())) {
      return precision;
    }
    return Precision.of(sums, weights, Composite.of(sums, weights, criteria), options);
  }
}
