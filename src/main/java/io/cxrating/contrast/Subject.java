package io.cxrating.contrast;

import io.cxrating.figures.SliceDays;
import io.cxrating.figures.SliceReading;
import io.cxrating.figures.Stray;
import io.cxrating.figures.Window;
import io.cxrating.standard.model.Judgement;
import io.cxrating.standard.model.PublishedVersion;
import io.cxrating.standard.model.Standard.Outcome;
import io.cxrating.stats.DeclaredWeights;
import io.cxrating.stats.EstimateOptions;
import io.cxrating.stats.Reason;
import io.cxrating.stats.comparison.ComparisonOptions;
import io.cxrating.stats.sums.SliceSums;
import io.cxrating.tally.AnswerCounts;
import io.cxrating.tally.AnswerQuery;
import io.cxrating.tally.Answered;
import io.cxrating.tally.DayRange;
import io.cxrating.tally.Invited;
import io.cxrating.tally.KindSheet;
import io.cxrating.tally.Period;
import io.cxrating.tally.Predicted;
import io.cxrating.tally.TallyFilter;
import io.cxrating.tally.TallyKey;
import io.cxrating.tally.TallyQuery;
import io.cxrating.tally.duckdb.AnswerTally;
import io.cxrating.tally.duckdb.InvitedTally;
import io.cxrating.tally.duckdb.TallyView;
import io.cxrating.wording.Wording;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a contrast is about: one slice, its answers, and what judges its interactions. */
final class Subject {
  private final TallyView view;
  private final ContrastRequest request;
  private final SliceReading slice;
  private final Wording words;
  private final InstrumentReading instrument;
  private final Window window;
  private final Stray stray;
  private final PublishedVersion version;
  private final Judgement judgement;
  private final AnswerTally answers;
  private final InvitedTally invited;
  private KindSheet<Invited> invitations;
  private AnswerCounts counts;

  Subject(TallyView view, ContrastRequest request, SliceReading slice) {
    this.view = view;
    this.request = request;
    this.slice = slice;
    words = Wording.of("contrast", request.locale());
    instrument = InstrumentReading.of(view, request.instrument());
    SliceDays days = days(view, request, slice, instrument.instrument().id());
    window = days.window();
    stray = days.stray();
    version = slice.weighing(window);
    judgement = slice.judgement(version);
    AnswerQuery query = query(slice.filter(window));
    answers = view.answers(query);
    invited = view.invited(query);
  }

  private AnswerQuery query(TallyFilter filter) {
    return new AnswerQuery(
        slice.slice().standard(), judgement, instrument.instrument().id(), filter);
  }

  /** The days asked for, else the first and last with an interaction or an invitation. */
  private static SliceDays days(
      TallyView view, ContrastRequest request, SliceReading slice, int instrument) {
    Window interactions = slice.window();
    if (request.slice().from() != null && request.slice().to() != null) {
      return slice.days();
    }
    Judgement any = slice.judgement(slice.weighing(interactions));
    String standard = slice.slice().standard();
    TallyFilter all = slice.filter(slice.asked());
    AnswerTally asked = view.answers(new AnswerQuery(standard, any, instrument, all));
    Optional<DayRange> seen = asked.days();
    if (seen.isEmpty()) {
      return slice.days();
    }
    SliceDays invitations = slice.days(seen.get(), asked::byDay);
    Window both =
        interactions.isEmpty() ? invitations.window() : interactions.and(invitations.window());
    boolean allWithin = slice.days().stray() == null && invitations.stray() == null;
    return new SliceDays(
        both, allWithin ? null : Stray.outside(both, view.byDay(standard, all), asked.byDay()));
  }

  TallyView view() {
    return view;
  }

  ContrastRequest request() {
    return request;
  }

  SliceReading slice() {
    return slice;
  }

  InstrumentReading instrument() {
    return instrument;
  }

  Window window() {
    return window;
  }

  /** The interactions and invitations that the days leave out, null for none. */
  Stray stray() {
    return stray;
  }

  Judgement judgement() {
    return judgement;
  }

  DeclaredWeights weights() {
    return judgement.weights();
  }

  EstimateOptions options() {
    return request.estimation().options(version);
  }

  ComparisonOptions comparison() {
    return new ComparisonOptions(options(), version.content().equivalenceMargin());
  }

  double alpha() {
    return 1 - request.estimation().confidence();
  }

  /** What customers of the interactions did later. */
  KindSheet<Predicted> predicted(Outcome outcome) {
    return view.predicted(query(slice.filter(window)), outcome);
  }

  InvitedTally invitedTally() {
    return invited;
  }

  /** Interactions about which somebody was asked. */
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

  /** Answers that cannot be held against an interaction of the slice. */
  long notJoined() {
    return counts().withoutInteraction() + counts().notJoined();
  }

  /** Why no interaction of the slice has an answer that can be used. */
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
      Map<Integer, Integer> rowOfUnit, Period period, boolean weighted) {
    return answers.answers(rowOfUnit, period, weighted);
  }

  Map<TallyKey, SliceSums> interactions(Map<Integer, Integer> rowOfUnit, Period period) {
    return view.tally(
        new TallyQuery(
            slice.slice().standard(),
            judgement,
            slice.filter(window),
            rowOfUnit,
            period,
            false,
            false));
  }

  SliceSums noInteractions() {
    return SliceSums.empty(judgement.touchpoints().size(), judgement.criteria().size());
  }

  /** A figure of the survey: one decimal, two where its scale is short. */
  String score(double value) {
    return words.number(value, instrument.scale().decimals());
  }

  /** A sentence of this package. */
  String say(String key, Object... gaps) {
    return words.say(key, gaps);
  }

  /** Reasons as a half sentence. */
  String reasons(List<Reason> reasons) {
    return words.reasons(reasons);
  }
}
