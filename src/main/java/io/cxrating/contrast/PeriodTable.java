package io.cxrating.contrast;

import io.cxrating.contrast.Analysis.Need;
import io.cxrating.contrast.Analysis.Topic;
import io.cxrating.figures.Window;
import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import io.cxrating.stats.Reason;
import io.cxrating.stats.comparison.DifferenceEstimate;
import io.cxrating.stats.comparison.DifferenceEstimator;
import io.cxrating.stats.family.AdjustedP;
import io.cxrating.stats.kind.LinearEstimate;
import io.cxrating.stats.kind.StatisticPairs;
import io.cxrating.stats.rating.RatingEstimator;
import io.cxrating.stats.sums.SliceSums;
import io.cxrating.stats.survey.SurveyScore;
import io.cxrating.tally.Answered;
import io.cxrating.tally.KindSheet;
import io.cxrating.tally.Period;
import io.cxrating.tally.TallyKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Both figures by period, and the change of each from the period before. */
final class PeriodTable {
  private final Subject subject;
  private final Period period;
  private final List<Window> windows;
  private final List<SliceSums> interactions = new ArrayList<>();
  private final List<SurveyFigure> figures = new ArrayList<>();

  PeriodTable(Subject subject, Period period) {
    this.subject = subject;
    this.period = period;
    windows = subject.asked().window().cutBy(period, Contrasts.MOST_PERIODS);
    if (windows.size() > Contrasts.MOST_PERIODS) {
      throw new ProblemException(
          ProblemCode.TOO_MANY_ROWS,
          "A contrast has at most " + Contrasts.MOST_PERIODS + " periods; choose longer periods");
    }
    boolean weighted = subject.asked().own().weighted();
    Map<TallyKey, SliceSums> tallied = subject.interactions(null, period);
    Map<TallyKey, KindSheet<Answered>> sheets = subject.answers(null, period, weighted);
    for (Window window : windows) {
      TallyKey key = TallyKey.of(null, period.startOf(window.from()));
      interactions.add(tallied.getOrDefault(key, subject.asked().none()));
      figures.add(SurveyFigure.of(subject, sheets.getOrDefault(key, KindSheet.empty()), weighted));
    }
  }

  /** A change of one figure; {@code estimate} is null for none. */
  private record Change(ContrastFigure figure, double p) {}

  Analysis analysis() {
    List<ContrastFigure> rows = new ArrayList<>();
    for (int t = 0; t < windows.size(); t++) {
      String label = label(t);
      rows.add(figures.get(t).figure(subject.instrument().figure()).about(label));
      rows.add(
          UnitTable.rating(
                  RatingEstimator.estimate(
                      interactions.get(t), subject.asked().weights(), subject.asked().options()))
              .about(label));
    }
    List<Change> ofSurvey = new ArrayList<>();
    List<Change> ofRating = new ArrayList<>();
    for (int t = 1; t < windows.size(); t++) {
      ofSurvey.add(surveyChange(t));
      ofRating.add(ratingChange(t));
    }
    List<ContrastFigure> surveyChanges = adjusted(ofSurvey);
    List<ContrastFigure> ratingChanges = adjusted(ofRating);
    rows.addAll(surveyChanges);
    rows.addAll(ratingChanges);
    return new Analysis(
        Topic.PERIODS,
        Need.ANSWER,
        figures.stream().mapToLong(SurveyFigure::answers).sum(),
        0,
        List.of(),
        subject.say(
            "periods",
            subject.instrument().name(),
            found(surveyChanges),
            compared(ofSurvey),
            found(ratingChanges),
            compared(ofRating)),
        rows);
  }

  private static long found(List<ContrastFigure> changes) {
    return changes.stream().filter(change -> Boolean.TRUE.equals(change.test().found())).count();
  }

  private static long compared(List<Change> changes) {
    return changes.stream().filter(change -> !Double.isNaN(change.p())).count();
  }

  private String label(int t) {
    return period.label(windows.get(t).from());
  }

  private Change surveyChange(int t) {
    SurveyFigure now = figures.get(t);
    SurveyFigure before = figures.get(t - 1);
    String name = subject.instrument().figure() + "-change";
    if (now.estimate() == null || before.estimate() == null) {
      List<Reason> why = now.estimate() == null ? now.reasons() : before.reasons();
      return new Change(ContrastFigure.none(name, why).about(label(t)), Double.NaN);
    }
    StatisticPairs pair =
        new StatisticPairs(
            List.of(now.statistic(), before.statistic()),
            new double[] {least(now), least(before)},
            subject.asked().options());
    LinearEstimate change = pair.difference(0, 1);
    if (change.interval() == null) {
      return new Change(
          ContrastFigure.none(name, List.of(Reason.FEW_DAYS)).about(label(t)), Double.NaN);
    }
    double length = subject.instrument().scale().highest() - subject.instrument().scale().lowest();
    return new Change(
        ContrastFigure.of(name, change.clipped(-length, length), List.of()).about(label(t)),
        change.pValue());
  }

  private double least(SurveyFigure figure) {
    return subject.asked().own().weighted()
        ? 0
        : SurveyScore.leastVariance(
            subject.instrument().scale(),
            Objects.requireNonNull(figure.statistic(), "an estimate has a statistic"),
            subject.asked().options());
  }

  private Change ratingChange(int t) {
    DifferenceEstimate change =
        DifferenceEstimator.between(
            interactions.get(t),
            interactions.get(t - 1),
            subject.asked().weights(),
            subject.asked().comparison());
    ContrastFigure none = ContrastFigure.none("rating-change", change.reasons()).about(label(t));
    return change.estimated()
        ? new Change(
            none.with(change.difference(), change.interval())
                .with(change.error().value(), change.error().degreesOfFreedom()),
            change.pValue())
        : new Change(none, Double.NaN);
  }

  /** With p values corrected for all changes of the same figure. */
  private List<ContrastFigure> adjusted(List<Change> changes) {
    double[] raw = changes.stream().mapToDouble(Change::p).filter(p -> !Double.isNaN(p)).toArray();
    double[] holm = AdjustedP.holm(raw);
    List<ContrastFigure> figures = new ArrayList<>();
    int next = 0;
    for (Change change : changes) {
      if (Double.isNaN(change.p())) {
        figures.add(change.figure());
      } else {
        boolean found = holm[next] <= subject.alpha();
        figures.add(change.figure().tested(change.p(), holm[next++], found));
      }
    }
    return figures;
  }
}
