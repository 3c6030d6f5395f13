package io.cxrating.web.standard;

import io.cxrating.figures.Asked;
import io.cxrating.standard.lint.Finding;
import io.cxrating.standard.model.Derivation;
import io.cxrating.standard.model.Standard;
import io.cxrating.standard.model.Standard.Criterion;
import io.cxrating.standard.model.Standard.Measure;
import io.cxrating.standard.model.Standard.Outcome;
import io.cxrating.standard.model.Standard.Touchpoint;
import io.cxrating.web.kit.Demands;
import io.cxrating.web.kit.Paths;
import io.cxrating.web.kit.Question;
import io.cxrating.web.standard.DeclarationPage.Advice;
import io.cxrating.web.standard.DeclarationPage.Demand;
import io.cxrating.web.standard.DeclarationPage.Fact;
import io.cxrating.web.standard.DeclarationPage.Line;
import io.cxrating.web.standard.DeclarationPage.Promise;
import io.cxrating.web.standard.DeclarationPage.Stage;
import io.cxrating.wording.Wording;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Formats one version of a standard. */
public final class Declaration {
  private final Standard standard;
  private final Demands demands;
  private final Wording texts;
  private final Map<String, String> units = new HashMap<>();
  private final Map<String, String> needs;
  private final Map<String, String> outcomes;
  private final double weight;

  Declaration(Standard standard, Demands demands) {
    this.standard = standard;
    this.demands = demands;
    texts = demands.texts();
    standard.measures().forEach(measure -> units.put(measure.key(), measure.unit()));
    needs =
        standard.categories().stream()
            .collect(Collectors.toMap(each -> each.key(), each -> each.statement()));
    outcomes =
        standard.outcomes().stream().collect(Collectors.toMap(Outcome::key, Declaration::name));
    weight = standard.touchpoints().stream().mapToDouble(Touchpoint::weight).sum();
  }

  /** The numbers of touchpoints, criteria and essential criteria. */
  String size() {
    List<Criterion> all =
        standard.touchpoints().stream().flatMap(each -> each.criteria().stream()).toList();
    return texts.say(
        "sizeOfStandard",
        standard.touchpoints().size(),
        all.size(),
        all.stream().filter(Criterion::essential).count());
  }

  /** The touchpoints in the order of the journey; {@code only} one of them, null for all. */
  List<Stage> stages(@Nullable String only, Attained attained, Weighed weighed) {
    return standard.touchpoints().stream()
        .filter(each -> only == null || only.equals(each.key()))
        .map(each -> stage(each, attained, weighed))
        .toList();
  }

  private Stage stage(Touchpoint touchpoint, Attained attained, Weighed weighed) {
    double own = touchpoint.criteria().stream().mapToDouble(Criterion::weight).sum();
    double share = touchpoint.weight() / weight;
    return new Stage(
        touchpoint.key(),
        touchpoint.name() == null ? touchpoint.key() : touchpoint.name(),
        texts.say("shareOfWeight", demands.numerals().percent(share)),
        touchpoint.intendedEmotions(),
        attained.of(touchpoint.key()),
        touchpoint.criteria().stream()
            .map(each -> line(touchpoint, each, share * each.weight() / own, attained, weighed))
            .toList());
  }

  private Line line(
      Touchpoint touchpoint,
      Criterion criterion,
      double share,
      Attained attained,
      Weighed weighed) {
    String unit = units.get(criterion.measure());
    String path = touchpoint.key() + "." + criterion.key();
    return new Line(
        criterion.statement().isEmpty() ? criterion.key() : criterion.statement(),
        criterion.essential(),
        new Demand(
            criterion.measure() == null ? "" : criterion.measure(),
            demands.met(criterion.target(), unit),
            demands.tolerated(criterion.target(), unit),
            exceptions(criterion, unit)),
        demands.numerals().percent(share),
        criterion.serves().stream().map(outcomes::get).toList(),
        attained.of(path),
        weighed.of(path),
        attained.missed(path));
  }

  private List<String> exceptions(Criterion criterion, @Nullable String unit) {
    return new TreeMap<>(criterion.overrides())
        .entrySet().stream()
            .map(
                each -> {
                  String half = demands.tolerated(each.getValue(), unit);
                  String met = demands.met(each.getValue(), unit);
                  return texts.say(
                      "exception",
                      needs.getOrDefault(each.getKey(), each.getKey()),
                      half.isEmpty() ? met : texts.say("withHalf", met, half));
                })
            .toList();
  }

  /** The outcomes with their rules and links to their pages. */
  List<Promise> outcomes(Question further) {
    return standard.outcomes().stream()
        .map(
            each ->
                new Promise(
                    name(each),
                    known(each.derivation()),
                    further.with(Asked.OUTCOME, each.key()).page(Paths.OUTCOME)))
        .toList();
  }

  public static String name(Outcome outcome) {
    return outcome.statement().isEmpty() ? outcome.key() : outcome.statement();
  }

  private String touchpointName(String key) {
    return standard.touchpoints().stream()
        .filter(each -> each.key().equals(key) && each.name() != null)
        .map(Standard.Touchpoint::name)
        .findFirst()
        .orElse(key);
  }

  private String known(@Nullable Derivation derivation) {
    return derivation == null
        ? texts.say("outcomePosted")
        : switch (derivation.kind()) {
              case NO_FURTHER_CONTACT -> texts.say("outcomeNoContact", derivation.days());
              case RETURNS -> texts.say("outcomeReturns", derivation.days());
            }
            + (derivation.touchpoint() == null
                ? ""
                : texts.say("outcomeAt", touchpointName(derivation.touchpoint())));
  }

  /** The customer needs. */
  List<Promise> needs() {
    return standard.categories().stream()
        .map(
            each ->
                new Promise(
                    each.statement().isEmpty() ? each.key() : each.statement(), each.key(), null))
        .toList();
  }

  /** The measures. */
  List<Fact> facts() {
    return standard.measures().stream().map(this::fact).toList();
  }

  private Fact fact(Measure measure) {
    return new Fact(
        measure.key(),
        switch (measure.type()) {
          case NUMBER -> texts.say("typeNumber");
          case COUNT, COUNT_SIGNED -> texts.say("typeCount");
          case INSTANT -> texts.say("typeInstant");
          case DATE -> texts.say("typeDate");
          case BOOLEAN -> texts.say("typeBoolean");
          case CATEGORY -> texts.say("typeCategory");
        },
        measure.unit() == null ? "" : measure.unit(),
        String.join(", ", measure.values()));
  }

  /** The findings of the lint, the most severe first. */
  public static List<Advice> advice(Collection<Finding> findings, Wording texts) {
    return findings.stream()
        .map(
            each ->
                new Advice(
                    switch (each.severity()) {
                      case ERROR -> texts.say("severityError");
                      case WARNING -> texts.say("severityWarning");
                      case INFO -> texts.say("severityInfo");
                    },
                    each.severity().name().toLowerCase(Locale.ROOT),
                    each.path(),
                    each.message()))
        .toList();
  }
}
