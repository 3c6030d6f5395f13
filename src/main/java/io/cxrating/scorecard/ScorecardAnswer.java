package io.cxrating.scorecard;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cxrating.figures.Basis;
import io.cxrating.figures.row.UnitName;
import io.cxrating.stats.Interval;
import io.cxrating.stats.Reason;
import io.cxrating.stats.rating.Status;
import io.cxrating.tally.Trait;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The achieved outcomes by unit.
 *
 * @param mix the mix of the adjusted shares; null if nothing is adjusted
 */
public record ScorecardAnswer(
    @JsonUnwrapped Basis basis,
    @JsonUnwrapped Aim aim,
    Set<Trait> adjust,
    @JsonUnwrapped Reward reward,
    String sentence,
    @Nullable List<Cell> mix,
    List<Row> rows) {

  /**
   * The outcome and its target.
   *
   * @param derivation the rule by which the outcome follows from the interactions, null if it is
   *     posted
   */
  public record Aim(
      String outcome, String statement, @Nullable String derivation, @Nullable Double target) {}

  /**
   * Whether differences between units are reliable enough to act on.
   *
   * @param reliability share of the variance between the units' shares that is real, 0 to 1; null
   *     below five units
   * @param reliabilityReasons why there is no reliability
   * @param rewardable whether the lower limit of the reliability is high enough for rewards
   * @param warning null if it is
   */
  public record Reward(
      @Nullable Double reliability,
      @Nullable Interval reliabilityInterval,
      List<Reason> reliabilityReasons,
      boolean rewardable,
      @Nullable String warning) {}

  /** A cell of the mix. */
  @Schema(name = "OutcomeMixCell")
  public record Cell(String cell, double share, boolean dropped) {}

  /**
   * One unit.
   *
   * @param achieved share of the known that achieved the outcome; null if the status is
   *     INSUFFICIENT
   * @param reliability reliability of this unit's difference from the others; null with fewer than
   *     two units
   * @param adjusted the same for the common mix; null if nothing is adjusted
   */
  @Schema(name = "ScorecardRow")
  public record Row(
      @JsonUnwrapped UnitName named,
      Status status,
      List<Reason> reasons,
      @JsonUnwrapped Known sample,
      @Nullable Achieved achieved,
      @Nullable Double reliability,
      @Nullable Adjusted adjusted,
      String sentence) {}

  /**
   * The sample behind a share.
   *
   * @param interactions number of interactions of the slice
   * @param known number of these for which it is known whether the outcome was achieved
   */
  public record Known(
      long interactions,
      long known,
      long customers,
      int days,
      @Nullable Double effectiveSampleSize) {}

  /**
   * A share with its verdict.
   *
   * @param verdict on the target; null without a target
   */
  public record Achieved(double share, double lower, double upper, @Nullable Verdict verdict) {
    static Achieved of(double points, Interval interval, @Nullable Verdict verdict) {
      return new Achieved(points / 100, interval.lower() / 100, interval.upper() / 100, verdict);
    }
  }

  /** An adjusted share, or the reasons why there is none. */
  @Schema(name = "AdjustedShare")
  public record Adjusted(List<Reason> reasons, @Nullable Achieved achieved) {}

  /**
   * The verdict on a share and the target; all verdicts hold jointly at the requested confidence.
   */
  @Schema(name = "TargetVerdict")
  public enum Verdict {
    /** Significantly at or above the target. */
    REACHED,
    /** Significantly below the target. */
    MISSED,
    /** The data do not decide. */
    OPEN;

    static @Nullable Verdict of(Interval simultaneous, @Nullable Double target) {
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
