package io.cxrating.figures.rated;

import io.cxrating.figures.rated.RatingRow.Contribution;
import io.cxrating.standard.model.JudgedCriterion;
import io.cxrating.standard.model.Standard.Measure;
import io.cxrating.stats.Reason;
import io.cxrating.stats.kind.MeasureEstimate;
import io.cxrating.stats.kind.QuantileEstimate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How the measure of a criterion is distributed, in its own unit of measure.
 *
 * @param measure key of the measure
 * @param unitOfMeasure as the standard declares it, null where it does not
 * @param interactions those with a value
 * @param median null where too few customers have a value, like the other figures
 * @param p90 the 90th percentile
 * @param attainment mean score of the interactions where the criterion was observed, 0 to 1
 * @param reasons why figures or limits are null, or what to know beside
 */
@Schema(name = "MeasureFigures")
public record MeasureFigures(
    String touchpoint,
    String criterion,
    String measure,
    @Schema(nullable = true) String unitOfMeasure,
    long interactions,
    @Schema(nullable = true) Quantile median,
    @Schema(nullable = true) Quantile p90,
    Double attainment,
    List<Reason> reasons) {

  /**
   * A quantile with its interval.
   *
   * @param value the smallest observed value that this share of the interactions do not exceed
   * @param lower where that of another such period could lie; null like {@code upper} where there
   *     are too few values or days to say
   */
  public record Quantile(double value, Double lower, Double upper) {

    static Quantile of(QuantileEstimate estimate) {
      return estimate == null
          ? null
          : new Quantile(
              estimate.value(),
              estimate.interval() == null ? null : (Double) estimate.interval().lower(),
              estimate.interval() == null ? null : (Double) estimate.interval().upper());
    }
  }

  static MeasureFigures of(
      JudgedCriterion criterion, MeasureEstimate estimate, List<Contribution> contributions) {
    Measure measure = criterion.numericMeasure().orElseThrow();
    return new MeasureFigures(
        criterion.touchpoint(),
        criterion.criterion(),
        measure.key(),
        measure.unit(),
        estimate.rows(),
        Quantile.of(estimate.median()),
        Quantile.of(estimate.p90()),
        estimate.median() == null ? null : attainment(criterion, contributions),
        estimate.reasons());
  }

  private static Double attainment(JudgedCriterion criterion, List<Contribution> contributions) {
    return contributions.stream()
        .filter(each -> each.touchpoint().equals(criterion.touchpoint()))
        .filter(each -> each.criterion().equals(criterion.criterion()))
        .findFirst()
        .map(Contribution::attainment)
        .orElse(null);
  }
}
