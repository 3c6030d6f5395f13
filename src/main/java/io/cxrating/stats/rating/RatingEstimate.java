package io.cxrating.stats.rating;

import io.cxrating.stats.Interval;
import io.cxrating.stats.Reason;
import io.cxrating.stats.ShareEstimate;
import io.cxrating.stats.sums.SliceSums;
import io.cxrating.stats.variance.TwoWayVariance;
import java.util.List;
import java.util.stream.Stream;

/**
 * A CXRating with its uncertainty, its status and the reasons for it. Where the status is {@link
 * Status#INSUFFICIENT} the numbers that would need a value are NaN, and interval, great and
 * essentials are null; otherwise every number is finite.
 *
 * @param status how far the value may be trusted, judged at 95 % by customers and days
 * @param reasons why it is not reliable, in the order of {@link Reason}; where it is, what to know
 *     beside
 * @param value the rating R, 0 to 100
 * @param interval where another such period could lie, at the confidence asked for, within 0 to
 *     100; that of these days alone where there are fewer than 3
 * @param period where the level of this period lies: {@code interval}, or without what the level
 *     moved by where that is narrower
 * @param levelChange how the level moved within the period; null where it is not found to move
 * @param standardError square root of the variance V, in points
 * @param degreesOfFreedom of the Student t quantile in the interval
 * @param clusters what was taken as independent: "customer", "day", "interaction"
 * @param interactions n, all interactions of the slice
 * @param customers distinct known customers
 * @param groups G, non-empty replicate groups of customers
 * @param days D, non-empty local days
 * @param effectiveSampleSize n*, the interactions of a simple random sample as precise as this one
 * @param effectiveInteractions n / design effect
 * @param coverage share of the declared weight that was observed, 0 to 1
 * @param bounds R with all unobserved scores taken as missed, and as met
 * @param designEffect V / V_row: 1 where interactions are independent
 * @param attainment p_c by criterion, 0 to 1; NaN for a criterion that was never observed
 * @param contributions points lost by criterion; they sum to 100 − R; 0 if never observed
 * @param great share of interactions with every observed criterion met; null if none is observed
 * @param essentials the same over essential criteria; null where there are none
 */
public record RatingEstimate(
    Status status,
    List<Reason> reasons,
    double value,
    Interval interval,
    Interval period,
    LevelChange levelChange,
    double standardError,
    double degreesOfFreedom,
    List<String> clusters,
    long interactions,
    long customers,
    int groups,
    int days,
    double effectiveSampleSize,
    double effectiveInteractions,
    double coverage,
    Interval bounds,
    double designEffect,
    double[] attainment,
    double[] contributions,
    ShareEstimate great,
    ShareEstimate essentials) {

  /** With fewer groups of customers there is no value, neither of a slice nor of a criterion. */
  public static final int LEAST_CUSTOMERS = StatusRule.LEAST_GROUPS;

  /** Copies lists and arrays. */
  public RatingEstimate {
    reasons = List.copyOf(reasons);
    clusters = List.copyOf(clusters);
    attainment = attainment.clone();
    contributions = contributions.clone();
  }

  /**
   * Whether a slice has enough groups of customers for a value.
   *
   * @param slice its sums
   * @return true from {@link #LEAST_CUSTOMERS} groups on
   */
  public static boolean hasEnoughCustomers(SliceSums slice) {
    return slice.groups().size() >= LEAST_CUSTOMERS;
  }

  /**
   * The reasons where another interval is printed than this one.
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
   * Whether the intervals describe these days only: with fewer than 3 days the variance between
   * days cannot be estimated.
   *
   * @return true where the intervals do not cover another period
   */
  public boolean ofTheseDaysOnly() {
    return days < TwoWayVariance.LEAST_DAYS;
  }

  /**
   * Attainment by criterion.
   *
   * @return a copy of p_c, NaN where never observed
   */
  @Override
  public double[] attainment() {
    return attainment.clone();
  }

  /**
   * Points lost by criterion.
   *
   * @return a copy of a_c (1 − p_c)
   */
  @Override
  public double[] contributions() {
    return contributions.clone();
  }
}
