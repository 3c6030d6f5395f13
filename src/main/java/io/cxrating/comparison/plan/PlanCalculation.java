package io.cxrating.comparison.plan;

import io.cxrating.comparison.Standing.Level;
import io.cxrating.comparison.Tallied;
import io.cxrating.comparison.plan.PlanAnswer.Need;
import io.cxrating.comparison.plan.PlanAnswer.Observed;
import io.cxrating.figures.Basis;
import io.cxrating.figures.SliceReading;
import io.cxrating.figures.Window;
import io.cxrating.stats.Reason;
import io.cxrating.stats.plan.SampleSize;
import io.cxrating.stats.rating.RatingEstimate;
import io.cxrating.stats.rating.RatingEstimator;
import io.cxrating.stats.rating.Status;
import io.cxrating.tally.duckdb.TallyView;
import io.cxrating.unit.UnitNode;
import io.cxrating.wording.Wording;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** One request for a plan against one state of the projection. */
final class PlanCalculation {
  /** Variance and design effect are not known well enough to extrapolate further. */
  private static final int MOST_TIMES = 10;

  private final TallyView view;
  private final PlanRequest request;
  private final SliceReading slice;
  private final Wording words;

  PlanCalculation(TallyView view, PlanRequest request, SliceReading slice) {
    this.view = view;
    this.request = request;
    this.slice = slice;
    words = Wording.of("comparison", request.locale());
  }

  PlanAnswer answer() {
    Tallied tallied = new Tallied(view, slice);
    Basis basis = Basis.of(view, slice, tallied.window(), request.estimation().confidence());
    RatingEstimate estimate =
        RatingEstimator.estimate(
            tallied.whole(), tallied.judgement().weights(), tallied.options(request.estimation()));
    double perDay = perDay(tallied.window(), estimate);
    if (estimate.status() == Status.INSUFFICIENT) {
      return none(
          basis,
          estimate.reasons(),
          new Observed(null, estimate.interactions(), perDay, null, null, null));
    }
    if (estimate.ofTheseDaysOnly()) {
      return none(
          basis,
          List.of(Reason.FEW_DAYS),
          new Observed(Level.of(estimate), estimate.interactions(), perDay, null, null, null));
    }
    double variance = estimate.standardError() * estimate.standardError();
    double designEffect = estimate.designEffect();
    double ofOne = designEffect > 0 ? estimate.interactions() * variance / designEffect : 0;
    Observed observed =
        new Observed(
            Level.of(estimate),
            estimate.interactions(),
            perDay,
            designEffect,
            estimate.interval().width() / 2,
            Math.sqrt(ofOne));
    if (!(ofOne > 0)) {
      return none(basis, List.of(Reason.NO_VARIATION), observed);
    }
    return plan(basis, observed, ofOne, designEffect);
  }

  private PlanAnswer plan(Basis basis, Observed observed, double ofOne, double designEffect) {
    double confidence = request.estimation().confidence();
    Need margin =
        need(
            request.marginPoints(),
            SampleSize.forMargin(ofOne, designEffect, request.marginPoints(), confidence),
            observed);
    Need difference =
        need(
            request.differencePoints(),
            SampleSize.forDifference(
                ofOne, designEffect, request.differencePoints(), confidence, request.power()),
            observed);
    double detectable =
        SampleSize.minimumDetectableDifference(
            ofOne, designEffect, observed.interactions(), confidence, request.power());
    String sentence =
        words.say(
                margin.outOfReach() ? "plan.margin.beyond" : "plan.margin",
                name(),
                margin.points(),
                margin.interactions(),
                margin.days(),
                observed.presentMargin(),
                observed.interactions())
            + " "
            + words.say(
                difference.outOfReach() ? "plan.difference.beyond" : "plan.difference",
                difference.points(),
                100 * request.power(),
                difference.interactions(),
                difference.days(),
                detectable,
                observed.interactions());
    return new PlanAnswer(
        basis, List.of(), observed, margin, difference, detectable, request.power(), sentence);
  }

  private PlanAnswer none(Basis basis, List<Reason> reasons, Observed observed) {
    return new PlanAnswer(
        basis,
        reasons,
        observed,
        null,
        null,
        null,
        request.power(),
        words.say("plan.none", name(), words.reasons(reasons)));
  }

  private String name() {
    String unit = request.slice().unit();
    return view.units().find(unit).map(UnitNode::name).orElse(words.say("whole"));
  }

  private static double perDay(Window window, RatingEstimate estimate) {
    long days = ChronoUnit.DAYS.between(window.from(), window.to());
    return days == 0 ? 0 : (double) estimate.interactions() / days;
  }

  private static Need need(double points, double interactions, Observed observed) {
    if (interactions > MOST_TIMES * observed.interactions()) {
      return new Need(points, null, null, true);
    }
    long days = (long) Math.ceil(interactions / observed.interactionsPerDay());
    return new Need(points, (long) interactions, days, false);
  }
}
