package io.cxrating.evidence;

import io.cxrating.stats.Reason;
import io.cxrating.stats.evidence.EvidenceVerdict;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one criterion has to do with the outcome.
 *
 * @param category only customers with this need; null: all
 * @param formerVerdict the verdict under its former name, MATTERS or WORKS_AGAINST; goes with the
 *     next version
 * @param observed interactions with the criterion and the outcome known
 * @param attainment M / N of these, null with too few customers
 * @param rateMet share that achieved the outcome where the criterion was met, null with too few
 *     customers
 * @param rateNotMet the same where it was not
 * @param riskDifference rateMet − rateNotMet
 * @param adjusted log odds ratio, the other criteria of the touchpoint held fixed
 * @param oddsRatio the same as a ratio
 * @param discrimination area under the curve of the criterion alone; ½: no better than chance
 * @param declaredWeight its share of the weight of its touchpoint
 * @param evidencedWeight its share of what goes with the outcome; null where nothing does
 * @param redundantWith criteria of the touchpoint that it nearly coincides with
 * @param phi correlation of being met with each other criterion of the touchpoint
 */
public record EvidenceRow(
    String touchpoint,
    String criterion,
    String category,
    EvidenceVerdict verdict,
    @Schema(deprecated = true) String formerVerdict,
    List<Reason> reasons,
    long observed,
    Double attainment,
    Double rateMet,
    Double rateNotMet,
    Effect riskDifference,
    Effect adjusted,
    Double oddsRatio,
    Area discrimination,
    double declaredWeight,
    Double evidencedWeight,
    List<String> redundantWith,
    List<Correlation> phi,
    String sentence) {

  /** An area under the curve. */
  public record Area(double auc, double lower, double upper) {}

  /** How two criteria go together; null where they cannot be compared. */
  public record Correlation(String criterion, Double value) {}
}
