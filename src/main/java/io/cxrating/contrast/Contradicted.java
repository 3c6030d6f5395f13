package io.cxrating.contrast;

import io.cxrating.contrast.Analysis.Need;
import io.cxrating.contrast.Analysis.Topic;
import io.cxrating.stats.Reason;
import io.cxrating.stats.kind.KindCounts;
import io.cxrating.stats.kind.KindStatistic;
import io.cxrating.stats.survey.SurveyScale.Mood;
import io.cxrating.tally.Invited;
import io.cxrating.tally.KindSheet;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Interactions for which standard and answer contradict each other. They show where the standard,
 * or the survey, is wrong.
 */
final class Contradicted {
  private Contradicted() {}

  static Analysis of(Subject subject) {
    KindSheet<Invited> sheet = subject.invitations();
    List<ContrastFigure> figures = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    Set<Reason> reasons = EnumSet.noneOf(Reason.class);
    long found = 0;
    for (Disagreement each : Disagreement.values()) {
      ContrastFigure figure = figure(subject, sheet, each);
      figures.add(figure);
      reasons.addAll(figure.reasons());
      long count = Objects.requireNonNull(figure.part().count(), "the figure counts rows");
      long judged = Objects.requireNonNull(figure.part().of(), "the figure counts rows");
      found += count;
      String key = "contradicted." + each.name() + (judged == 0 ? ".none" : "");
      sentences.add(
          subject.say(key, count, judged, subject.instrument().scale().measure().ordinal()));
    }
    if (found > 0) {
      sentences.add(subject.say("contradicted.where"));
    }
    long used = sheet.count(kind -> kind.score() != null && kind.observed() > 0 && !kind.before());
    return new Analysis(
        Topic.DISAGREEMENT,
        Need.INTERACTION,
        used,
        subject.notJoined() + subject.counts().answeredBefore(),
        List.copyOf(reasons),
        String.join(" ", sentences),
        figures);
  }

  private static ContrastFigure figure(
      Subject subject, KindSheet<Invited> sheet, Disagreement which) {
    Mood mood = which.mood();
    KindCounts judged =
        sheet.only(
            kind ->
                kind.score() != null
                    && !kind.before()
                    && kind.observed() > 0
                    && kind.halves() == (which.isMet() ? 2 * kind.observed() : 0));
    String name = which.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    double[] is =
        sheet.each(
            kind ->
                kind.score() != null && subject.instrument().scale().mood(kind.score()) == mood
                    ? 1
                    : 0);
    long count = Math.round(judged.sum(is));
    if (!judged.sufficient()) {
      return ContrastFigure.none(name, judged.reasons()).outOf(count, judged.rows());
    }
    return ContrastFigure.of(
            name,
            KindStatistic.mean(judged, is).share(subject.asked().options()).times(100),
            judged.reasons())
        .outOf(count, judged.rows());
  }
}
