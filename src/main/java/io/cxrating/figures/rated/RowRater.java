package io.cxrating.figures.rated;

import io.cxrating.figures.Focus;
import io.cxrating.figures.Limits;
import io.cxrating.figures.rated.RatingRow.Rating;
import io.cxrating.standard.model.Judgement;
import io.cxrating.standard.model.PublishedVersion;
import io.cxrating.standard.model.StandardHistory;
import io.cxrating.stats.EstimateOptions;
import io.cxrating.stats.Interval;
import io.cxrating.stats.Reason;
import io.cxrating.stats.comparison.ComparisonOptions;
import io.cxrating.stats.kind.MeasureEstimate;
import io.cxrating.stats.kind.MeasuredValues;
import io.cxrating.stats.rating.ClopperPearson;
import io.cxrating.stats.rating.ConfidenceSequence;
import io.cxrating.stats.rating.RatingEstimate;
import io.cxrating.stats.rating.RatingEstimator;
import io.cxrating.stats.rating.Status;
import io.cxrating.stats.sums.SliceSums;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** Turns the sums of one slice into a row, by the rules of one version and within one focus. */
public final class RowRater {
  /** N* of the confidence sequence: the information at which it is narrowest. */
  private static final double TUNED_INTERACTIONS = 5000;

  private final RatingRequest request;
  private final PublishedVersion version;
  private final Optional<Judgement> judgement;

  public RowRater(
      RatingRequest request, StandardHistory history, PublishedVersion version, Focus focus) {
    this.request = request;
    this.version = version;
    this.judgement =
        focus.isDeclaredIn(version.content())
            ? Optional.of(
                history.judgement(
                    version.version(),
                    request.slice().version() != null,
                    focus.touchpoint(),
                    focus.qualifiedCriterion()))
            : Optional.empty();
  }

  /** Empty where the version does not declare what the focus is on. */
  public Optional<Judgement> judgement() {
    return judgement;
  }

  ComparisonOptions comparison() {
    return new ComparisonOptions(
        request.estimation().options(version), version.content().equivalenceMargin());
  }

  RatingRow rate(RowKey key, SliceSums sums) {
    Judgement by = judgement.orElseThrow();
    EstimateOptions options = request.estimation().options(version);
    RatingEstimate estimate = RatingEstimator.estimate(sums, by.weights(), options);
    Optional<Interval> interval =
        estimate.status() == Status.INSUFFICIENT
            ? Optional.empty()
            : interval(sums, estimate, options);
    boolean shown = interval.isPresent();
    List<Reason> reasons = reasons(estimate, interval);
    Contributions costs = Contributions.of(by, estimate, sums);
    return new RatingRow(
        key.named(request.by()),
        version.version(),
        status(estimate, interval),
        reasons,
        interval.map(limits -> rating(estimate, limits)).orElse(null),
        null,
        interval.map(limits -> band(estimate, limits)).orElse(null),
        shown && !request.monitoring() ? estimate.great() : null,
        shown && !request.monitoring() ? estimate.essentials() : null,
        estimate.interactions(),
        estimate.customers(),
        estimate.days(),
        shown ? RatingRow.known(estimate.effectiveSampleSize()) : null,
        shown ? RatingRow.known(estimate.effectiveInteractions()) : null,
        RatingRow.known(estimate.coverage()),
        mayBeBounded(shown, reasons, costs) ? RatingRow.known(estimate.bounds()) : null,
        shown ? RatingRow.known(estimate.designEffect()) : null,
        shown ? costs.rows() : List.of(),
        noMeasures());
  }

  /** The interval as asked for; empty where there cannot be one. */
  private Optional<Interval> interval(
      SliceSums sums, RatingEstimate estimate, EstimateOptions options) {
    if (request.monitoring()) {
      return ConfidenceSequence.interval(
          sums, judgement.orElseThrow().weights(), options, TUNED_INTERACTIONS);
    }
    if (request.method() == RatingRequest.Method.CLOPPER_PEARSON) {
      return Optional.ofNullable(ClopperPearson.estimate(sums, 0, options))
          .map(share -> new Interval(100 * share.lower(), 100 * share.upper()));
    }
    return Optional.of(estimate.interval());
  }

  /** Those of the estimate, and why there is no interval where that has a reason of its own. */
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

  /** No better than the printed interval allows. */
  private static Status status(RatingEstimate estimate, Optional<Interval> interval) {
    if (interval.isEmpty()) {
      return Status.INSUFFICIENT;
    }
    boolean asBefore = estimate.reasonsFor(interval.get()).equals(estimate.reasons());
    return asBefore ? estimate.status() : Status.PROVISIONAL;
  }

  /**
   * Bounds are the rating itself where all was observed, and give it away by the coverage else: of
   * the slice, and of a criterion that few customers have.
   */
  private static boolean mayBeBounded(boolean shown, List<Reason> reasons, Contributions costs) {
    boolean ofFew = reasons.contains(Reason.FEW_CUSTOMERS) || reasons.contains(Reason.TOO_EARLY);
    return (shown || !ofFew) && !costs.isAnyOfFew();
  }

  private static boolean isTooEarly(RatingEstimate estimate) {
    return estimate.days() < ConfidenceSequence.FIRST_LOOK_DAYS
        || estimate.groups() < ConfidenceSequence.FIRST_LOOK_GROUPS;
  }

  RatingRow withoutData(RowKey key) {
    return new RatingRow(
        key.named(request.by()),
        version.version(),
        Status.INSUFFICIENT,
        List.of(Reason.NO_DATA),
        null,
        null,
        null,
        null,
        null,
        0,
        0,
        0,
        null,
        null,
        0.0,
        null,
        null,
        List.of(),
        noMeasures());
  }

  /** Those of a row without a value of any. */
  private List<MeasureFigures> noMeasures() {
    return request.measures() ? List.of() : null;
  }

  /** The row with the measures of its criteria; with none where it has no rating. */
  RatingRow withMeasures(RatingRow row, SortedMap<Integer, MeasuredValues> values) {
    if (row.rating() == null) {
      return row;
    }
    EstimateOptions options = request.estimation().options(version);
    return row.with(
        values.entrySet().stream()
            .map(
                each ->
                    MeasureFigures.of(
                        judgement.orElseThrow().criteria().get(each.getKey()),
                        MeasureEstimate.of(each.getValue(), options),
                        row.contributions()))
            .toList());
  }

  /** One or two days settle no band: they say nothing about others. */
  private BandVerdict band(RatingEstimate estimate, Interval interval) {
    BandVerdict band = BandVerdict.of(estimate.value(), interval, version.content().bands());
    return estimate.ofTheseDaysOnly() ? new BandVerdict(band.name(), false) : band;
  }

  private Rating rating(RatingEstimate estimate, Interval interval) {
    boolean another = !estimate.ofTheseDaysOnly();
    Limits limits = Limits.of(interval, estimate.value());
    // Another multiplier than Student's t is asked for by those who look at the process.
    boolean moved = another && !request.monitoring() && estimate.levelChange() != null;
    return new Rating(
        estimate.value(),
        another ? (Double) limits.lower() : null,
        another ? (Double) limits.upper() : null,
        moved ? Limits.of(estimate.period(), estimate.value()) : limits,
        estimate.levelChange(),
        another ? RatingRow.known(estimate.standardError()) : null,
        estimate.clusters(),
        estimate.degreesOfFreedom());
  }
}
