package io.cxrating.figures.rated;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cxrating.figures.rated.RatingRow.Contribution;
import io.cxrating.standard.model.JudgedCriterion;
import io.cxrating.standard.model.Standard.Measure;
import io.cxrating.stats.EstimateOptions;
import io.cxrating.stats.Reason;
import io.cxrating.stats.kind.MeasureEstimate;
import io.cxrating.stats.kind.MeasuredValues;
import io.cxrating.stats.kind.QuantileEstimate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Distribution of a criterion's measure, in its own unit of measure.
 *
 * @param interactions number of interactions with a value
 * @param censored number of further interactions of whose value only a lower limit is known; null,
 *     like the other figures, if too few customers have a value
 * @param median null, like the other figures, if too few customers have a value
 * @param p90 the 90th percentile
 * @param attainment mean score of the interactions where the criterion was observed, 0 to 1
 * @param reasons why figures or limits are null, or what limits their use
 */
@Schema(name = "MeasureFigures")
public record MeasureFigures(
    @JsonUnwrapped Measured measured,
    long interactions,
    @Nullable Long censored,
    @Nullable Quantile median,
    @Nullable Quantile p90,
    @Nullable Double attainment,
    List<Reason> reasons) {

  /**
   * The measure of a criterion.
   *
   * @param measure key of the measure
   * @param unitOfMeasure as the standard declares it; null if it does not
   */
  public record Measured(
      String touchpoint, String criterion, String measure, @Nullable String unitOfMeasure) {}

  /**
   * A quantile with its interval.
   *
   * @param value the smallest observed value that this share of the interactions does not exceed
   * @param lower lower limit of the process interval; null, like {@code upper}, if there are too
   *     few values or days
   */
  public record Quantile(double value, @Nullable Double lower, @Nullable Double upper) {

    static @Nullable Quantile of(@Nullable QuantileEstimate estimate) {
      return estimate == null
          ? null
          : new Quantile(
              estimate.value(),
              estimate.interval() == null ? null : (Double) estimate.interval().lower(),
              estimate.interval() == null ? null : (Double) estimate.interval().upper());
    }
  }

  static MeasureFigures of(
      JudgedCriterion criterion,
      MeasuredValues values,
      EstimateOptions options,
      List<Contribution> contributions) {
    MeasureEstimate estimate = MeasureEstimate.of(values, options);
    Measure measure = criterion.numericMeasure().orElseThrow();
    return new MeasureFigures(
        new Measured(criterion.touchpoint(), criterion.criterion(), measure.key(), measure.unit()),
        estimate.rows(),
        estimate.median() == null ? null : (Long) values.censored(),
        Quantile.of(estimate.median()),
        Quantile.of(estimate.p90()),
        estimate.median() == null ? null : attainment(criterion, contributions),
        estimate.reasons());
  }

  private static @Nullable Double attainment(
      JudgedCriterion criterion, List<Contribution> contributions) {
    return contributions.stream()
        .filter(each -> each.touchpoint().equals(criterion.touchpoint()))
        .filter(each -> each.criterion().equals(criterion.criterion()))
        .findFirst()
        .map(Contribution::attainment)
        .orElse(null);
  }
}
