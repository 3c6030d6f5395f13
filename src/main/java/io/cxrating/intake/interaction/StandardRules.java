package io.cxrating.intake.interaction;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.cxrating.intake.parsing.RawAttributes;
import io.cxrating.intake.parsing.RowRefusal;
import io.cxrating.problem.ProblemCode;
import io.cxrating.standard.model.MeasureType;
import io.cxrating.standard.model.Span;
import io.cxrating.standard.model.Standard;
import io.cxrating.standard.model.Standard.Measure;
import io.cxrating.standard.model.StandardHistory;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a standard, over all its versions, allows in an interaction; prepared for quick lookup. */
public final class StandardRules implements RawAttributes.Check {
  private final int id;
  private final @Nullable String unit;
  private final Set<String> touchpoints;
  private final Set<String> categories;
  private final Set<List<String>> criteria = new HashSet<>();
  private final Map<String, Set<String>> attributes = new HashMap<>();
  private final Map<String, MeasureRule> measures = new HashMap<>();
  private final List<Span> durations;

  /**
   * The allowed values of a fact.
   *
   * @param rank position of the measure in the order of the keys
   * @param isDerived whether it follows from others and is never posted
   * @param jsonName its key as JSON, with the colon
   * @param jsonValues the values of a category measure as JSON
   */
  record MeasureRule(
      int rank,
      MeasureType type,
      boolean isDerived,
      byte[] jsonName,
      Map<String, byte[]> jsonValues) {}

  StandardRules(StandardHistory history) {
    id = history.id();
    unit = history.latest().content().unit();
    touchpoints = Set.copyOf(history.touchpoints());
    categories = Set.copyOf(history.categories());
    history.versions().stream()
        .flatMap(version -> version.content().touchpoints().stream())
        .forEach(at -> at.criteria().forEach(one -> criteria.add(List.of(at.key(), one.key()))));
    history.attributes().forEach(one -> attributes.put(one.key(), Set.copyOf(one.values())));
    Standard latest = history.latest().content();
    durations =
        latest.measures().stream()
            .flatMap(measure -> Span.of(latest, measure).stream())
            .filter(span -> !span.inLocalDays())
            .toList();
    List<Measure> sorted =
        history.measures().stream().sorted(Comparator.comparing(Measure::key)).toList();
    for (int rank = 0; rank < sorted.size(); rank++) {
      measures.put(sorted.get(rank).key(), rule(rank, sorted.get(rank)));
    }
  }

  private static MeasureRule rule(int rank, Measure measure) {
    Map<String, byte[]> values = new HashMap<>();
    measure.values().forEach(value -> values.put(value, json(value, "")));
    return new MeasureRule(
        rank, measure.type(), measure.derived() != null, json(measure.key(), ":"), values);
  }

  private static byte[] json(String text, String after) {
    String quoted = new String(JsonStringEncoder.getInstance().quoteAsString(text));
    return ("\"" + quoted + "\"" + after).getBytes(StandardCharsets.UTF_8);
  }

  public int id() {
    return id;
  }

  /** The unit that the standard belongs to; null for the whole company. */
  public @Nullable String unit() {
    return unit;
  }

  public boolean hasTouchpoint(String key) {
    return touchpoints.contains(key);
  }

  public boolean hasCategory(String key) {
    return categories.contains(key);
  }

  /** Whether any version has that criterion at that touchpoint. */
  public boolean hasCriterion(String touchpoint, String criterion) {
    return criteria.contains(List.of(touchpoint, criterion));
  }

  @Override
  public void check(String key, String value, String path) throws RowRefusal {
    Set<String> values = attributes.get(key);
    if (values == null) {
      throw new RowRefusal(
          ProblemCode.UNKNOWN_ATTRIBUTE,
          path,
          "No version of the standard declares this attribute");
    }
    if (!values.isEmpty() && !values.contains(value)) {
      throw new RowRefusal(
          ProblemCode.OUT_OF_RANGE, path, "The attribute has no such declared value");
    }
  }

  /** The rule of a measure, null if no version declares that key. */
  @Nullable MeasureRule measure(String key) {
    return measures.get(key);
  }

  /** The durations between instants that the latest version derives. */
  List<Span> durations() {
    return durations;
  }

  int measureCount() {
    return measures.size();
  }
}
