package io.cxrating.figures.rated;

import io.cxrating.figures.FigureRequest;
import io.cxrating.figures.Focus;
import io.cxrating.figures.rated.RatingRow.Rating;
import io.cxrating.figures.rated.RatingRow.Summary;
import io.cxrating.figures.row.Known;
import io.cxrating.figures.row.Limits;
import io.cxrating.standard.model.Judgement;
import io.cxrating.standard.model.PublishedVersion;
import io.cxrating.standard.model.StandardHistory;
import io.cxrating.stats.EstimateOptions;
import io.cxrating.stats.Interval;
import io.cxrating.stats.Reason;
import io.cxrating.stats.comparison.ComparisonOptions;
import io.cxrating.stats.kind.MeasuredValues;
import io.cxrating.stats.rating.ClopperPearson;
import io.cxrating.stats.rating.ConfidenceSequence;
import io.cxrating.stats.rating.CountTotals;
import io.cxrating.stats.rating.RatingEstimate;
import io.cxrating.stats.rating.RatingEstimator;
import io.cxrating.stats.rating.Status;
import io.cxrating.stats.sums.SliceSums;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Computes a row from the sums of one slice, by the rules of one version and within one focus. */
public final class RowRater {
  private final FigureRequest<RatingRequest> asked;
  private final RatingRequest request;
  private final PublishedVersion version;
  private final Optional<Judgement> judgement;

  public RowRater(
      FigureRequest<RatingRequest> asked,
      StandardHistory history,
      PublishedVersion version,
      Focus focus) {
    this.asked = asked;
    request = asked.own();
    this.version = version;
    this.judgement =
        focus.isDeclaredIn(version.content())
            ? Optional.of(
                history.judgement(
                    version.version(),
                    asked.slice().version() != null,
                    focus.touchpoint(),
                    focus.qualifiedCriterion()))
            : Optional.empty();
  }

  /** Empty if the version does not declare the focus. */
  public Optional<Judgement> judgement() {
    return judgement;
  }

  ComparisonOptions comparison() {
    return new ComparisonOptions(
        asked.estimation().options(version), version.content().thresholds().equivalenceMargin());
  }

  RatingRow rate(RowKey key, SliceSums sums) {
    Judgement by = judgement.orElseThrow();
    EstimateOptions options = asked.estimation().options(version);
    RatingEstimate estimate = RatingEstimator.estimate(sums, by.weights(), options);
    Optional<Interval> interval =
        estimate.status() == Status.INSUFFICIENT
            ? Optional.empty()
            : interval(sums, estimate, options);
    boolean shown = interval.isPresent();
    List<Reason> reasons = reasons(estimate, interval);
    Contributions costs = Contributions.of(by, estimate, sums);
    Summary summary =
        Summary.of(
            status(estimate, interval), reasons, interval.map(limits -> rated(estimate, limits)));
    return new RatingRow(
        key.named(request.by()),
        version.version(),
        !shown && sums.isOfCounts()
            ? summary.with(ObservedCounts.of(CountTotals.of(sums, by.weights())))
            : summary,
        sample(estimate, shown),
        observation(estimate, sums, mayBeBounded(shown, reasons, costs)),
        shown ? costs.rows() : List.of(),
        noMeasures());
  }

  private Summary.Rated rated(RatingEstimate estimate, Interval limits) {
    return new Summary.Rated(
        rating(estimate, limits),
        band(estimate, limits),
        request.monitoring() ? null : estimate.shares().great(),
        request.monitoring() ? null : estimate.shares().essentials());
  }

  private static RatingRow.Sample sample(RatingEstimate estimate, boolean shown) {
    return new RatingRow.Sample(
        estimate.sample().interactions(),
        estimate.sample().customers(),
        estimate.sample().days(),
        shown ? Known.of(estimate.uncertainty().effectiveSampleSize()) : null,
        shown ? Known.of(estimate.effectiveInteractions()) : null,
        shown ? Known.of(estimate.uncertainty().designEffect()) : null);
  }

  private static RatingRow.Observation observation(
      RatingEstimate estimate, SliceSums sums, boolean bounded) {
    return new RatingRow.Observation(
        estimate.observed().share(),
        bounded ? RatingRow.known(estimate.observed().bounds()) : null,
        bounded ? (Long) sums.unscored().undecidedResults() : null);
  }

  /** The requested interval; empty if there is none. */
  private Optional<Interval> interval(
      SliceSums sums, RatingEstimate estimate, EstimateOptions options) {
    if (request.monitoring()) {
      return ConfidenceSequence.interval(
          sums,
          judgement.orElseThrow().weights(),
          options,
          version.content().thresholds().monitoringInformation());
    }
    if (request.method() == RatingRequest.Method.CLOPPER_PEARSON) {
      return Optional.ofNullable(ClopperPearson.estimate(sums, 0, options))
          .map(share -> new Interval(100 * share.lower(), 100 * share.upper()));
    }
    return Optional.ofNullable(estimate.uncertainty().interval());
  }

  /** The reasons of the estimate, and the reason why there is no interval if it has its own. */
  private List<Reason> reasons(RatingEstimate estimate, Optional<Interval> interval) {
    Set<Reason> reasons = EnumSet.noneOf(Reason.class);
    reasons.addAll(interval.map(estimate::reasonsFor).orElse(estimate.reasons()));
    if (interval.isEmpty() && request.monitoring() && isTooEarly(estimate)) {
      reasons.add(Reason.TOO_EARLY);
    } else if (interval.isEmpty() && estimate.status() != Status.INSUFFICIENT) {
      reasons.add(Reason.FEW_CUSTOMERS);
    }
    return List.copyOf(reasons);
  }

  /** The status of the estimate, limited by the printed interval. */
  private static Status status(RatingEstimate estimate, Optional<Interval> interval) {
    if (interval.isEmpty()) {
      return Status.INSUFFICIENT;
    }
    boolean asBefore = estimate.reasonsFor(interval.get()).equals(estimate.reasons());
    return asBefore ? estimate.status() : Status.PROVISIONAL;
  }

  /**
   * Bounds equal the rating if all was observed, and otherwise reveal it through the coverage, that
   * of the slice or of a criterion that few customers have.
   */
  private static boolean mayBeBounded(boolean shown, List<Reason> reasons, Contributions costs) {
    boolean ofFew = reasons.contains(Reason.FEW_CUSTOMERS) || reasons.contains(Reason.TOO_EARLY);
    return (shown || !ofFew) && !costs.isAnyOfFew();
  }

  private static boolean isTooEarly(RatingEstimate estimate) {
    return estimate.sample().days() < ConfidenceSequence.FIRST_LOOK_DAYS
        || estimate.sample().groups() < ConfidenceSequence.FIRST_LOOK_GROUPS;
  }

  RatingRow withoutData(RowKey key) {
    return RatingRow.withoutData(key.named(request.by()), version.version(), noMeasures());
  }

  /** The measures of a row without any value. */
  private @Nullable List<MeasureFigures> noMeasures() {
    return request.measures() ? List.of() : null;
  }

  /** The row with the measures of its criteria; empty ones if it has no rating. */
  RatingRow withMeasures(RatingRow row, SortedMap<Integer, MeasuredValues> values) {
    if (row.summary().rating() == null) {
      return row;
    }
    EstimateOptions options = asked.estimation().options(version);
    return row.with(
        values.entrySet().stream()
            .map(
                each ->
                    MeasureFigures.of(
                        judgement.orElseThrow().criteria().get(each.getKey()),
                        each.getValue(),
                        options,
                        row.contributions()))
            .toList());
  }

  /** One or two days do not show the variation between days, so no band is certain. */
  private BandVerdict band(RatingEstimate estimate, Interval interval) {
    BandVerdict band =
        BandVerdict.of(estimate.value(), interval, version.content().thresholds().bands());
    return estimate.ofTheseDaysOnly() ? new BandVerdict(band.name(), false) : band;
  }

  private Rating rating(RatingEstimate estimate, Interval interval) {
    boolean another = !estimate.ofTheseDaysOnly();
    Limits limits = Limits.of(interval, estimate.value());
    // A multiplier other than Student's t is requested only for the process interval.
    boolean moved =
        another && !request.monitoring() && estimate.uncertainty().level().change() != null;
    return new Rating(
        estimate.value(),
        another ? (Double) limits.lower() : null,
        another ? (Double) limits.upper() : null,
        moved
            ? Limits.of(
                Objects.requireNonNull(
                    estimate.uncertainty().level().interval(),
                    "a rating has an interval of its level"),
                estimate.value())
            : limits,
        estimate.uncertainty().level().change(),
        another ? Known.of(estimate.uncertainty().error().value()) : null,
        estimate.uncertainty().error().clusters(),
        estimate.uncertainty().error().degreesOfFreedom());
  }
}
