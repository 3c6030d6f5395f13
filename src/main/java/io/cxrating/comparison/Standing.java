package io.cxrating.comparison;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.cxrating.figures.row.Limits;
import io.cxrating.stats.Interval;
import io.cxrating.stats.comparison.AdjustedRating;
import io.cxrating.stats.pooling.Funnel;
import io.cxrating.stats.rating.RatingEstimate;
import io.cxrating.stats.rating.Status;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The position of a unit among the ranked ones.
 *
 * @param rank null if pairs of units are not compared because there are too many
 * @param shrunken the rating, drawn towards the mean in proportion to its uncertainty
 * @param shrunkenInterval interval of the true value, given all units
 */
public record Standing(
    @Nullable Rank rank,
    Level rating,
    double shrunken,
    Interval shrunkenInterval,
    FromAverage average,
    Place funnel) {

  /**
   * Rank of the rating, 1 for the highest, with the range of the true rank; all ranges hold jointly
   * at the requested level.
   */
  public record Rank(int value, int best, int worst) {}

  /**
   * A rating with its interval.
   *
   * @param lower lower limit of the process interval; null, like {@code upper}, with fewer than 3
   *     days, which do not show the variation between days
   * @param period the period interval; null for an adjusted rating
   */
  public record Level(
      double value,
      @Nullable Double lower,
      @Nullable Double upper,
      @Nullable Limits period,
      @Nullable Double standardError,
      double degreesOfFreedom) {

    /** The process interval, else the period interval. */
    @JsonIgnore
    public Limits shown() {
      return lower == null || upper == null
          ? Objects.requireNonNull(period, "a rating without limits of another period has its own")
          : new Limits(lower, upper);
    }

    /** Null if the estimate has no value. */
    public static @Nullable Level of(RatingEstimate estimate) {
      if (estimate.status() == Status.INSUFFICIENT) {
        return null;
      }
      boolean another = !estimate.ofTheseDaysOnly();
      Limits limits =
          Limits.of(
              Objects.requireNonNull(estimate.uncertainty().interval(), "a rating has an interval"),
              estimate.value());
      return new Level(
          estimate.value(),
          another ? (Double) limits.lower() : null,
          another ? (Double) limits.upper() : null,
          Limits.of(
              Objects.requireNonNull(
                  estimate.uncertainty().level().interval(),
                  "a rating has an interval of its level"),
              estimate.value()),
          another ? (Double) estimate.uncertainty().error().value() : null,
          estimate.uncertainty().error().degreesOfFreedom());
    }

    /** Null if there is no adjusted rating. */
    public static @Nullable Level of(@Nullable AdjustedRating adjusted) {
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
   * Difference from the unweighted mean of the ranked ratings.
   *
   * @param adjustedP by Holm, for all units of the ranking
   */
  public record FromAverage(double difference, double pValue, double adjustedP, boolean told) {}

  /**
   * The position of the unit in the funnel around the overall rating, and the funnel's limits
   * there.
   */
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
