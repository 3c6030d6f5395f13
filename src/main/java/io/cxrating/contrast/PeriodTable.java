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

/** Both figures period by period, and by how much each changed from the one before. */
final class PeriodTable {
  private final Subject subject;
  private final Period period;
  private final List<Window> windows;
  private final List<SliceSums> interactions = new ArrayList<>();
  private final List<SurveyFigure> figures = new ArrayList<>();

  PeriodTable(Subject subject, Period period) {
    this.subject = subject;
    this.period = period;
    windows = subject.window().cutBy(period, Contrasts.MOST_PERIODS);
    if (windows.size() > Contrasts.MOST_PERIODS) {
      throw new ProblemException(
          ProblemCode.TOO_MANY_ROWS,
          "A contrast has at most " + Contrasts.MOST_PERIODS + " periods; take longer ones");
    }
    boolean weighted = subject.request().weighted();
    Map<TallyKey, SliceSums> tallied = subject.interactions(null, period);
    Map<TallyKey, KindSheet<Answered>> sheets = subject.answers(null, period, weighted);
    for (Window window : windows) {
      TallyKey key = new TallyKey(null, period.startOf(window.from()), null, null);
      interactions.add(tallied.getOrDefault(key, subject.noInteractions()));
      figures.add(SurveyFigure.of(subject, sheets.getOrDefault(key, KindSheet.empty()), weighted));
    }
  }

  /** A change of one figure; {@code estimate} is null where there is none. */
  private record Change(Figure figure, double p) {}

  Analysis analysis() {
    List<Figure> rows = new ArrayList<>();
    for (int t = 0; t < windows.size(); t++) {
      String label = label(t);
      rows.add(figures.get(t).figure(subject.instrument().figure()).about(label));
      rows.add(
          UnitTable.rating(
                  RatingEstimator.estimate(
                      interactions.get(t), subject.weights(), subject.options()))
              .about(label));
    }
    List<Change> ofSurvey = new ArrayList<>();
    List<Change> ofRating = new ArrayList<>();
    for (int t = 1; t < windows.size(); t++) {
      ofSurvey.add(surveyChange(t));
      ofRating.add(ratingChange(t));
    }
    List<Figure> surveyChanges = adjusted(ofSurvey);
    List<Figure> ratingChanges = adjusted(ofRating);
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

  private static long found(List<Figure> changes) {
    return changes.stream().filter(change -> Boolean.TRUE.equals(change.found())).count();
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
      return new Change(Figure.none(name, why).about(label(t)), Double.NaN);
    }
    StatisticPairs pair =
        new StatisticPairs(
            List.of(now.statistic(), before.statistic()),
            new double[] {least(now), least(before)},
            subject.options());
    LinearEstimate change = pair.difference(0, 1);
    if (change.interval() == null) {
      return new Change(Figure.none(name, List.of(Reason.FEW_DAYS)).about(label(t)), Double.NaN);
    }
    double length = subject.instrument().scale().highest() - subject.instrument().scale().lowest();
    return new Change(
        Figure.of(name, change.clipped(-length, length), List.of()).about(label(t)),
        change.pValue());
  }

  private double least(SurveyFigure figure) {
    return subject.request().weighted()
        ? 0
        : SurveyScore.leastVariance(
            subject.instrument().scale(), figure.statistic(), subject.options());
  }

  private Change ratingChange(int t) {
    DifferenceEstimate change =
        DifferenceEstimator.between(
            interactions.get(t), interactions.get(t - 1), subject.weights(), subject.comparison());
    Figure none = Figure.none("rating-change", change.reasons()).about(label(t));
    return change.estimated()
        ? new Change(
            none.with(change.difference(), change.interval())
                .with(change.standardError(), change.degreesOfFreedom()),
            change.pValue())
        : new Change(none, Double.NaN);
  }

  /** With p values corrected for all changes of the same figure. */
  private List<Figure> adjusted(List<Change> changes) {
    double[] raw = changes.stream().mapToDouble(Change::p).filter(p -> !Double.isNaN(p)).toArray();
    double[] holm = AdjustedP.holm(raw);
    List<Figure> figures = new ArrayList<>();
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
