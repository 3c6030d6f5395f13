package io.cxrating.stats.comparison;

import io.cxrating.stats.Interval;
import io.cxrating.stats.Reason;
import java.util.List;

/**
 * The difference of two ratings over the criteria that both have observed. Where there is none,
 * {@code estimated} is false, the numbers are NaN, the interval is null and the reasons say why.
 *
 * @param estimated whether there is a difference
 * @param reasons why there is none, or what it lacks
 * @param difference R_a − R_b in points, both over the common criteria
 * @param interval at the confidence asked for, in points, within −100 to 100
 * @param standardError √V, in points, with what near-perfect slices add
 * @param degreesOfFreedom of the t quantile
 * @param clusters what was taken as independent
 * @param pValue two-sided, of no difference
 * @param equivalencePValue the larger of the two one-sided p values of a difference beyond the
 *     margin (TOST)
 * @param ratingA R_a over the common criteria
 * @param ratingB R_b over the common criteria
 * @param droppedCriteria columns of the criteria observed in one slice only (of adjusted ratings:
 *     in too little of the mix), ascending
 */
public record DifferenceEstimate(
    boolean estimated,
    List<Reason> reasons,
    double difference,
    Interval interval,
    double standardError,
    double degreesOfFreedom,
    List<String> clusters,
    double pValue,
    double equivalencePValue,
    double ratingA,
    double ratingB,
    List<Integer> droppedCriteria) {

  /** Copies the lists. */
  public DifferenceEstimate {
    reasons = List.copyOf(reasons);
    clusters = List.copyOf(clusters);
    droppedCriteria = List.copyOf(droppedCriteria);
  }

  static DifferenceEstimate none(List<Reason> reasons, List<Integer> droppedCriteria) {
    double none = Double.NaN;
    return new DifferenceEstimate(
        false, reasons, none, null, none, none, List.of(), none, none, none, none, droppedCriteria);
  }
}
