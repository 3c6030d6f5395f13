package io.cxrating.web.rows;

import io.cxrating.instrument.Instrument;
import io.cxrating.intake.Revision;
import io.cxrating.intake.interaction.Explanation;
import io.cxrating.intake.interaction.Explanation.CriterionResult;
import io.cxrating.intake.interaction.Explanation.Result;
import io.cxrating.intake.interaction.Journeys.Step;
import io.cxrating.intake.survey.LinkedAnswer;
import io.cxrating.standard.model.Standard.Measure;
import io.cxrating.standard.model.StandardHistory;
import io.cxrating.standard.model.StandardNames;
import io.cxrating.web.kit.Demands;
import io.cxrating.web.kit.Numerals;
import io.cxrating.web.kit.Question;
import io.cxrating.web.kit.Section;
import io.cxrating.web.rows.ExplainedPage.Answer;
import io.cxrating.web.rows.ExplainedPage.Judged;
import io.cxrating.web.rows.ExplainedPage.Stop;
import io.cxrating.web.rows.ExplainedPage.Trait;
import io.cxrating.web.slice.Crumb;
import io.cxrating.web.slice.InteractionLink;
import io.cxrating.web.slice.SliceFilter;
import io.cxrating.wording.Wording;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Formats one interaction for its page. */
final class Explained {
  private static final double SECONDS_A_DAY = Duration.ofDays(1).toSeconds();

  private final Explanation explanation;
  private final Catalogue catalogue;
  private final Demands demands;
  private final Numerals numerals;
  private final Wording texts;
  private final StandardHistory history;
  private final StandardNames names;
  private final ZoneId zone;
  private final Map<String, String> unitsOfMeasure = new HashMap<>();

  Explained(Explanation explanation, Catalogue catalogue, Demands demands) {
    this.explanation = explanation;
    this.catalogue = catalogue;
    this.demands = demands;
    numerals = demands.numerals();
    texts = demands.texts();
    history = catalogue.standard(explanation.standard());
    names = new StandardNames(history);
    zone = catalogue.zoneOf(explanation.circumstances().unit());
    for (Measure measure : history.measures()) {
      unitsOfMeasure.put(measure.key(), measure.unit());
    }
  }

  String heading() {
    return names.touchpoint(explanation.touchpoint());
  }

  List<Crumb> crumbs() {
    SliceFilter filter = SliceFilter.of(explanation.standard());
    List<Crumb> crumbs = new ArrayList<>();
    catalogue
        .lineage(explanation.circumstances().unit())
        .forEach(
            node ->
                crumbs.add(
                    new Crumb(
                        node.name(), filter.withUnit(node.key()).href(Section.OVERVIEW.path()))));
    return crumbs;
  }

  String sentence() {
    if (explanation.version() == null) {
      return texts.say("noVersionInForce", numerals.day(explanation.circumstances().localDate()));
    }
    if (explanation.criteria().isEmpty()) {
      return texts.say("touchpointNotDeclared");
    }
    long open = count(Result.UNOBSERVED) + count(Result.UNDECIDED);
    long observed = explanation.criteria().size() - open;
    String counted =
        texts.say(
            "metOf",
            numerals.count(count(Result.MET)),
            numerals.count(observed),
            count(Result.TOLERATED),
            count(Result.MISSED));
    String unobserved =
        Stream.of(
                leftOut("leftUnobserved", Result.UNOBSERVED),
                leftOut("leftUndecided", Result.UNDECIDED))
            .collect(Collectors.joining());
    boolean essentialMissed =
        explanation.criteria().stream()
            .anyMatch(one -> one.essential() && one.result() == Result.MISSED);
    return counted + unobserved + (essentialMissed ? " " + texts.say("essentialMissed") : "");
  }

  private String leftOut(String sentence, Result result) {
    return count(result) == 0 ? "" : " " + texts.say(sentence, count(result));
  }

  private long count(Result result) {
    return explanation.criteria().stream().filter(one -> one.result() == result).count();
  }

  List<Judged> criteria() {
    return explanation.criteria().stream().map(this::judged).toList();
  }

  private Judged judged(CriterionResult one) {
    String unit = unitsOfMeasure.get(one.measure());
    return new Judged(
        one.statement().isEmpty() ? one.criterion() : one.statement(),
        one.essential(),
        one.measure() == null ? "" : one.measure(),
        demands.met(one.demanded(), unit),
        demands.tolerated(one.demanded(), unit),
        demands.observed(one.observed(), unit),
        one.result().name().toLowerCase(Locale.ROOT),
        switch (one.result()) {
          case MET -> texts.say("met");
          case TOLERATED -> texts.say("tolerated");
          case MISSED -> texts.say("missed");
          case UNOBSERVED -> texts.say("unobserved");
          case UNDECIDED -> texts.say("undecided");
        });
  }

  List<Trait> traits() {
    List<Trait> traits = new ArrayList<>();
    traits.add(
        trait(
            texts.say("when"),
            numerals.moment(explanation.circumstances().occurredAt(), zone) + " " + zone.getId()));
    traits.add(trait(texts.say("unit"), catalogue.unitName(explanation.circumstances().unit())));
    traits.add(trait(texts.say("channel"), explanation.circumstances().channel()));
    traits.add(
        trait(
            texts.say("category"),
            explanation.circumstances().category() == null
                ? null
                : names.category(explanation.circumstances().category())));
    Map<String, String> attributes = explanation.circumstances().attributes();
    if (attributes != null) {
      new TreeMap<>(attributes).forEach((key, value) -> traits.add(trait(key, value)));
    }
    traits.add(
        trait(
            texts.say("customer"),
            explanation.circumstances().customerKnown()
                ? texts.say("customerKnown")
                : texts.say("customerUnknown")));
    traits.add(trait(texts.say("journey"), explanation.circumstances().journey()));
    traits.add(
        trait(texts.say("postedBy"), explanation.name().source() + " " + explanation.name().id()));
    traits.add(
        new Trait(
            texts.say("standard"),
            history.latest().content().name(),
            Question.href("/standard", Map.of("standard", explanation.standard()))));
    Revision latest = explanation.revisions().getLast();
    traits.add(
        trait(
            texts.say("received"),
            latest.revision() == 1
                ? numerals.moment(latest.receivedAt(), zone)
                : texts.say(
                    "corrected",
                    numerals.moment(latest.receivedAt(), zone),
                    numerals.count(latest.revision()))));
    return traits.stream().filter(trait -> trait.value() != null).toList();
  }

  private static Trait trait(String name, @Nullable String value) {
    return new Trait(name, value, null);
  }

  List<Trait> others() {
    Set<String> judged =
        explanation.criteria().stream().map(CriterionResult::measure).collect(Collectors.toSet());
    return new TreeMap<>(explanation.facts())
        .entrySet().stream()
            .filter(fact -> fact.getValue() != null && !judged.contains(fact.getKey()))
            .map(
                fact ->
                    trait(
                        fact.getKey(),
                        demands.observed(fact.getValue(), unitsOfMeasure.get(fact.getKey()))))
            .toList();
  }

  /** The steps of a journey; empty for a single step. */
  List<Stop> journey(List<Step> steps) {
    return steps.size() < 2 ? List.of() : steps.stream().map(this::stop).toList();
  }

  private Stop stop(Step step) {
    boolean isThis =
        step.source().equals(explanation.name().source())
            && step.id().equals(explanation.name().id());
    return new Stop(
        numerals.moment(step.occurredAt(), zone),
        step.standard().equals(history.key())
            ? names.touchpoint(step.touchpoint())
            : new StandardNames(catalogue.standard(step.standard())).touchpoint(step.touchpoint()),
        catalogue.unitName(step.unit()),
        step.channel() == null ? "" : step.channel(),
        isThis ? null : InteractionLink.of(step.source(), step.id()));
  }

  List<Answer> answers(List<LinkedAnswer> all) {
    return all.stream().map(this::answer).toList();
  }

  private Answer answer(LinkedAnswer answer) {
    Instrument instrument = catalogue.instrument(answer.instrument()).orElseThrow();
    Instant when =
        answer.answered() == null
            ? Objects.requireNonNull(answer.asked(), "an invitation says when")
            : answer.answered();
    return new Answer(
        instrument.name(),
        answer.answered() == null
            ? texts.say("noAnswer")
            : answer.score() == null ? texts.say("noScore") : numerals.exact(answer.score()),
        texts.say(
            instrument.scale().lowerIsBetter() ? "scaleLower" : "scaleHigher",
            numerals.exact(instrument.scale().min()),
            numerals.exact(instrument.scale().max())),
        numerals.moment(when, zone),
        delay(when));
  }

  private String delay(Instant answered) {
    double days =
        Duration.between(explanation.circumstances().occurredAt(), answered).toSeconds()
            / SECONDS_A_DAY;
    return days < 0
        ? texts.say("daysBefore", numerals.points(-days))
        : texts.say("daysLater", numerals.points(days));
  }
}
