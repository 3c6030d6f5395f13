package io.cxrating.figures.rated;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.cxrating.figures.row.Known;
import io.cxrating.figures.row.Limits;
import io.cxrating.stats.Interval;
import io.cxrating.stats.Reason;
import io.cxrating.stats.ShareEstimate;
import io.cxrating.stats.comparison.AdjustedRating;
import io.cxrating.stats.rating.LevelChange;
import io.cxrating.stats.rating.Status;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One rating with its uncertainty and its basis; an unknown value is null, never NaN.
 *
 * @param key the requested dimensions and their values, which identify the row
 * @param version of the standard that weighs this row
 * @param measures absent unless requested
 */
@JsonPropertyOrder("key")
@JsonDeserialize(using = RatingRowReader.class)
public record RatingRow(
    @JsonAnyGetter Map<String, Object> key,
    int version,
    @JsonUnwrapped Summary summary,
    @JsonUnwrapped Sample sample,
    @JsonUnwrapped Observation observation,
    List<Contribution> contributions,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<MeasureFigures> measures) {

  /**
   * The rating and the shares.
   *
   * @param rating null, like band and shares, if the status is INSUFFICIENT
   * @param adjusted absent unless requested
   * @param observed the counts of a slice with too few periods for a rating; absent for any other
   */
  @Schema(hidden = true)
  public record Summary(
      Status status,
      List<Reason> reasons,
      @Nullable Rating rating,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Adjusted adjusted,
      @Nullable BandVerdict band,
      @Nullable ShareEstimate great,
      @Nullable ShareEstimate essentials,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ObservedCounts observed) {

    /** The figures of a row that is rated. */
    record Rated(
        Rating rating,
        BandVerdict band,
        @Nullable ShareEstimate great,
        @Nullable ShareEstimate essentials) {}

    /** The summary of a row; {@code rated} is empty if its status is INSUFFICIENT. */
    static Summary of(Status status, List<Reason> reasons, Optional<Rated> rated) {
      return new Summary(
          status,
          reasons,
          rated.map(Rated::rating).orElse(null),
          null,
          rated.map(Rated::band).orElse(null),
          rated.map(Rated::great).orElse(null),
          rated.map(Rated::essentials).orElse(null),
          null);
    }

    /** The same summary with the counts that it cannot rate. */
    Summary with(ObservedCounts counts) {
      return new Summary(status, reasons, rating, adjusted, band, great, essentials, counts);
    }
  }

  /** The interactions that the row is based on, and the information in them. */
  @Schema(hidden = true)
  public record Sample(
      long interactions,
      long customers,
      int days,
      @Nullable Double effectiveSampleSize,
      @Nullable Double effectiveInteractions,
      @Nullable Double designEffect) {

    private static Sample none() {
      Double none = Known.of(Double.NaN);
      return new Sample(0, 0, 0, none, none, none);
    }
  }

  /**
   * The part of the declared weight that was observed.
   *
   * @param undecided results of criteria that a censored value leaves open; null, like the bounds,
   *     if the slice or a criterion has too few customers
   */
  @Schema(hidden = true)
  public record Observation(
      double coverage, @Nullable List<Double> bounds, @Nullable Long undecided) {
    private static final Observation NOTHING = new Observation(0.0, null, null);
  }

  /** A row without interactions; {@code none}: its measures, null unless requested. */
  static RatingRow withoutData(
      Map<String, Object> key, int version, @Nullable List<MeasureFigures> none) {
    Summary summary = Summary.of(Status.INSUFFICIENT, List.of(Reason.NO_DATA), Optional.empty());
    return new RatingRow(
        key, version, summary, Sample.none(), Observation.NOTHING, List.of(), none);
  }

  /** The same row without its key, for an answer that states it elsewhere. */
  public RatingRow withoutKey() {
    return new RatingRow(Map.of(), version, summary, sample, observation, contributions, measures);
  }

  /** The same row with its adjusted rating. */
  public RatingRow with(Adjusted figures) {
    Summary adjusted =
        new Summary(
            summary.status,
            summary.reasons,
            summary.rating,
            figures,
            summary.band,
            summary.great,
            summary.essentials,
            summary.observed);
    return new RatingRow(key, version, adjusted, sample, observation, contributions, measures);
  }

  /** The same row with the measures of its criteria. */
  public RatingRow with(List<MeasureFigures> figures) {
    return new RatingRow(key, version, summary, sample, observation, contributions, figures);
  }

  /**
   * The value, 0 to 100, its intervals and what they take as independent.
   *
   * @param lower lower limit of the process interval; null, like {@code upper}, with fewer than 3
   *     days, which do not show the variation between days
   * @param period the period interval
   * @param levelChange how the level moved within the period; null if no change is found
   */
  public record Rating(
      double value,
      @Nullable Double lower,
      @Nullable Double upper,
      Limits period,
      @Nullable LevelChange levelChange,
      @Nullable Double standardError,
      List<String> clusters,
      @Nullable Double degreesOfFreedom) {

    /** The process interval, else the period interval. */
    @JsonIgnore
    public Limits shown() {
      return lower == null || upper == null ? period : new Limits(lower, upper);
    }
  }

  /**
   * The rating adjusted to the common mix of customers of all units of the answer.
   *
   * @param value null, like interval and error, if it cannot be estimated
   * @param droppedCells cells of the mix that at least one unit lacks, dropped for all units
   * @param reasons why it cannot be estimated
   */
  @Schema(name = "AdjustedRating")
  public record Adjusted(
      @Nullable Double value,
      @Nullable Double lower,
      @Nullable Double upper,
      @Nullable Double standardError,
      @Nullable Double degreesOfFreedom,
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
      Double none = Known.of(Double.NaN);
      return new Adjusted(none, none, none, none, none, droppedCells, reasons);
    }
  }

  /**
   * The points that a criterion costs.
   *
   * @param points the gain of the rating if every observed interaction met the criterion; null if
   *     withheld
   * @param attainment mean score of the interactions in which it was observed, 0 to 1; null if
   *     withheld
   * @param reasons why points and attainment are withheld
   */
  public record Contribution(
      String touchpoint,
      String criterion,
      @Nullable Double points,
      @Nullable Double attainment,
      List<Reason> reasons) {}

  /** Null for NaN and infinities. */
  static @Nullable List<Double> known(Interval interval) {
    return Known.of(interval.lower()) == null ? null : List.of(interval.lower(), interval.upper());
  }
}
