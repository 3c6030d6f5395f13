package io.cxrating.rating;

import io.cxrating.rating.RatingRow.Contribution;
import io.cxrating.rating.RatingRow.Rating;
import io.cxrating.standard.JudgedCriterion;
import io.cxrating.standard.Judgement;
import io.cxrating.standard.PublishedVersion;
import io.cxrating.standard.StandardHistory;
import io.cxrating.stats.EstimateOptions;
import io.cxrating.stats.RatingEstimate;
import io.cxrating.stats.RatingEstimator;
import io.cxrating.stats.Reason;
import io.cxrating.stats.SliceSums;
import io.cxrating.stats.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Turns the sums of one slice into a row, by the rules of one version and within one focus. */
final class RowRater {
  private final RatingRequest request;
  private final PublishedVersion version;
  private final Optional<Judgement> judgement;

  RowRater(RatingRequest request, StandardHistory history, PublishedVersion version, Focus focus) {
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
  Optional<Judgement> judgement() {
    return judgement;
  }

  RatingRow rate(RowKey key, SliceSums sums) {
    Judgement by = judgement.orElseThrow();
    RatingEstimate estimate =
        RatingEstimator.estimate(
            sums,
            by.weights(),
            new EstimateOptions(
                request.confidence(),
                request.clusters(),
                request.blocks() == RatingRequest.Blocks.DAY,
                version.content().coverageFloor()));
    boolean shown = estimate.status() != Status.INSUFFICIENT;
    return new RatingRow(
        key.named(request.by()),
        version.version(),
        estimate.status(),
        estimate.reasons(),
        shown ? rating(estimate) : null,
        shown
            ? BandVerdict.of(estimate.value(), estimate.interval(), version.content().bands())
            : null,
        shown ? estimate.great() : null,
        shown ? estimate.essentials() : null,
        estimate.interactions(),
        estimate.customers(),
        estimate.days(),
        RatingRow.known(estimate.effectiveSampleSize()),
        RatingRow.known(estimate.effectiveInteractions()),
        RatingRow.known(estimate.coverage()),
        RatingRow.known(estimate.bounds()),
        RatingRow.known(estimate.designEffect()),
        shown ? contributions(by, estimate) : List.of());
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
        0,
        0,
        0,
        null,
        null,
        0.0,
        null,
        null,
        List.of());
  }

  private static Rating rating(RatingEstimate estimate) {
    return new Rating(
        estimate.value(),
        estimate.interval().lower(),
        estimate.interval().upper(),
        RatingRow.known(estimate.standardError()),
        estimate.clusters(),
        Math.round(estimate.degreesOfFreedom()));
  }

  /** Largest first; a criterion that was never observed costs nothing and is left out. */
  private static List<Contribution> contributions(Judgement by, RatingEstimate estimate) {
    double[] points = estimate.contributions();
    double[] attainment = estimate.attainment();
    List<Contribution> contributions = new ArrayList<>();
    for (int c = 0; c < points.length; c++) {
      if (!Double.isNaN(attainment[c])) {
        JudgedCriterion criterion = by.criteria().get(c);
        contributions.add(
            new Contribution(
                criterion.touchpoint(), criterion.criterion(), points[c], attainment[c]));
      }
    }
    contributions.sort(Comparator.comparingDouble(Contribution::points).reversed());
    return contributions;
  }
}
