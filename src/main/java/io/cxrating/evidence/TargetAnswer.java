package io.cxrating.evidence;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cxrating.figures.Basis;
import io.cxrating.stats.Reason;
import io.cxrating.stats.evidence.ChangePoint;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The answer to where along a measure an outcome starts to change.
 *
 * @param pValue of no change along the measure at all; null where it cannot be tested
 * @param changePoint null with reasons
 */
public record TargetAnswer(
    @JsonUnwrapped Basis basis,
    OutcomeFigures outcome,
    String measure,
    Double pValue,
    Change changePoint,
    List<Reason> reasons,
    String sentence,
    List<Bin> rows) {

  /** The value at which the outcome starts to change, and those that it cannot be told from. */
  @Schema(name = "RateChange")
  public record Change(double at, double lower, double upper, ChangePoint.Shape shape) {}

  /** Interactions with like values of the measure. */
  @Schema(name = "MeasureBin")
  public record Bin(
      double lowest,
      double highest,
      long interactions,
      double rate,
      Double lower,
      Double upper,
      double isotonic) {}
}
