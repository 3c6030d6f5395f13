package io.cxrating.web.contrast;

import io.cxrating.contrast.Analysis;
import io.cxrating.contrast.Analysis.Topic;
import io.cxrating.contrast.ContrastAnswer;
import io.cxrating.contrast.ContrastFigure;
import io.cxrating.contrast.Disagreement;
import io.cxrating.instrument.Instrument;
import io.cxrating.unit.UnitNode;
import io.cxrating.web.contrast.ContrastPage.Cuts;
import io.cxrating.web.contrast.ContrastPage.Part;
import io.cxrating.web.contrast.ContrastPage.Row;
import io.cxrating.web.kit.FigureWords;
import io.cxrating.web.kit.Numerals;
import io.cxrating.web.kit.Paths;
import io.cxrating.web.kit.Question;
import io.cxrating.web.slice.Crumb;
import io.cxrating.web.slice.Excerpt;
import io.cxrating.web.slice.Excerpt.Cut;
import io.cxrating.web.slice.Excerpt.Shown;
import io.cxrating.web.slice.PageSlice;
import io.cxrating.web.slice.Turning;
import io.cxrating.wording.Wording;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Formats a contrast for its page. */
final class ContrastReport {
  /** Topics that the page shows elsewhere. */
  private static final Set<Topic> ELSEWHERE = EnumSet.of(Topic.RATING, Topic.UNITS, Topic.PERIODS);

  private final PageSlice slice;
  private final ContrastAnswer answer;
  private final FigureWords words;
  private final Wording texts;

  ContrastReport(PageSlice slice, ContrastAnswer answer, Numerals numerals, Wording texts) {
    this.slice = slice;
    this.answer = answer;
    this.texts = texts;
    words = new FigureWords(answer.figure(), decimals(), this::subject, numerals, texts);
  }

  /** The instrument of the answer. */
  Instrument instrument() {
    return Objects.requireNonNull(
        slice.view().instruments().get(answer.instrument()), "instruments are never deleted");
  }

  private int decimals() {
    Instrument asked = instrument();
    boolean isMean = asked.kind() == Instrument.Kind.CES || asked.kind() == Instrument.Kind.OTHER;
    return isMean && asked.scale().max() - asked.scale().min() <= 20 ? 2 : 1;
  }

  private String subject(String key) {
    if (key.equals("rating")) {
      return texts.say("cxRating");
    }
    if (key.equals(answer.figure().toLowerCase(Locale.ROOT))) {
      return answer.figure();
    }
    int dot = key.indexOf('.');
    if (dot > 0) {
      return slice.names().criterion(key.substring(0, dot), key.substring(dot + 1));
    }
    return slice.view().units().find(key).map(UnitNode::name).orElse(key);
  }

  private Optional<Analysis> analysis(Topic topic) {
    return answer.analyses().stream().filter(each -> each.analysis() == topic).findFirst();
  }

  private Analysis required(Topic topic) {
    return analysis(topic).orElseThrow();
  }

  /** Both figures, each with its uncertainty. */
  String sentence() {
    return required(Topic.SCORE).sentence() + " " + required(Topic.RATING).sentence();
  }

  /**
   * The survey's observed figure, the figure adjusted for non-response, and the bounds if all had
   * answered.
   */
  List<Row> levels() {
    List<Row> rows = new ArrayList<>();
    rows.add(row(required(Topic.SCORE).figures().getFirst(), null));
    for (Topic topic : List.of(Topic.CORRECTED, Topic.RESPONSE)) {
      required(topic).figures().stream()
          .filter(each -> Set.of("corrected", "bounds").contains(each.figure()))
          .forEach(each -> rows.add(row(each, null)));
    }
    return rows;
  }

  Row rating() {
    return row(required(Topic.RATING).figures().getFirst(), null);
  }

  /**
   * Both figures of the units.
   *
   * @param href address of another excerpt
   */
  Cuts units(Excerpt excerpt, Function<Excerpt, String> href) {
    Analysis units = required(Topic.UNITS);
    Cut<ContrastFigure> survey =
        excerpt.of(
            cuts(units, true), words::subject, ContrastFigure::subject, href, words.numerals());
    Cut<ContrastFigure> rating =
        excerpt.of(
            cuts(units, false), words::subject, ContrastFigure::subject, href, words.numerals());
    return new Cuts(
        texts.say("unit"), "ranges", rows(survey.rows()), rows(rating.rows()), survey.shown());
  }

  /** Both figures of all periods, since they are few. */
  Cuts periods() {
    Analysis periods = required(Topic.PERIODS);
    return new Cuts(
        texts.say("period"),
        "trend",
        rows(cuts(periods, true)),
        rows(cuts(periods, false)),
        new Shown(Turning.ALL, false, ""));
  }

  /** The survey's figures of a split, or the ratings. */
  private static List<ContrastFigure> cuts(Analysis cut, boolean ofSurvey) {
    return cut.figures().stream()
        .filter(each -> !each.figure().endsWith("-change"))
        .filter(each -> each.figure().equals("rating") != ofSurvey)
        .toList();
  }

  private List<Row> rows(List<ContrastFigure> cuts) {
    return cuts.stream().map(each -> row(each, words.subject(each))).toList();
  }

  /** All other analyses, in the order of the answer. */
  List<Part> parts(boolean mayFollow, Question asked) {
    List<Part> parts = new ArrayList<>();
    for (Analysis each : answer.analyses()) {
      if (!ELSEWHERE.contains(each.analysis())) {
        parts.add(part(each, mayFollow ? asked : null));
      } else if (each.analysis() == Topic.PERIODS) {
        parts.add(changes(each));
      }
    }
    return parts;
  }

  private Part part(Analysis analysis, @Nullable Question followed) {
    return new Part(
        key(analysis),
        title(analysis.analysis()),
        analysis.sentence(),
        needs(analysis),
        rows(analysis, each -> !isBalance(each) && !isNothing(analysis, each)),
        rows(analysis, ContrastReport::isBalance),
        analysis.analysis() == Topic.DISAGREEMENT && followed != null
            ? links(analysis, followed)
            : List.of());
  }

  private Part changes(Analysis periods) {
    return new Part(
        key(periods),
        texts.say("changesOfPeriods"),
        periods.sentence(),
        needs(periods),
        rows(periods, each -> each.figure().endsWith("-change")),
        List.of(),
        List.of());
  }

  private List<Row> rows(Analysis analysis, Predicate<ContrastFigure> shown) {
    return analysis.figures().stream().filter(shown).map(each -> row(each, named(each))).toList();
  }

  private static boolean isBalance(ContrastFigure figure) {
    return figure.figure().startsWith("balance-");
  }

  /** Whether the figure only states why the analysis has no result. */
  private static boolean isNothing(Analysis analysis, ContrastFigure figure) {
    return figure.figure().equalsIgnoreCase(analysis.analysis().name())
        && figure.part().of() == null;
  }

  private static String key(Analysis analysis) {
    return analysis.analysis().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private String named(ContrastFigure figure) {
    String subject = words.subject(figure);
    String name = words.name(figure);
    return subject.isEmpty() ? name : texts.say("nameOf", name, subject);
  }

  private Row row(ContrastFigure figure, @Nullable String name) {
    return new Row(
        name == null ? words.name(figure) : name,
        null,
        figure.estimate().value(),
        figure.estimate().lower(),
        figure.estimate().upper(),
        words.value(figure),
        words.interval(figure),
        words.remark(figure));
  }

  private List<Crumb> links(Analysis analysis, Question asked) {
    List<Crumb> links = new ArrayList<>();
    for (Disagreement kind : Disagreement.values()) {
      String key = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
      boolean any =
          analysis.figures().stream()
              .anyMatch(
                  each ->
                      each.figure().equals(key)
                          && each.part().count() != null
                          && each.part().count() > 0);
      if (any) {
        links.add(
            new Crumb(
                kind == Disagreement.MET_YET_DETRACTOR
                    ? texts.say("showMetYetUnhappy")
                    : texts.say("showMissedYetHappy"),
                asked.with("kind", key).page(Paths.DISAGREEMENTS)));
      }
    }
    return links;
  }

  private String needs(Analysis analysis) {
    Numerals numerals = words.numerals();
    String used =
        switch (analysis.needs()) {
          case ANSWER -> texts.say("usedAnswers", numerals.count(analysis.used()));
          case INTERACTION -> texts.say("usedInteractions", numerals.count(analysis.used()));
          case NO_ANSWER -> texts.say("usedNoAnswer", numerals.count(analysis.used()));
        };
    return analysis.without() == 0
        ? used
        : used + " " + texts.say("didWithout", numerals.count(analysis.without()));
  }

  private String title(Topic topic) {
    return switch (topic) {
      case SCORE -> texts.say("topicScore", answer.figure());
      case RATING -> texts.say("cxRating");
      case RESPONSE -> texts.say("topicResponse");
      case SELF_SELECTION -> texts.say("topicSelection");
      case CORRECTED -> texts.say("topicCorrected");
      case RETROSPECTION -> texts.say("topicRetrospection");
      case DISAGREEMENT -> texts.say("topicDisagreement");
      case UNITS -> texts.say("byUnit");
      case PERIODS -> texts.say("changesOfPeriods");
      case AGREEMENT -> texts.say("topicAgreement");
      case RESOLVING_POWER -> texts.say("topicResolving");
      case PREDICTION -> texts.say("topicPrediction");
    };
  }
}
