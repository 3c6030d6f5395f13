package io.cxrating.comparison.trend;

import io.cxrating.comparison.Correction;
import io.cxrating.comparison.Difference;
import io.cxrating.comparison.Difference.Dropped;
import io.cxrating.comparison.Family;
import io.cxrating.comparison.Family.Pair;
import io.cxrating.comparison.Family.Terms;
import io.cxrating.comparison.SliceCuts;
import io.cxrating.comparison.Standing.Level;
import io.cxrating.comparison.trend.TrendAnswer.ChangePoint;
import io.cxrating.comparison.trend.TrendPoint.SoFar;
import io.cxrating.comparison.trend.TrendPoint.Span;
import io.cxrating.comparison.trend.TrendPoint.Watched;
import io.cxrating.figures.Asked;
import io.cxrating.figures.Stray;
import io.cxrating.figures.Window;
import io.cxrating.figures.row.Sample;
import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import io.cxrating.stats.chart.ControlChart;
import io.cxrating.stats.comparison.DifferenceEstimate;
import io.cxrating.stats.comparison.DifferenceEstimator;
import io.cxrating.stats.family.Verdict;
import io.cxrating.stats.rating.ConfidenceSequence;
import io.cxrating.stats.rating.RatingEstimate;
import io.cxrating.stats.rating.RatingEstimator;
import io.cxrating.stats.sums.SliceSums;
import io.cxrating.tally.Period;
import io.cxrating.wording.Wording;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Computes one request for a trend on one state of the projection. */
final class TrendCalculation {
  private final Asked<Trends.Request> asked;
  private final SliceCuts cuts;
  private final Period by;

  TrendCalculation(Asked<Trends.Request> asked) {
    this.asked = asked;
    cuts = new SliceCuts(asked);
    by =
        asked.own().by() == null
            ? asked.window().cutInto(Trends.MOST_PERIODS, Period.MONTH)
            : asked.own().by();
  }

  TrendAnswer answer() {
    List<Window> windows = asked.window().cutBy(by, Trends.MOST_PERIODS);
    if (windows.size() > Trends.MOST_PERIODS) {
      throw new ProblemException(
          ProblemCode.TOO_MANY_ROWS,
          "A trend has at most "
              + Trends.MOST_PERIODS
              + " periods; choose longer periods or a shorter slice");
    }
    Map<LocalDate, SliceSums> byPeriod = cuts.byPeriod(by);
    List<SliceSums> sums =
        windows.stream()
            .map(window -> byPeriod.get(by.startOf(window.from())))
            .map(found -> found == null ? asked.none() : found)
            .toList();
    List<RatingEstimate> estimates =
        sums.stream()
            .map(each -> RatingEstimator.estimate(each, asked.weights(), asked.options()))
            .toList();
    Family changes = changes(sums);
    Chart chart = Chart.of(estimates, centre(sums));
    List<TrendPoint> points = points(windows, estimates, changes, chart, soFar(sums));
    List<ChangePoint> changePoints =
        chart.changePoints(1 - asked.confidence()).stream()
            .map(
                change -> new ChangePoint(points.get(change.at()).span().period(), change.pValue()))
            .toList();
    return new TrendAnswer(
        asked.basis(),
        by.name().toLowerCase(java.util.Locale.ROOT),
        chart.reasons(),
        chart.betweenPeriods(),
        changePoints,
        sentence(changes, chart, changePoints),
        points);
  }

  /** The rating of all periods with enough customers together; NaN for none. */
  private double centre(List<SliceSums> sums) {
    return sums.stream()
        .filter(RatingEstimate::hasEnoughCustomers)
        .reduce(SliceSums::merge)
        .map(all -> RatingEstimator.estimate(all, asked.weights(), asked.options()).value())
        .orElse(Double.NaN);
  }

  /** The difference of each period from the one before. */
  private Family changes(List<SliceSums> sums) {
    List<DifferenceEstimate> estimates = new ArrayList<>();
    for (int t = 1; t < sums.size(); t++) {
      estimates.add(
          DifferenceEstimator.between(
              sums.get(t), sums.get(t - 1), asked.weights(), asked.comparison()));
    }
    return new Family(
        estimates, new Terms(Correction.HOLM, asked.confidence(), asked.margin()), asked.words());
  }

  /**
   * Cumulative ratings; none from a period with too few customers on until the new customers are
   * enough, since it would reveal that period.
   */
  private List<SoFar> soFar(List<SliceSums> sums) {
    List<SoFar> soFar = new ArrayList<>();
    SliceSums all = asked.none();
    SliceSums withheld = asked.none();
    for (SliceSums period : asked.own().monitoring() ? sums : List.<SliceSums>of()) {
      all = all.merge(period);
      if (!RatingEstimate.hasEnoughCustomers(period)) {
        withheld = withheld.merge(period);
      }
      if (withheld.interactions() > 0 && !RatingEstimate.hasEnoughCustomers(withheld)) {
        soFar.add(null);
        continue;
      }
      double value = RatingEstimator.estimate(all, asked.weights(), asked.options()).value();
      soFar.add(
          ConfidenceSequence.interval(
                  all,
                  asked.weights(),
                  asked.options(),
                  asked.version().content().thresholds().monitoringInformation())
              .map(limits -> new SoFar(value, limits.lower(), limits.upper()))
              .orElse(null));
    }
    return soFar;
  }

  private List<TrendPoint> points(
      List<Window> windows,
      List<RatingEstimate> estimates,
      Family changes,
      Chart chart,
      List<SoFar> soFar) {
    List<TrendPoint> points = new ArrayList<>();
    for (int t = 0; t < windows.size(); t++) {
      Window window = windows.get(t);
      RatingEstimate estimate = estimates.get(t);
      points.add(
          new TrendPoint(
              new Span(by.label(window.from()), window.from(), window.to()),
              estimate.status(),
              estimate.reasons(),
              Level.of(estimate),
              Sample.of(estimate),
              t == 0 ? null : change(changes, windows, t),
              new Watched(
                  chart.control(t), chart.signals(t), soFar.isEmpty() ? null : soFar.get(t))));
    }
    return points;
  }

  private Difference change(Family changes, List<Window> windows, int t) {
    List<String> dropped = cuts.criteria(changes.estimate(t - 1).common().dropped());
    return changes.get(
        t - 1,
        new Pair(
            by.label(windows.get(t).from()),
            by.label(windows.get(t - 1).from()),
            new Dropped(dropped, null)));
  }

  private String sentence(Family changes, Chart chart, List<ChangePoint> changePoints) {
    Wording words = asked.words();
    List<String> parts = new ArrayList<>();
    Stray stray = asked.days().stray();
    if (stray != null) {
      parts.add(
          words.say(
              "trend.stray",
              stray.interactions(),
              stray.from().toString(),
              stray.to().minusDays(1).toString()));
    }
    int standing = changes.count(Verdict.BETTER) + changes.count(Verdict.WORSE);
    parts.add(
        changes.compared() == 0
            ? words.say("trend.none")
            : words.say("trend.changes", changes.compared(), standing));
    if (!chart.reasons().isEmpty()) {
      parts.add(
          chart.periods() < ControlChart.LEAST_PERIODS
              ? words.say("trend.short", ControlChart.LEAST_PERIODS, chart.periods())
              : words.say("trend.chartless", words.reasons(chart.reasons())));
      return String.join(" ", parts);
    }
    parts.add(
        changePoints.isEmpty()
            ? words.say("trend.flat")
            : words.say(
                "trend.points",
                changePoints.size(),
                String.join(", ", changePoints.stream().map(ChangePoint::period).toList())));
    if (chart.signalCount() > 0) {
      parts.add(words.say("trend.signals", chart.signalCount()));
    }
    return String.join(" ", parts);
  }
}
