package io.cxrating.evidence;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cxrating.figures.Basis;
import io.cxrating.stats.Reason;
import io.cxrating.stats.evidence.ChangePoint;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one request for evidence on targets: the value of a measure at which an outcome
 * starts to change.
 *
 * @param pValue of the hypothesis of no change along the measure; null if it cannot be tested
 * @param changePoint null with reasons
 */
public record TargetAnswer(
    @JsonUnwrapped Basis basis,
    OutcomeFigures outcome,
    String measure,
    @Nullable Double pValue,
    @Nullable Change changePoint,
    List<Reason> reasons,
    String sentence,
    List<Bin> rows) {

  /** The value at which the outcome starts to change, with its interval. */
  @Schema(name = "RateChange")
  public record Change(double at, double lower, double upper, ChangePoint.Shape shape) {}

  /** Interactions with similar values of the measure. */
  @Schema(name = "MeasureBin")
  public record Bin(
      double lowest,
      double highest,
      long interactions,
      double rate,
      @Nullable Double lower,
      @Nullable Double upper,
      double isotonic) {}
}
