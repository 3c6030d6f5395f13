package io.cxrating.stats.evidence;

import io.cxrating.stats.Interval;
import io.cxrating.stats.Reason;
import io.cxrating.stats.kind.LinearEstimate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The association of one criterion with an outcome, before the verdict within its family. Met means
 * met in full: tolerated counts as not met.
 *
 * @param observed interactions with the criterion and the outcome observed
 * @param attainment Σ s / N of these, NaN with fewer than 10 groups of customers
 * @param crude rates of the outcome if the criterion was met and if it was not
 * @param adjusted log odds ratio of the criterion, the other criteria of the touchpoint held fixed;
 *     null with reasons
 * @param discrimination area under the curve of the criterion alone, null with reasons
 * @param phi correlation of being met with each criterion of the touchpoint, itself 1; NaN for none
 * @param weight declared and evidenced
 * @param reasons why figures are missing
 */
public record CriterionEvidence(
    long observed,
    double attainment,
    Crude crude,
    @Nullable LinearEstimate adjusted,
    @Nullable Discrimination discrimination,
    double[] phi,
    Weight weight,
    List<Reason> reasons) {

  /** Copies the list. */
  public CriterionEvidence {
    reasons = List.copyOf(reasons);
  }

  /**
   * The outcome by the criterion alone.
   *
   * @param rateMet share that achieved the outcome if the criterion was met; NaN without such
   *     interactions or with too few customers
   * @param rateNotMet the same if it was not met
   * @param riskDifference rateMet − rateNotMet with its interval; null with reasons
   */
  public record Crude(double rateMet, double rateNotMet, @Nullable LinearEstimate riskDifference) {}

  /**
   * The weight of the criterion within its touchpoint.
   *
   * @param declared w_c / Σ w
   * @param evidenced max(0, β_c) / Σ max(0, β); NaN without a positive effect
   */
  public record Weight(double declared, double evidenced) {}

  /**
   * How well a score discriminates interactions that achieved the outcome from the others.
   *
   * @param auc area under the curve, ½ for no better than chance
   * @param interval by group, within 0 to 1
   */
  public record Discrimination(double auc, Interval interval) {}
}
