package io.cxrating.stats.rating;

import io.cxrating.stats.Interval;
import io.cxrating.stats.Reason;
import io.cxrating.stats.sums.SliceSums;
import io.cxrating.stats.variance.TwoWayVariance;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A CXRating with its uncertainty, its status and the reasons for it. If the status is {@link
 * Status#INSUFFICIENT}, the numbers that depend on a value are NaN, and interval, great and
 * essentials are null; otherwise every number is finite.
 *
 * @param status how reliable the value is, decided at 95 % by customers and days
 * @param reasons why it is not reliable, in the order of {@link Reason}; for a reliable value,
 *     remarks
 * @param value the rating R, 0 to 100
 * @param uncertainty intervals, standard error and effective sample size
 * @param sample numbers of interactions, customers and days of the slice
 * @param observed the share of the declared weight that was observed, and the bounds of R with all
 *     unobserved scores counted as missed, and as met
 * @param criteria attainment and lost points by criterion
 * @param shares of interactions with all criteria met, and all essential ones
 */
public record RatingEstimate(
    Status status,
    List<Reason> reasons,
    double value,
    Uncertainty uncertainty,
    SampleCounts sample,
    Coverage observed,
    CriterionResults criteria,
    MetShares shares) {

  /** Minimum number of groups of customers for a value, both of a slice and of a criterion. */
  public static final int LEAST_CUSTOMERS = StatusRule.LEAST_GROUPS;

  /** Copies the reasons. */
  public RatingEstimate {
    reasons = List.copyOf(reasons);
  }

  static RatingEstimate insufficient(SliceSums sums, Coverage coverage, Set<Reason> reasons) {
    return new RatingEstimate(
        Status.INSUFFICIENT,
        List.copyOf(reasons),
        Double.NaN,
        Uncertainty.NONE,
        SampleCounts.of(sums),
        coverage,
        CriterionResults.unknown(sums.criteria()),
        MetShares.NONE);
  }

  /**
   * Whether a slice has enough groups of customers for a value, or periods if it has only counts.
   *
   * @param slice its sums
   * @return true from {@link #LEAST_CUSTOMERS} groups or {@link StatusRule#LEAST_PERIODS} periods
   *     on
   */
  public static boolean hasEnoughCustomers(SliceSums slice) {
    return slice.groups().size()
        >= (slice.isOfCounts() ? StatusRule.LEAST_PERIODS : LEAST_CUSTOMERS);
  }

  /**
   * The reasons if another interval is printed.
   *
   * @param printed the interval that a reader sees
   * @return the reasons of this estimate, with WIDE_INTERVAL if that interval is too wide
   */
  public List<Reason> reasonsFor(Interval printed) {
    if (reasons.contains(Reason.WIDE_INTERVAL) || !StatusRule.isWide(printed)) {
      return reasons;
    }
    return Stream.concat(reasons.stream(), Stream.of(Reason.WIDE_INTERVAL)).sorted().toList();
  }

  /**
   * Whether the intervals describe only the observed days: with fewer than 3 days the variance
   * between days cannot be estimated.
   *
   * @return true if the intervals do not cover another period
   */
  public boolean ofTheseDaysOnly() {
    return sample.days() < TwoWayVariance.LEAST_DAYS;
  }

  /**
   * The number of independent interactions with the same precision.
   *
   * @return n / design effect; NaN without a rating
   */
  public double effectiveInteractions() {
    return sample.interactions() / uncertainty.designEffect();
  }
}
