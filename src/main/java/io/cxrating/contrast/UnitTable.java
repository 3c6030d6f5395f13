package io.cxrating.contrast;

import io.cxrating.contrast.Analysis.Need;
import io.cxrating.contrast.Analysis.Topic;
import io.cxrating.figures.UnitRows;
import io.cxrating.figures.UnitRows.UnitRow;
import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import io.cxrating.stats.EstimateOptions;
import io.cxrating.stats.Reason;
import io.cxrating.stats.comparison.UnitDeviations;
import io.cxrating.stats.kind.KindStatistic;
import io.cxrating.stats.rating.RatingEstimate;
import io.cxrating.stats.rating.RatingEstimator;
import io.cxrating.stats.sums.SliceSums;
import io.cxrating.tally.Answered;
import io.cxrating.tally.KindSheet;
import io.cxrating.tally.TallyKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The units of a contrast, each with both figures; interactions of units above them are excluded.
 */
final class UnitTable {
  private static final int MOST_UNITS = 100_000;

  private final Subject subject;
  private final List<UnitRow> units;
  private final List<SliceSums> interactions = new ArrayList<>();
  private final List<SurveyFigure> figures;
  private final List<SurveyFigure> shown;
  private final List<Integer> both;

  UnitTable(Subject subject) {
    this.subject = subject;
    UnitRows rows =
        new UnitRows(
            subject.asked().view().units(),
            subject.asked().slice().slice().unit(),
            subject.asked().own().depth());
    units = rows.rows();
    if (units.size() > MOST_UNITS) {
      throw new ProblemException(
          ProblemCode.TOO_MANY_ROWS,
          "A contrast has at most " + MOST_UNITS + " units; narrow the slice");
    }
    Map<TallyKey, SliceSums> tallied = subject.interactions(rows.rowOfUnit(), null);
    for (int row = 0; row < units.size(); row++) {
      interactions.add(tallied.getOrDefault(key(row), subject.asked().none()));
    }
    figures = figures(rows.rowOfUnit(), false);
    shown = subject.asked().own().weighted() ? figures(rows.rowOfUnit(), true) : figures;
    both = comparable();
  }

  private static TallyKey key(int row) {
    return TallyKey.of(row, null);
  }

  private List<SurveyFigure> figures(Map<Integer, Integer> rowOfUnit, boolean weighted) {
    Map<TallyKey, KindSheet<Answered>> sheets = subject.answers(rowOfUnit, null, weighted);
    return IntStream.range(0, units.size())
        .mapToObj(row -> sheets.getOrDefault(key(row), KindSheet.empty()))
        .map(sheet -> SurveyFigure.of(subject, sheet, weighted))
        .toList();
  }

  /** The rows with an unweighted figure of their own and a rating over the same touchpoints. */
  private List<Integer> comparable() {
    List<List<Reason>> reasons =
        UnitDeviations.of(interactions, subject.asked().weights(), subject.asked().options())
            .reasons();
    return IntStream.range(0, units.size())
        .filter(row -> !units.get(row).ownOnly())
        .filter(row -> reasons.get(row).isEmpty() && figures.get(row).estimate() != null)
        .boxed()
        .toList();
  }

  /** Number of units that have both figures. */
  int size() {
    return both.size();
  }

  /** Answers of those units. */
  long answers() {
    return both.stream().mapToLong(row -> figures.get(row).answers()).sum();
  }

  /** Answers of the other units. */
  long otherAnswers() {
    return figures.stream().mapToLong(SurveyFigure::answers).sum() - answers();
  }

  List<SliceSums> slices() {
    return both.stream().map(interactions::get).toList();
  }

  List<KindStatistic> statistics() {
    return both.stream().map(row -> figures.get(row).statistic()).toList();
  }

  double[] ratings() {
    return UnitDeviations.of(slices(), subject.asked().weights(), subject.asked().options())
        .ratings();
  }

  Analysis analysis() {
    EstimateOptions options = subject.asked().options();
    List<ContrastFigure> rows = new ArrayList<>();
    for (int row = 0; row < units.size(); row++) {
      boolean empty = figures.get(row).answers() == 0 && interactions.get(row).interactions() == 0;
      if (units.get(row).ownOnly() && empty) {
        continue;
      }
      String key = units.get(row).key();
      rows.add(shown.get(row).figure(subject.instrument().figure()).about(key));
      rows.add(
          rating(
                  RatingEstimator.estimate(
                      interactions.get(row), subject.asked().weights(), options))
              .about(key));
    }
    return new Analysis(
        Topic.UNITS,
        Need.ANSWER,
        answers() + otherAnswers(),
        0,
        List.of(),
        subject.say("units", both.size(), subject.instrument().name()),
        rows);
  }

  static ContrastFigure rating(RatingEstimate estimate) {
    ContrastFigure none =
        ContrastFigure.none("rating", estimate.reasons()).outOf(estimate.sample().interactions());
    if (estimate.uncertainty().interval() == null) {
      return none;
    }
    return estimate.ofTheseDaysOnly()
        ? none.with(estimate.value(), null)
        : none.with(estimate.value(), estimate.uncertainty().interval())
            .with(
                estimate.uncertainty().error().value(),
                estimate.uncertainty().error().degreesOfFreedom());
  }
}
