package io.cxrating.scorecard;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cxrating.figures.Basis;
import io.cxrating.figures.Trait;
import io.cxrating.stats.Interval;
import io.cxrating.stats.Reason;
import io.cxrating.stats.rating.Status;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What customers achieved, by unit.
 *
 * @param derivation the rule by which the outcome follows from the interactions, null where it was
 *     posted
 * @param reliability share of the variance between the units' shares that is real, 0 to 1; null
 *     below five units
 * @param reliabilityReasons why there is no reliability
 * @param rewardable whether the lower limit of the reliability is enough to reward anybody on
 * @param warning null where it is
 * @param mix what the adjusted shares are adjusted to, null where nothing is adjusted
 */
public record ScorecardAnswer(
    @JsonUnwrapped Basis basis,
    String outcome,
    String statement,
    String derivation,
    Double target,
    Set<Trait> adjust,
    Double reliability,
    Interval reliabilityInterval,
    List<Reason> reliabilityReasons,
    boolean rewardable,
    String warning,
    String sentence,
    @Schema(nullable = true) List<Cell> mix,
    List<Row> rows) {

  /** A cell of the mix. */
  @Schema(name = "OutcomeMixCell")
  public record Cell(String cell, double share, boolean dropped) {}

  /**
   * One unit.
   *
   * @param interactions all of the slice
   * @param known those of which it is known whether the outcome was achieved
   * @param achieved of the known ones, null where the status is INSUFFICIENT
   * @param reliability how far this unit's distance from the others is real; null with fewer than
   *     two units
   * @param adjusted the same for the common mix; null where nothing is adjusted
   */
  @Schema(name = "ScorecardRow")
  public record Row(
      String unit,
      String unitName,
      Status status,
      List<Reason> reasons,
      long interactions,
      long known,
      long customers,
      int days,
      Double effectiveSampleSize,
      Achieved achieved,
      Double reliability,
      Adjusted adjusted,
      String sentence) {}

  /**
   * A share and where it stands.
   *
   * @param verdict against the target, null without one
   */
  public record Achieved(double share, double lower, double upper, Verdict verdict) {
    static Achieved of(double points, Interval interval, Verdict verdict) {
      return new Achieved(points / 100, interval.lower() / 100, interval.upper() / 100, verdict);
    }
  }

  /** An adjusted share, or the reasons why there is none. */
  @Schema(name = "AdjustedShare")
  public record Adjusted(List<Reason> reasons, Achieved achieved) {}

  /**
   * Where a share stands against the target, for all units together at the confidence asked for.
   */
  @Schema(name = "TargetVerdict")
  public enum Verdict {
    /** Certainly at the target or above. */
    REACHED,
    /** Certainly below it. */
    MISSED,
    /** The data cannot tell. */
    OPEN;

    static Verdict of(Interval simultaneous, Double target) {
      if (target == null) {
        return null;
      }
      double points = 100 * target;
      return simultaneous.lower() >= points
          ? REACHED
          : simultaneous.upper() < points ? MISSED : OPEN;
    }
  }
}
