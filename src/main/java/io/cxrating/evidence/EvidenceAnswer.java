package io.cxrating.evidence;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cxrating.figures.Basis;
import io.cxrating.stats.Reason;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

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
   * What the standard as a whole tells of the outcome.
   *
   * @param interactions with a known outcome and at least one criterion observed
   * @param auc area under the curve of the declared score; ½: no better than chance
   * @param unexplained share of the outcome's uncertainty that the criteria leave, 1 − McFadden's
   *     R² over the touchpoints that have a model
   * @param calibration along the declared score
   */
  public record Whole(
      long interactions,
      EvidenceRow.Area auc,
      Double unexplained,
      List<Bin> calibration,
      List<Reason> reasons,
      String sentence) {}

  /** Interactions of like scores: what was to be expected of them, and what came of them. */
  @Schema(name = "CalibrationBin")
  public record Bin(
      double lowestScore,
      double highestScore,
      long interactions,
      double expected,
      double rate,
      Double lower,
      Double upper) {}

  /**
   * The model of one touchpoint.
   *
   * @param category only customers with this need; null: all
   * @param interactions with a known outcome
   * @param complete those of them with every criterion of the model observed
   * @param droppedShare share of the interactions that the model does without
   */
  public record Model(
      String touchpoint,
      String category,
      long interactions,
      long complete,
      double droppedShare,
      int groups,
      Double unexplained,
      List<Reason> reasons) {}
}
