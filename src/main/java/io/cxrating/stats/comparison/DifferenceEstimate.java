package io.cxrating.stats.comparison;

import io.cxrating.stats.Interval;
import io.cxrating.stats.Reason;
import io.cxrating.stats.StandardError;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The difference of two ratings over the criteria that both have observed. Without a difference,
 * {@code estimated} is false, the numbers are NaN, the interval is null and the reasons say why.
 *
 * @param estimated whether there is a difference
 * @param reasons why there is no difference, or what limits it
 * @param difference R_a − R_b in points, both over the common criteria
 * @param interval at the requested confidence, in points, within −100 to 100
 * @param error √V with the addition for near-perfect slices, its degrees of freedom and clusters
 * @param pValue two-sided, of the hypothesis of no difference
 * @param equivalencePValue the larger of the two one-sided p values of a difference beyond the
 *     margin (TOST)
 * @param common the ratings over the common criteria
 */
public record DifferenceEstimate(
    boolean estimated,
    List<Reason> reasons,
    double difference,
    @Nullable Interval interval,
    StandardError error,
    double pValue,
    double equivalencePValue,
    CommonRatings common) {

  /** Copies the reasons. */
  public DifferenceEstimate {
    reasons = List.copyOf(reasons);
  }

  static DifferenceEstimate none(List<Reason> reasons, List<Integer> dropped) {
    double none = Double.NaN;
    CommonRatings common = new CommonRatings(none, none, dropped);
    return new DifferenceEstimate(
        false, reasons, none, null, StandardError.NONE, none, none, common);
  }
}
