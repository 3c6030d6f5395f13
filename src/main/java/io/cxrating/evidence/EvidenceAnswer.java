package io.cxrating.evidence;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cxrating.figures.Basis;
import io.cxrating.stats.Reason;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one request for evidence.
 *
 * @param rows the criteria over all customers, then for each category
 */
public record EvidenceAnswer(
    @JsonUnwrapped Basis basis,
    OutcomeFigures outcome,
    String sentence,
    Whole standardAsAWhole,
    List<Model> models,
    List<EvidenceRow> rows) {

  /**
   * The association of the whole standard with the outcome.
   *
   * @param interactions with a known outcome and at least one criterion observed
   * @param auc area under the curve of the declared score; ½: no better than chance
   * @param unexplained share of the outcome's uncertainty that the criteria do not explain, 1 −
   *     McFadden's R² over the touchpoints that have a model
   * @param calibration along the declared score
   */
  public record Whole(
      long interactions,
      EvidenceRow.@Nullable Area auc,
      @Nullable Double unexplained,
      List<Bin> calibration,
      List<Reason> reasons,
      String sentence) {}

  /** Interactions with similar scores: expected and observed rate of the outcome. */
  @Schema(name = "CalibrationBin")
  public record Bin(
      double lowestScore,
      double highestScore,
      long interactions,
      double expected,
      double rate,
      @Nullable Double lower,
      @Nullable Double upper) {}

  /**
   * The model of one touchpoint.
   *
   * @param category only customers with this need; null: all
   * @param interactions with a known outcome
   * @param complete number of these with every criterion of the model observed
   * @param droppedShare share of the interactions that the model excludes
   */
  public record Model(
      String touchpoint,
      @Nullable String category,
      long interactions,
      long complete,
      double droppedShare,
      int groups,
      @Nullable Double unexplained,
      List<Reason> reasons) {}
}
