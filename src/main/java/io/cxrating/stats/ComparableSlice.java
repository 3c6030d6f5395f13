package io.cxrating.stats;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * A slice prepared for comparison: its rating over all that it has observed, and over a subset when
 * another slice has observed less.
 */
final class ComparableSlice {

  private final SliceSums sums;
  private final DeclaredWeights weights;
  private final EstimateOptions options;
  private final Composite composite;
  private final Set<Reason> reasons;
  private final Precision precision;

  ComparableSlice(SliceSums sums, DeclaredWeights weights, EstimateOptions options) {
    this.sums = sums;
    this.weights = weights;
    this.options = options;
    this.composite = Composite.of(sums, weights);
    Coverage coverage = Coverage.of(sums, weights);
    Set<Reason> beforehand =
        StatusRule.beforehand(sums, composite, coverage, options.coverageFloor());
    // One or two days say nothing about other days, whatever is to be compared.
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

  /** The rating over all that is observed; null where there is none. */
  Precision precision() {
    return precision;
  }

  /** The rating over the given criteria, all of which are observed. */
  Precision precision(boolean[] criteria) {
    if (Arrays.equals(criteria, composite.observed())) {
      return precision;
    }
    return Precision.of(sums, weights, Composite.of(sums, weights, criteria), options);
  }
}
