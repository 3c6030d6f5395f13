package io.cxrating.standard.model;

import io.cxrating.problem.ProblemException.Violation;
import io.cxrating.standard.model.Standard.Band;
import io.cxrating.standard.model.Standard.Category;
import io.cxrating.standard.model.Standard.Criterion;
import io.cxrating.standard.model.Standard.Measure;
import io.cxrating.standard.model.Standard.Outcome;
import io.cxrating.standard.model.Standard.Touchpoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks the conditions that hold between the parts of one standard. */
final class Consistency {
  private final List<Violation> violations = new ArrayList<>();
  private final Map<String, Measure> measures = new HashMap<>();
  private final Set<String> outcomes;
  private final Set<String> categories;

  private Consistency(List<Outcome> outcomes, List<Category> categories, List<Measure> measures) {
    this.outcomes = outcomes.stream().map(Outcome::key).collect(Collectors.toSet());
    this.categories = categories.stream().map(Category::key).collect(Collectors.toSet());
    unique("$.spec.outcomes", outcomes, Outcome::key, "key");
    unique("$.spec.categories", categories, Category::key, "key");
    unique("$.spec.measures", measures, Measure::key, "key");
    for (int i = 0; i < measures.size(); i++) {
      this.measures.putIfAbsent(measures.get(i).key(), measures.get(i));
      values("$.spec.measures[" + i + "].values", measures.get(i));
    }
  }

  /** All violations; empty if there are none. */
  static List<Violation> violations(
      List<Band> bands,
      List<Outcome> outcomes,
      List<Category> categories,
      List<Measure> measures,
      List<Touchpoint> touchpoints) {
    Consistency check = new Consistency(outcomes, categories, measures);
    check.bands(bands);
    check.unique("$.spec.touchpoints", touchpoints, Touchpoint::key, "key");
    check.derivations(outcomes, touchpoints);
    for (int t = 0; t < touchpoints.size(); t++) {
      String path = "$.spec.touchpoints[" + t + "].criteria";
      List<Criterion> criteria = touchpoints.get(t).criteria();
      check.unique(path, criteria, Criterion::key, "key");
      for (int c = 0; c < criteria.size(); c++) {
        check.criterion(path + "[" + c + "]", criteria.get(c));
      }
    }
    return check.violations;
  }

  private void derivations(List<Outcome> outcomes, List<Touchpoint> touchpoints) {
    Set<String> keys = touchpoints.stream().map(Touchpoint::key).collect(Collectors.toSet());
    for (int i = 0; i < outcomes.size(); i++) {
      Derivation rule = outcomes.get(i).derivation();
      String touchpoint = rule == null ? null : rule.touchpoint();
      require(
          touchpoint == null || keys.contains(touchpoint),
          "$.spec.outcomes[" + i + "].touchpoint",
          () -> "no touchpoint " + touchpoint + " is declared");
    }
  }

  /** All violations of attributes; empty if there are none. */
  static List<Violation> violations(List<Attribute> attributes) {
    Consistency check = new Consistency(List.of(), List.of(), List.of());
    check.unique("$.spec.attributes", attributes, Attribute::key, "key");
    for (int i = 0; i < attributes.size(); i++) {
      Attribute one = attributes.get(i);
      String path = "$.spec.attributes[" + i + "]";
      check.unique(path + ".values", one.values(), Function.identity(), "");
      check.require(
          one.values().size() <= one.atMost(),
          path + ".atMost",
          () -> "more values are declared than are kept apart");
    }
    return check.violations;
  }

  private <T> void unique(String path, List<T> all, Function<T, String> name, String field) {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < all.size(); i++) {
      String one = name.apply(all.get(i));
      require(
          seen.add(one),
          path + "[" + i + "]" + (field.isEmpty() ? "" : "." + field),
          () -> one + " occurs twice");
    }
  }

  private void values(String path, Measure measure) {
    require(
        measure.values().isEmpty() == (measure.type() != MeasureType.CATEGORY),
        path,
        () -> "values are required for category measures and allowed for no other type");
    require(
        measure.inferredBy() == null || measure.type() == MeasureType.CATEGORY,
        path.replace(".values", ".inferredBy"),
        () -> "only a category measure can have inferredBy");
    unique(path, measure.values(), Function.identity(), "");
  }

  private void bands(List<Band> bands) {
    unique("$.spec.bands", bands, Band::name, "name");
    for (int i = 1; i < bands.size(); i++) {
      require(
          bands.get(i).from() < bands.get(i - 1).from(),
          "$.spec.bands[" + i + "].from",
          () -> "bands must descend: each must start below the previous one");
    }
  }

  private void criterion(String path, Criterion criterion) {
    Measure measure = measures.get(criterion.measure());
    require(
        criterion.measure() == null || measure != null,
        path + ".measure",
        () -> "no measure " + criterion.measure() + " is declared");
    require(
        criterion.measure() != null || criterion.target() == null,
        path,
        () -> "a target requires a measure");
    require(
        criterion.target() != null || criterion.overrides().isEmpty(),
        path + ".overrides",
        () -> "an override requires a target to replace");
    unique(path + ".serves", criterion.serves(), Function.identity(), "");
    for (int i = 0; i < criterion.serves().size(); i++) {
      String outcome = criterion.serves().get(i);
      require(
          outcomes.contains(outcome),
          path + ".serves[" + i + "]",
          () -> "no outcome " + outcome + " is declared");
    }
    target(path, measure, criterion.target());
    new TreeMap<>(criterion.overrides())
        .forEach((category, target) -> override(path, category, measure, target));
  }

  private void override(
      String criterion, String category, @Nullable Measure measure, Target target) {
    String path = criterion + ".overrides." + category;
    require(categories.contains(category), path, () -> "no category " + category + " is declared");
    target(path, measure, target);
  }

  private void target(String path, @Nullable Measure measure, @Nullable Target target) {
    if (measure == null || target == null) {
      return;
    }
    String kind = target.kind();
    require(
        target.fits(measure.type()),
        path + "." + kind,
        () ->
            "%s cannot be used for %s, which has type %s"
                .formatted(kind, measure.key(), measure.type().wireName()));
    if (target instanceof Target.OneOf oneOf && measure.type() == MeasureType.CATEGORY) {
      declared(path + ".oneOf", measure, oneOf.values());
      declared(path + ".tolerated", measure, oneOf.tolerated());
    }
  }

  private void declared(String path, Measure measure, Set<String> values) {
    values.stream()
        .sorted()
        .forEach(
            value ->
                require(
                    measure.values().contains(value),
                    path,
                    () -> measure.key() + " has no value " + value));
  }

  private void require(boolean holds, String path, java.util.function.Supplier<String> rule) {
    if (!holds) {
      violations.add(new Violation(path, rule.get()));
    }
  }
}
