package io.cxrating.stats.rating;

import io.cxrating.stats.Clusters;
import io.cxrating.stats.DeclaredWeights;
import io.cxrating.stats.EstimateOptions;
import io.cxrating.stats.Interval;
import io.cxrating.stats.Reason;
import io.cxrating.stats.Rounding;
import io.cxrating.stats.sums.CustomerCounts;
import io.cxrating.stats.sums.SliceSums;
import io.cxrating.stats.variance.Composite;
import io.cxrating.stats.variance.DaySums;
import io.cxrating.stats.variance.DayVariance;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The rule for the status of a rating, after the presentation standards for proportions of the US
 * National Center for Health Statistics (Parker et al. 2017). The rule always uses the 95 %
 * interval by customers and days.
 */
public final class StatusRule {

  /** Minimum number of replicate groups for a value. */
  public static final int LEAST_GROUPS = 10;

  /** Minimum number of periods for a value from counts. */
  public static final int LEAST_PERIODS = 3;

  /** With fewer replicate groups the reason {@link Reason#FEW_CUSTOMERS} applies. */
  public static final int ENOUGH_GROUPS = 30;

  /** With fewer days the reason {@link Reason#FEW_DAYS} applies. */
  public static final int ENOUGH_DAYS = 14;

  /** Number of days from which the interval accounts for autocorrelation and a changed level. */
  private static final int SETTLED_DAYS = 60;

  private static final Set<Reason> ACCOUNTED_FOR =
      Set.of(Reason.AUTOCORRELATED_DAYS, Reason.LEVEL_CHANGED);

  private static final double ENOUGH_EFFECTIVE = 30;
  private static final double WIDEST = 30;

  /** Inverse of the share: one in ten interactions. */
  private static final long TENTH = 10;

  private StatusRule() {}

  /** The options of the estimate that determines the status. */
  static EstimateOptions options(EstimateOptions asked) {
    return new EstimateOptions(
        EstimateOptions.STATUS_CONFIDENCE, Clusters.CUSTOMER_DAY, false, asked.coverageFloor());
  }

  /**
   * The reasons that follow from the counts of a slice, before a variance is estimated: {@link
   * Reason#NO_DATA} alone without interactions; else {@link Reason#LOW_COVERAGE}, {@link
   * Reason#COUNTS_ONLY}, {@link Reason#FEW_CUSTOMERS} and {@link Reason#FEW_DAYS}.
   *
   * @param sums the slice
   * @param composite its rating
   * @param coverage its coverage
   * @param coverageFloor minimum coverage for a value, 0 to 1
   * @return a new set, which may be changed
   */
  public static Set<Reason> beforehand(
      SliceSums sums, Composite composite, Coverage coverage, double coverageFloor) {
    Set<Reason> reasons = EnumSet.noneOf(Reason.class);
    if (sums.interactions() == 0) {
      reasons.add(Reason.NO_DATA);
      return reasons;
    }
    addIf(
        Rounding.isBelow(coverage.share(), coverageFloor) || !composite.rated(),
        Reason.LOW_COVERAGE,
        reasons);
    addIf(sums.isOfCounts(), Reason.COUNTS_ONLY, reasons);
    addIf(
        !sums.isOfCounts() && sums.groups().size() < ENOUGH_GROUPS, Reason.FEW_CUSTOMERS, reasons);
    addIf(sums.days().size() < ENOUGH_DAYS, Reason.FEW_DAYS, reasons);
    return reasons;
  }

  /**
   * Whether a slice has a value: there are interactions, the coverage is not below its floor, and
   * there are enough replicate groups.
   *
   * @param sums the slice
   * @param beforehand the reasons that {@link #beforehand} gives for it
   * @return false if the status is insufficient
   */
  public static boolean sufficient(SliceSums sums, Set<Reason> beforehand) {
    return !beforehand.contains(Reason.NO_DATA)
        && !beforehand.contains(Reason.LOW_COVERAGE)
        && RatingEstimate.hasEnoughCustomers(sums);
  }

  /** Adds the reasons that follow from the estimate. */
  static void afterwards(
      SliceSums sums,
      DeclaredWeights weights,
      Composite composite,
      Precision precision,
      Optional<LevelSearch.Found> found,
      Set<Reason> reasons) {
    addIf(
        precision.effectiveSampleSize() < ENOUGH_EFFECTIVE, Reason.SMALL_EFFECTIVE_SAMPLE, reasons);
    addIf(
        precision.isMostlyAllowance() || (!sums.isOfCounts() && sparse(sums, weights, composite)),
        Reason.SPARSE_TOUCHPOINT,
        reasons);
    CustomerCounts customers = sums.customers();
    long all = sums.interactions();
    addIf(TENTH * customers.unnamed() >= all, Reason.CUSTOMERS_UNKNOWN, reasons);
    addIf(TENTH * customers.largest() > all, Reason.DOMINANT_CUSTOMER, reasons);
    if (precision.isConcentrated()) {
      reasons.add(concentration(sums, composite));
    }
    DaySums days = DaySums.of(precision.influence(), false);
    boolean suspected = days.days() >= DayVariance.SERIAL_DAYS && days.serial().isSuspected();
    addIf(suspected && found.isEmpty(), Reason.AUTOCORRELATED_DAYS, reasons);
    addIf(found.isPresent(), Reason.LEVEL_CHANGED, reasons);
  }

  /** The status of a slice with a value. */
  static Status status(SliceSums sums, Set<Reason> reasons) {
    boolean settled = sums.days().size() >= SETTLED_DAYS;
    return reasons.stream()
            .allMatch(
                reason ->
                    reason == Reason.COUNTS_ONLY || (settled && ACCOUNTED_FOR.contains(reason)))
        ? Status.RELIABLE
        : Status.PROVISIONAL;
  }

  /** Whether an interval is wider than a reliable rating allows. */
  static boolean isWide(Interval printed) {
    return printed.width() > WIDEST;
  }

  /**
   * CONCENTRATED if the rarer of misses and successes number 30 or more, else FEW_MISSES, or
   * FEW_SUCCESSES below a rating of 50.
   */
  private static Reason concentration(SliceSums sums, Composite composite) {
    boolean misses = composite.value() >= 50;
    long met = Arrays.stream(sums.groups().totalHalves(sums.criteria())).sum();
    long observed = Arrays.stream(sums.groups().totalObserved(sums.criteria())).sum();
    if ((misses ? 2 * observed - met : met) >= 2 * ENOUGH_EFFECTIVE) {
      return Reason.CONCENTRATED;
    }
    return misses ? Reason.FEW_MISSES : Reason.FEW_SUCCESSES;
  }

  private static boolean sparse(SliceSums sums, DeclaredWeights weights, Composite composite) {
    int touchpoints = sums.touchpoints();
    boolean[] rated = composite.ratedTouchpoints(weights);
    int[] groups = new int[touchpoints];
    long[] interactions = sums.groups().interactions();
    for (int i = 0; i < interactions.length; i++) {
      groups[i % touchpoints] += interactions[i] > 0 ? 1 : 0;
    }
    for (int t = 0; t < touchpoints; t++) {
      if (rated[t] && groups[t] < ENOUGH_GROUPS) {
        return true;
      }
    }
    return false;
  }

  private static void addIf(boolean holds, Reason reason, Set<Reason> reasons) {
    if (holds) {
      reasons.add(reason);
    }
  }
}
