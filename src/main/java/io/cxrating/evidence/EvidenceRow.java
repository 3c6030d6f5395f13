package io.cxrating.evidence;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cxrating.stats.Reason;
import io.cxrating.stats.evidence.EvidenceVerdict;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The association of one criterion with the outcome. */
public record EvidenceRow(
    @JsonUnwrapped Cut cut,
    @JsonUnwrapped Judged judged,
    @JsonUnwrapped Rates rates,
    @JsonUnwrapped Effects effects,
    @JsonUnwrapped Weights weights,
    @JsonUnwrapped Overlap overlap,
    String sentence) {

  /** {@code category}: only customers with this need; null: all. */
  public record Cut(String touchpoint, String criterion, @Nullable String category) {}

  /**
   * The conclusion about the association.
   *
   * @param formerVerdict the verdict under its former name, MATTERS or WORKS_AGAINST; removed in
   *     the next version
   */
  public record Judged(
      EvidenceVerdict verdict,
      @Schema(deprecated = true) @Nullable String formerVerdict,
      List<Reason> reasons) {}

  /**
   * Attainment and rates of the outcome; null with too few customers.
   *
   * @param observed interactions with the criterion and the outcome known
   * @param attainment M / N of these
   * @param rateMet share that achieved the outcome where the criterion was met
   * @param rateNotMet the same where it was not
   */
  public record Rates(
      long observed,
      @Nullable Double attainment,
      @Nullable Double rateMet,
      @Nullable Double rateNotMet) {}

  /**
   * Effect sizes.
   *
   * @param riskDifference rateMet − rateNotMet
   * @param adjusted log odds ratio, the other criteria of the touchpoint held fixed
   * @param oddsRatio the same as a ratio
   * @param discrimination area under the curve of the criterion alone; ½: no better than chance
   */
  public record Effects(
      @Nullable Effect riskDifference,
      @Nullable Effect adjusted,
      @Nullable Double oddsRatio,
      @Nullable Area discrimination) {}

  /**
   * Declared and estimated weights.
   *
   * @param declaredWeight its share of the weight of its touchpoint
   * @param evidencedWeight its share of the positive effects of its touchpoint; null if there is
   *     none
   */
  public record Weights(double declaredWeight, @Nullable Double evidencedWeight) {}

  /**
   * Overlap with the other criteria of the touchpoint.
   *
   * @param redundantWith the criteria that it nearly coincides with
   * @param phi correlation of being met with each
   */
  public record Overlap(List<String> redundantWith, List<Correlation> phi) {}

  /** An area under the curve. */
  public record Area(double auc, double lower, double upper) {}

  /** Correlation with another criterion; null if they cannot be compared. */
  public record Correlation(String criterion, @Nullable Double value) {}
}
