package io.cxrating.contrast;

import io.cxrating.contrast.Analysis.Need;
import io.cxrating.contrast.Analysis.Topic;
import io.cxrating.standard.model.Standard.Outcome;
import io.cxrating.stats.Reason;
import io.cxrating.stats.discrimination.Auc;
import io.cxrating.stats.discrimination.AucEstimate;
import io.cxrating.stats.kind.KindCounts;
import io.cxrating.tally.KindSheet;
import io.cxrating.tally.Predicted;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** How well observed facts, and answers, predict what the same customers do later. */
final class Predictiveness {
  private final Subject subject;
  private final KindSheet<Predicted> sheet;
  private final boolean[] achieved;
  private final double[] attained;
  private final double[] answers;

  private Predictiveness(Subject subject, KindSheet<Predicted> sheet) {
    this.subject = subject;
    this.sheet = sheet;
    achieved = new boolean[sheet.kinds().size()];
    for (int kind = 0; kind < achieved.length; kind++) {
      achieved[kind] = sheet.kinds().get(kind).achieved();
    }
    attained = sheet.each(Predicted::attained);
    double sign = subject.instrument().scale().largerIsBetter() ? 1 : -1;
    answers = sheet.each(kind -> kind.answer() == null ? Double.NaN : sign * kind.answer());
  }

  static Analysis of(Subject subject) {
    String key = subject.asked().own().outcome();
    if (key == null) {
      return none(subject, List.of(Reason.NO_OUTCOME));
    }
    Outcome outcome =
        subject.asked().slice().outcomes().stream()
            .filter(declared -> declared.key().equals(key))
            .findFirst()
            .orElseGet(() -> new Outcome(key, key, null));
    return new Predictiveness(subject, subject.predicted(outcome)).analysis();
  }

  private static Analysis none(Subject subject, List<Reason> why) {
    return Analysis.none(
        Topic.PREDICTION,
        Need.INTERACTION,
        subject.notJoined(),
        why,
        subject.say("prediction.none", subject.reasons(why)));
  }

  private Analysis analysis() {
    KindCounts observed = sheet.only(kind -> kind.observed() > 0);
    KindCounts both = sheet.only(kind -> kind.observed() > 0 && kind.answer() != null);
    if (observed.rows() == 0) {
      return none(subject, List.of(Reason.NO_DATA));
    }
    List<ContrastFigure> figures = new ArrayList<>();
    figures.add(area("auc-all", "rating", observed, attained));
    figures.add(area("auc", "rating", both, attained));
    figures.add(area("auc", subject.instrument().figure(), both, answers));
    List<Reason> whyNot = whyNot(both);
    if (!whyNot.isEmpty()) {
      figures.add(ContrastFigure.none("auc-difference", whyNot));
      return analysis(observed, whyNot, "prediction.none", figures, subject.reasons(whyNot));
    }
    AucEstimate difference = Auc.difference(both, attained, answers, achieved);
    double p = difference.pValue(0);
    boolean found = p <= subject.alpha();
    figures.add(
        ContrastFigure.none("auc-difference", both.reasons())
            .with(difference.value(), difference.interval(1 - subject.alpha(), -1))
            .with(difference.standardError(), difference.groups() - 1.0)
            .tested(p, Double.NaN, found)
            .outOf(both.rows()));
    String key = !found ? "equal" : difference.value() > 0 ? "rating" : "survey";
    return analysis(
        observed,
        both.reasons(),
        "prediction." + key,
        figures,
        both.rows(),
        hundredth(figures.get(1)),
        hundredth(figures.get(2)),
        subject.instrument().name());
  }

  private static long hundredth(ContrastFigure area) {
    return Math.round(
        100 * Objects.requireNonNull(area.estimate().value(), "both areas are estimated"));
  }

  private Analysis analysis(
      KindCounts observed,
      List<Reason> reasons,
      String key,
      List<ContrastFigure> figures,
      Object... gaps) {
    return new Analysis(
        Topic.PREDICTION,
        Need.INTERACTION,
        observed.rows(),
        subject.notJoined(),
        reasons,
        subject.say(key, gaps),
        figures);
  }

  private List<Reason> whyNot(KindCounts rows) {
    KindCounts positive = rows.only(kind -> achieved[kind]);
    KindCounts negative = rows.only(kind -> !achieved[kind]);
    if (rows.rows() == 0) {
      return List.of(subject.whyNoneIsAnswered());
    }
    if (positive.rows() == 0 || negative.rows() == 0) {
      return List.of(Reason.ONE_SIDED_OUTCOME);
    }
    return positive.groups() > 1 && negative.groups() > 1 && rows.sufficient()
        ? List.of()
        : List.of(Reason.FEW_CUSTOMERS);
  }

  private ContrastFigure area(String name, String of, KindCounts rows, double[] scores) {
    List<Reason> whyNot = whyNot(rows);
    if (!whyNot.isEmpty()) {
      return ContrastFigure.none(name, whyNot).about(of).outOf(rows.rows());
    }
    AucEstimate auc = Auc.of(rows, scores, achieved);
    return ContrastFigure.none(name, rows.reasons())
        .about(of)
        .with(auc.value(), auc.interval(1 - subject.alpha(), 0))
        .with(auc.standardError(), auc.groups() - 1.0)
        .outOf(auc.positives(), auc.positives() + auc.negatives());
  }
}
