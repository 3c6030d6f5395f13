package io.cxrating.contrast;

import io.cxrating.contrast.Analysis.Need;
import io.cxrating.contrast.Analysis.Topic;
import io.cxrating.standard.model.JudgedCriterion;
import io.cxrating.stats.Interval;
import io.cxrating.stats.Reason;
import io.cxrating.stats.kind.LinearEstimate;
import io.cxrating.stats.survey.AnsweringRows;
import io.cxrating.stats.survey.Balance;
import io.cxrating.stats.survey.CorrectedScore;
import io.cxrating.stats.survey.SurveyScale;
import io.cxrating.stats.survey.SurveyScore;
import io.cxrating.tally.Invited;
import io.cxrating.tally.KindSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** The survey's figure adjusted for non-response by what was observed. */
final class Corrected {
  private final Subject subject;
  private final KindSheet<Invited> sheet;
  private final AnsweringRows rows;
  private final long leftOut;

  private Corrected(Subject subject) {
    this.subject = subject;
    sheet = subject.invitations();
    rows = AnsweringDesign.of(sheet, subject.instrument().scale());
    leftOut = sheet.count(kind -> kind.observed() == 0);
  }

  static Analysis of(Subject subject) {
    return new Corrected(subject).analysis();
  }

  private List<Reason> whyNot() {
    long answers = rows.answers();
    if (rows.counts().rows() == 0) {
      return List.of(
          subject.counts().answered() == 0 ? Reason.NO_DATA : subject.whyNoneIsAnswered());
    }
    if (answers == 0) {
      return List.of(subject.whyNoneIsAnswered());
    }
    if (answers == rows.counts().rows()) {
      return List.of(Reason.EVERYBODY_ANSWERED);
    }
    return rows.counts().only(rows::answered).sufficient()
        ? List.of()
        : List.of(Reason.FEW_CUSTOMERS);
  }

  private Analysis analysis() {
    List<Reason> whyNot = whyNot();
    if (!whyNot.isEmpty()) {
      return Analysis.none(
          Topic.CORRECTED,
          Need.INTERACTION,
          subject.notJoined(),
          whyNot,
          subject.say("corrected.none", subject.reasons(whyNot)));
    }
    CorrectedScore score = CorrectedScore.of(rows, subject.asked().own().trim());
    List<Reason> reasons = new ArrayList<>(score.plain().counts().reasons());
    if (score.ridge()) {
      reasons.add(Reason.SEPARATION);
    }
    SurveyScale scale = subject.instrument().scale();
    LinearEstimate corrected =
        SurveyScore.weighted(scale, score.corrected(), subject.asked().options());
    LinearEstimate difference = score.difference().estimate(subject.asked().options());
    boolean found = difference.pValue() <= subject.alpha();
    List<ContrastFigure> figures = new ArrayList<>();
    figures.add(
        ContrastFigure.of(
            "plain",
            SurveyScore.estimate(scale, score.plain(), subject.asked().options()),
            List.of()));
    figures.add(ContrastFigure.of("corrected", corrected, reasons));
    figures.add(
        ContrastFigure.of("difference", difference, reasons)
            .tested(difference.pValue(), Double.NaN, found));
    figures.add(ContrastFigure.of("effective-answers", score.effectiveAnswers()));
    figures.add(ContrastFigure.of("trimmed-percent", 100 * score.trimmedShare()));
    figures.add(ContrastFigure.none("without-observation", List.of()).outOf(leftOut, rows(sheet)));
    figures.addAll(balance(score));
    return new Analysis(
        Topic.CORRECTED,
        Need.INTERACTION,
        rows.counts().rows(),
        subject.notJoined(),
        reasons,
        sentence(score, corrected, difference, found),
        figures);
  }

  private static long rows(KindSheet<Invited> sheet) {
    return sheet.counts().rows();
  }

  private String sentence(
      CorrectedScore score, LinearEstimate corrected, LinearEstimate difference, boolean found) {
    Interval limits =
        Objects.requireNonNull(corrected.interval(), "an estimate of enough data has an interval");
    Interval apart =
        Objects.requireNonNull(difference.interval(), "an estimate of enough data has an interval");
    return subject.say(
            found ? "corrected.found" : "corrected.open",
            subject.instrument().name(),
            subject.score(corrected.value()),
            subject.score(limits.lower()),
            subject.score(limits.upper()),
            subject.score(difference.value()),
            subject.score(apart.lower()),
            subject.score(apart.upper()))
        + (score.ridge() ? " " + subject.say("corrected.separated") : "")
        + " "
        + subject.say("corrected.limits");
  }

  /** Standardised differences between respondents and all invited, before and after weighting. */
  private List<ContrastFigure> balance(CorrectedScore score) {
    List<Balance.Observed> observed = subject.invitedTally().observed(sheet.kinds());
    List<JudgedCriterion> criteria = subject.asked().judgement().criteria();
    return IntStream.range(0, criteria.size())
        .boxed()
        .flatMap(
            c -> {
              Balance balance = Balance.of(observed.get(c), score.weights());
              String name = criteria.get(c).touchpoint() + "." + criteria.get(c).criterion();
              List<Reason> reasons =
                  Double.isNaN(balance.before()) ? List.of(Reason.NO_VARIATION) : List.of();
              ContrastFigure none = ContrastFigure.none("balance-before", reasons).about(name);
              ContrastFigure after = ContrastFigure.none("balance-after", reasons).about(name);
              return java.util.stream.Stream.of(
                  none.with(balance.before(), null), after.with(balance.after(), null));
            })
        .toList();
  }
}
