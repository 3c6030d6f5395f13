package io.cxrating.comparison.plan;

import io.cxrating.comparison.SliceCuts;
import io.cxrating.comparison.Standing.Level;
import io.cxrating.comparison.plan.PlanAnswer.Need;
import io.cxrating.comparison.plan.PlanAnswer.Observed;
import io.cxrating.figures.Asked;
import io.cxrating.figures.Window;
import io.cxrating.figures.row.Known;
import io.cxrating.stats.Reason;
import io.cxrating.stats.plan.SampleSize;
import io.cxrating.stats.rating.RatingEstimate;
import io.cxrating.stats.rating.RatingEstimator;
import io.cxrating.stats.rating.Status;
import io.cxrating.unit.UnitNode;
import io.cxrating.wording.Wording;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/** Computes one request for a plan on one state of the projection. */
final class PlanCalculation {
  /**
   * Maximum ratio of required to present interactions: variance and design effect are too uncertain
   * to extrapolate further.
   */
  private static final int MOST_TIMES = 10;

  private final Asked<Plans.Request> asked;
  private final Plans.Request request;

  PlanCalculation(Asked<Plans.Request> asked) {
    this.asked = asked;
    request = asked.own();
  }

  PlanAnswer answer() {
    RatingEstimate estimate =
        RatingEstimator.estimate(new SliceCuts(asked).whole(), asked.weights(), asked.options());
    double perDay = perDay(asked.window(), estimate);
    if (estimate.status() == Status.INSUFFICIENT) {
      return none(
          estimate.reasons(), Observed.without(null, estimate.sample().interactions(), perDay));
    }
    if (estimate.ofTheseDaysOnly()) {
      return none(
          List.of(Reason.FEW_DAYS),
          Observed.without(Level.of(estimate), estimate.sample().interactions(), perDay));
    }
    double variance =
        estimate.uncertainty().error().value() * estimate.uncertainty().error().value();
    double designEffect = estimate.uncertainty().designEffect();
    double ofOne =
        designEffect > 0 ? estimate.sample().interactions() * variance / designEffect : 0;
    Observed observed =
        new Observed(
            Level.of(estimate),
            estimate.sample().interactions(),
            perDay,
            designEffect,
            Objects.requireNonNull(estimate.uncertainty().interval(), "a rating has an interval")
                    .width()
                / 2,
            Math.sqrt(ofOne));
    if (!(ofOne > 0)) {
      return none(List.of(Reason.NO_VARIATION), observed);
    }
    return plan(observed, ofOne, designEffect);
  }

  private PlanAnswer plan(Observed observed, double ofOne, double designEffect) {
    double confidence = asked.confidence();
    Wording words = asked.words();
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
            ofOne, designEffect, (double) observed.interactions(), confidence, request.power());
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
        asked.basis(),
        List.of(),
        observed,
        margin,
        difference,
        detectable,
        request.power(),
        sentence);
  }

  private PlanAnswer none(List<Reason> reasons, Observed observed) {
    return new PlanAnswer(
        asked.basis(),
        reasons,
        observed,
        null,
        null,
        Known.of(Double.NaN),
        request.power(),
        asked.words().say("plan.none", name(), asked.words().reasons(reasons)));
  }

  private String name() {
    String unit = asked.slice().slice().unit();
    return asked.view().units().find(unit).map(UnitNode::name).orElse(asked.words().say("whole"));
  }

  private static double perDay(Window window, RatingEstimate estimate) {
    long days = ChronoUnit.DAYS.between(window.from(), window.to());
    return days == 0 ? 0 : (double) estimate.sample().interactions() / days;
  }

  private static Need need(double points, double interactions, Observed observed) {
    if (interactions > MOST_TIMES * observed.interactions()) {
      return new Need(points, null, null, true);
    }
    long days = (long) Math.ceil(interactions / observed.interactionsPerDay());
    return new Need(points, (long) interactions, days, false);
  }
}
