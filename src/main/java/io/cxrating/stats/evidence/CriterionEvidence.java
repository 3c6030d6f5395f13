package io.cxrating.stats.evidence;

import io.cxrating.stats.Interval;
import io.cxrating.stats.Reason;
import io.cxrating.stats.kind.LinearEstimate;
import java.util.List;

/**
 * What one criterion has to do with an outcome, before it is judged among others. Met means met in
 * full: tolerated counts as not met.
 *
 * @param observed interactions with the criterion and the outcome observed
 * @param attainment Σ s / N of these, NaN with fewer than 10 groups of customers
 * @param rateMet share that achieved the outcome where the criterion was met, NaN if there is none
 *     or if customers are too few
 * @param rateNotMet the same where it was not met
 * @param riskDifference rateMet − rateNotMet with its interval; null with reasons
 * @param adjusted log odds ratio of the criterion, the other criteria of the touchpoint held fixed;
 *     null with reasons
 * @param discrimination area under the curve of the criterion alone, null with reasons
 * @param phi correlation of being met with each criterion of the touchpoint, itself 1; NaN where
 *     there is none
 * @param declaredWeight w_c / Σ w
 * @param evidencedWeight max(0, β_c) / Σ max(0, β); NaN where there is none
 * @param reasons why figures are missing
 */
public record CriterionEvidence(
    long observed,
    double attainment,
    double rateMet,
    double rateNotMet,
    LinearEstimate riskDifference,
    LinearEstimate adjusted,
    Discrimination discrimination,
    double[] phi,
    double declaredWeight,
    double evidencedWeight,
    List<Reason> reasons) {

  /** Copies the list. */
  public CriterionEvidence {
    reasons = List.copyOf(reasons);
  }

  /**
   * How well a score separates interactions that achieved the outcome from the others.
   *
   * @param auc area under the curve, ½ for no better than chance
   * @param interval by group, within 0 to 1
   */
  public record Discrimination(double auc, Interval interval) {}
}
