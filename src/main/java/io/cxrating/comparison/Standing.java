package io.cxrating.comparison;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.cxrating.figures.Limits;
import io.cxrating.stats.Interval;
import io.cxrating.stats.comparison.AdjustedRating;
import io.cxrating.stats.pooling.Funnel;
import io.cxrating.stats.rating.RatingEstimate;
import io.cxrating.stats.rating.Status;

/**
 * Where a unit stands among the ranked ones.
 *
 * @param rank null where pairs of units are not compared, being too many
 * @param shrunken the rating drawn towards the mean by as much as it is uncertain
 * @param shrunkenInterval where the true value lies, given all units
 */
public record Standing(
    Rank rank,
    Level rating,
    double shrunken,
    Interval shrunkenInterval,
    FromAverage average,
    Place funnel) {

  /** 1 is the highest rating; all true ranks lie from best to worst at the level asked for. */
  public record Rank(int value, int best, int worst) {}

  /**
   * A rating with its interval.
   *
   * @param lower where another such period could lie; null like {@code upper} where fewer than 3
   *     days say nothing about others
   * @param period where the level of these days lies; null for an adjusted rating
   */
  public record Level(
      double value,
      Double lower,
      Double upper,
      Limits period,
      Double standardError,
      double degreesOfFreedom) {

    /** Of another such period, else of these days. */
    @JsonIgnore
    public Limits shown() {
      return lower == null ? period : new Limits(lower, upper);
    }

    /** Null where the estimate has no value. */
    public static Level of(RatingEstimate estimate) {
      if (estimate.status() == Status.INSUFFICIENT) {
        return null;
      }
      boolean another = !estimate.ofTheseDaysOnly();
      Limits limits = Limits.of(estimate.interval(), estimate.value());
      return new Level(
          estimate.value(),
          another ? (Double) limits.lower() : null,
          another ? (Double) limits.upper() : null,
          Limits.of(estimate.period(), estimate.value()),
          another ? (Double) estimate.standardError() : null,
          estimate.degreesOfFreedom());
    }

    /** Null where there is no adjusted rating. */
    public static Level of(AdjustedRating adjusted) {
      return adjusted == null
          ? null
          : new Level(
              adjusted.value(),
              adjusted.interval().lower(),
              adjusted.interval().upper(),
              null,
              adjusted.standardError(),
              adjusted.degreesOfFreedom());
    }
  }

  /**
   * Against the plain mean of the ranked ratings.
   *
   * @param adjustedP by Holm, for all units of the ranking
   */
  public record FromAverage(double difference, double pValue, double adjustedP, boolean told) {}

  /** Where the unit lies in the funnel around the rating of all, and the funnel's limits there. */
  public record Place(
      String position,
      double zScore,
      double lower95,
      double upper95,
      double lower998,
      double upper998) {

    public static Place of(Funnel.Position position) {
      return new Place(
          word(position.zone()),
          position.zScore(),
          position.lower95(),
          position.upper95(),
          position.lower998(),
          position.upper998());
    }

    private static String word(Funnel.Zone zone) {
      return switch (zone) {
        case FAR_BELOW -> "below998";
        case BELOW -> "below95";
        case WITHIN -> "inside";
        case ABOVE -> "above95";
        case FAR_ABOVE -> "above998";
      };
    }
  }
}
