package io.cxrating.figures.rated;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.cxrating.figures.Limits;
import io.cxrating.stats.Interval;
import io.cxrating.stats.Reason;
import io.cxrating.stats.ShareEstimate;
import io.cxrating.stats.comparison.AdjustedRating;
import io.cxrating.stats.rating.LevelChange;
import io.cxrating.stats.rating.Status;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One rating with its uncertainty and what it rests on; what cannot be said is null, never NaN.
 *
 * @param key what tells the row apart: the dimensions asked for and their values
 * @param version of the standard that weighs this row
 * @param rating null where the status is INSUFFICIENT, like band and shares
 * @param adjusted absent where that was not asked for
 * @param measures absent where they were not asked for
 */
@JsonPropertyOrder("key")
public record RatingRow(
    @JsonAnyGetter @JsonAnySetter Map<String, Object> key,
    int version,
    Status status,
    List<Reason> reasons,
    Rating rating,
    @JsonInclude(JsonInclude.Include.NON_NULL) Adjusted adjusted,
    BandVerdict band,
    ShareEstimate great,
    ShareEstimate essentials,
    long interactions,
    long customers,
    int days,
    Double effectiveSampleSize,
    Double effectiveInteractions,
    Double coverage,
    @Schema(nullable = true) List<Double> bounds,
    Double designEffect,
    List<Contribution> contributions,
    @JsonInclude(JsonInclude.Include.NON_NULL) List<MeasureFigures> measures) {

  /** The same without what tells it apart, for an answer that says so elsewhere. */
  public RatingRow withoutKey() {
    return with(Map.of(), adjusted, measures);
  }

  /** The same with its adjusted rating. */
  public RatingRow with(Adjusted figures) {
    return with(key, figures, measures);
  }

  /** The same with the measures of its criteria. */
  public RatingRow with(List<MeasureFigures> figures) {
    return with(key, adjusted, figures);
  }

  private RatingRow with(
      Map<String, Object> otherKey, Adjusted otherAdjusted, List<MeasureFigures> otherMeasures) {
    return new RatingRow(
        otherKey,
        version,
        status,
        reasons,
        rating,
        otherAdjusted,
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
        contributions,
        otherMeasures);
  }

  /**
   * The value, 0 to 100, its intervals and what they take as independent.
   *
   * @param lower where another such period could lie; null like {@code upper} where fewer than 3
   *     days say nothing about others
   * @param period where the level of these days lies
   * @param levelChange how the level moved within the period; null where it is not found to move
   */
  public record Rating(
      double value,
      Double lower,
      Double upper,
      Limits period,
      LevelChange levelChange,
      Double standardError,
      List<String> clusters,
      Double degreesOfFreedom) {

    /** The interval of a reader who wants one: that of another such period, else of these days. */
    @JsonIgnore
    public Limits shown() {
      return lower == null ? period : new Limits(lower, upper);
    }
  }

  /**
   * The rating as if all units of the answer had the same mix of customers.
   *
   * @param value null where that cannot be said, like interval and error
   * @param droppedCells cells of the mix that a unit lacks, left out for all
   * @param reasons why it cannot be said
   */
  @Schema(name = "AdjustedRating")
  public record Adjusted(
      Double value,
      Double lower,
      Double upper,
      Double standardError,
      Double degreesOfFreedom,
      List<String> droppedCells,
      List<Reason> reasons) {

    static Adjusted of(AdjustedRating rating, List<String> droppedCells) {
      return new Adjusted(
          rating.value(),
          rating.interval().lower(),
          rating.interval().upper(),
          rating.standardError(),
          rating.degreesOfFreedom(),
          droppedCells,
          List.of());
    }

    public static Adjusted none(List<String> droppedCells, List<Reason> reasons) {
      return new Adjusted(null, null, null, null, null, droppedCells, reasons);
    }
  }

  /**
   * What a criterion costs.
   *
   * @param points what the rating would gain if every observed interaction met it; null where it is
   *     withheld
   * @param attainment mean score of the interactions where it was observed, 0 to 1; null where it
   *     is withheld
   * @param reasons why points and attainment are withheld
   */
  public record Contribution(
      String touchpoint,
      String criterion,
      @Schema(nullable = true) Double points,
      @Schema(nullable = true) Double attainment,
      List<Reason> reasons) {}

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
