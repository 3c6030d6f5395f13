package io.cxrating.contrast;

import io.cxrating.figures.Asked;
import io.cxrating.figures.SliceDays;
import io.cxrating.figures.SliceReading;
import io.cxrating.figures.Stray;
import io.cxrating.figures.Window;
import io.cxrating.standard.model.Standard.Outcome;
import io.cxrating.stats.Reason;
import io.cxrating.stats.sums.SliceSums;
import io.cxrating.tally.AnswerCounts;
import io.cxrating.tally.AnswerQuery;
import io.cxrating.tally.AnswerTally;
import io.cxrating.tally.Answered;
import io.cxrating.tally.DayRange;
import io.cxrating.tally.Invited;
import io.cxrating.tally.InvitedTally;
import io.cxrating.tally.KindSheet;
import io.cxrating.tally.Period;
import io.cxrating.tally.Predicted;
import io.cxrating.tally.TallyFilter;
import io.cxrating.tally.TallyKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The subject of a contrast: a slice, the instrument and its answers. */
final class Subject {
  private final Asked<Contrasts.Request> asked;
  private final InstrumentReading instrument;
  private final AnswerTally answers;
  private final InvitedTally invited;
  private @Nullable KindSheet<Invited> invitations;
  private @Nullable AnswerCounts counts;

  Subject(Asked<Contrasts.Request> question) {
    instrument = InstrumentReading.of(question.view(), question.own().instrument());
    asked = question.on(days(question));
    answers = asked.view().answers(query());
    invited = asked.view().invited(query());
  }

  private AnswerQuery query() {
    return new AnswerQuery(
        asked.standard(), asked.judgement(), instrument.instrument().id(), asked.filter());
  }

  /** The requested days, else the first and the last day with an interaction or an invitation. */
  private SliceDays days(Asked<Contrasts.Request> question) {
    SliceReading slice = question.slice();
    if (slice.slice().dates().areFixed()) {
      return slice.days();
    }
    TallyFilter all = slice.filter(slice.asked());
    AnswerTally ofAll =
        question
            .view()
            .answers(
                new AnswerQuery(
                    question.standard(), question.judgement(), instrument.instrument().id(), all));
    Optional<DayRange> seen = ofAll.days();
    if (seen.isEmpty()) {
      return slice.days();
    }
    Window interactions = slice.window();
    SliceDays invitations = slice.days(seen.get(), ofAll::byDay);
    Window both =
        interactions.isEmpty() ? invitations.window() : interactions.and(invitations.window());
    boolean allWithin = slice.days().stray() == null && invitations.stray() == null;
    return new SliceDays(
        both,
        allWithin
            ? null
            : Stray.outside(both, question.view().byDay(question.standard(), all), ofAll.byDay()));
  }

  Asked<Contrasts.Request> asked() {
    return asked;
  }

  InstrumentReading instrument() {
    return instrument;
  }

  double alpha() {
    return 1 - asked.confidence();
  }

  /** Later outcomes of the customers of the interactions. */
  KindSheet<Predicted> predicted(Outcome outcome) {
    return asked.view().predicted(query(), outcome);
  }

  InvitedTally invitedTally() {
    return invited;
  }

  /** Interactions with an invitation. */
  KindSheet<Invited> invitations() {
    if (invitations == null) {
      invitations = invited.invited();
    }
    return invitations;
  }

  AnswerCounts counts() {
    if (counts == null) {
      counts = answers.counts();
    }
    return counts;
  }

  /** Number of answers that cannot be joined to an interaction of the slice. */
  long notJoined() {
    return counts().withoutInteraction() + counts().notJoined();
  }

  /** Why no interaction of the slice has a usable answer. */
  Reason whyNoneIsAnswered() {
    if (invitations().count(kind -> kind.score() != null) > 0) {
      return Reason.NO_DATA;
    }
    return counts().answered() == 0 ? Reason.NO_ANSWERS : Reason.NO_INTERACTION_NAMED;
  }

  /** The answers of the whole slice. */
  KindSheet<Answered> answers(boolean weighted) {
    return answers(null, null, weighted).values().stream().findFirst().orElseGet(KindSheet::empty);
  }

  Map<TallyKey, KindSheet<Answered>> answers(
      @Nullable Map<Integer, Integer> rowOfUnit, @Nullable Period period, boolean weighted) {
    return answers.answers(rowOfUnit, period, weighted);
  }

  Map<TallyKey, SliceSums> interactions(
      @Nullable Map<Integer, Integer> rowOfUnit, @Nullable Period period) {
    return asked.view().sums(asked.cells(rowOfUnit, period, Set.of()));
  }

  /** Formats a survey figure: one decimal, two for a short scale. */
  String score(double value) {
    return asked.words().number(value, instrument.scale().decimals());
  }

  /** A sentence from the texts of this package. */
  String say(String key, @Nullable Object... gaps) {
    return asked.words().say(key, gaps);
  }

  /** Formats reasons as a clause. */
  String reasons(List<Reason> reasons) {
    return asked.words().reasons(reasons);
  }
}
