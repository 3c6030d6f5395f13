package io.cxrating.rating;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.cxrating.stats.Interval;
import io.cxrating.stats.Reason;
import io.cxrating.stats.ShareEstimate;
import io.cxrating.stats.Status;
import java.util.List;
import java.util.Map;

/**
 * One rating with its uncertainty and what it rests on; what cannot be said is null, never NaN.
 *
 * @param key what tells the row apart: the dimensions asked for and their values
 * @param version of the standard that weighs this row
 * @param rating null where the status is INSUFFICIENT, like band and shares
 */
@JsonPropertyOrder("key")
public record RatingRow(
    @JsonAnyGetter Map<String, Object> key,
    int version,
    Status status,
    List<Reason> reasons,
    Rating rating,
    BandVerdict band,
    ShareEstimate great,
    ShareEstimate essentials,
    long interactions,
    long customers,
    int days,
    Double effectiveSampleSize,
    Double effectiveInteractions,
    Double coverage,
    List<Double> bounds,
    Double designEffect,
    List<Contribution> contributions) {

  /** The same without what tells it apart, for an answer that says so elsewhere. */
  RatingRow withoutKey() {
    return new RatingRow(
        Map.of(),
        version,
        status,
        reasons,
        rating,
        band,
        great,
        essentials,
        interactions,
        customers,
        days,
        effectiveSampleSize,
        effectiveInteractions,
        coverage,
        bounds,
        designEffect,
        contributions);
  }

  /** The value, 0 to 100, its interval and what the interval takes as independent. */
  public record Rating(
      double value,
      double lower,
      double upper,
      Double standardError,
      List<String> clusters,
      Long degreesOfFreedom) {}

  /**
   * What a criterion costs.
   *
   * @param points what the rating would gain if every observed interaction met it
   * @param attainment mean score of the interactions where it was observed, 0 to 1
   */
  public record Contribution(
      String touchpoint, String criterion, double points, double attainment) {}

  /** Null for what is not a number. */
  static Double known(double value) {
    return Double.isFinite(value) ? value : null;
  }

  static List<Double> known(Interval interval) {
    return interval == null || known(interval.lower()) == null
        ? null
        : List.of(interval.lower(), interval.upper());
  }
}
