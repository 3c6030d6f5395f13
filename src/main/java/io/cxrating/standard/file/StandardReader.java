package io.cxrating.standard.file;

import com.fasterxml.jackson.databind.JsonNode;
import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import io.cxrating.problem.ProblemException.Violation;
import io.cxrating.standard.model.Attribute;
import io.cxrating.standard.model.Derivation;
import io.cxrating.standard.model.Derivation.Kind;
import io.cxrating.standard.model.Derived;
import io.cxrating.standard.model.Inference;
import io.cxrating.standard.model.InvalidStandard;
import io.cxrating.standard.model.MeasureType;
import io.cxrating.standard.model.Standard;
import io.cxrating.standard.model.Standard.Band;
import io.cxrating.standard.model.Standard.Category;
import io.cxrating.standard.model.Standard.Criterion;
import io.cxrating.standard.model.Standard.Measure;
import io.cxrating.standard.model.Standard.Metadata;
import io.cxrating.standard.model.Standard.Outcome;
import io.cxrating.standard.model.Standard.Thresholds;
import io.cxrating.standard.model.Standard.Touchpoint;
import io.cxrating.standard.model.Target;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads a standard from a file and reports all its errors at once. */
public final class StandardReader {
  private static final int SHOWN = 100;
  private static final String TOUCHPOINT = "touchpoint";
  private static final String FROM = "from";
  private static final String TO = "to";
  private static final String CALENDAR = "calendar";
  private static final String IN = "in";

  private final List<Violation> violations = new ArrayList<>();
  private final TargetReader targets = new TargetReader(violations);
  private final CalendarReader calendars = new CalendarReader(violations);

  private StandardReader() {}

  /**
   * The standard that {@code file} declares.
   *
   * @throws ProblemException {@code BAD_REQUEST} if it cannot be parsed, {@code PAYLOAD_TOO_LARGE},
   *     or {@code INVALID} with every violation and its JSON path
   */
  public static Standard read(byte[] file, StandardFormat format) {
    return read(format.tree(file));
  }

  /**
   * The standard that a tree declares.
   *
   * @throws ProblemException {@code INVALID} with every violation and its JSON path
   */
  public static Standard read(JsonNode tree) {
    ReadableValues.require(tree);
    refuse(StandardSchema.violations(tree));
    return new StandardReader().standard(tree);
  }

  /** The standard of a canonical text that was checked when it was published. */
  public static Standard stored(String canonical) {
    return new StandardReader().standard(StandardFormat.JSON.tree(canonical));
  }

  /** Rejects the file if there are violations. */
  public static void refuse(List<Violation> violations) {
    if (!violations.isEmpty()) {
      throw refusal(violations);
    }
  }

  private static ProblemException refusal(List<Violation> violations) {
    Violation first = violations.getFirst();
    int more = violations.size() - 1;
    return new ProblemException(
        ProblemCode.INVALID,
        first.field() + ": " + first.detail() + (more == 0 ? "" : " (and " + more + " more)"),
        violations.subList(0, Math.min(SHOWN, violations.size())));
  }

  private Standard standard(JsonNode tree) {
    JsonNode metadata = tree.get("metadata");
    JsonNode spec = tree.get("spec");
    String key = metadata.get("key").asText();
    LocalDate effectiveFrom = date("$.metadata.effectiveFrom", metadata.get("effectiveFrom"));
    List<Touchpoint> touchpoints =
        list("$.spec.touchpoints", spec.get("touchpoints"), this::touchpoint);
    try {
      Standard standard =
          new Standard(
              new Metadata(
                  key, text(metadata, "name", key), text(metadata, "unit", null), effectiveFrom),
              new Thresholds(
                  spec.path("coverageFloor").asDouble(Standard.DEFAULT_COVERAGE_FLOOR),
                  spec.path("equivalenceMargin").asDouble(Standard.DEFAULT_EQUIVALENCE_MARGIN),
                  spec.path("monitoringInformation")
                      .asDouble(Standard.DEFAULT_MONITORING_INFORMATION),
                  spec.has("bands")
                      ? list(spec.get("bands"), StandardReader::band)
                      : Standard.DEFAULT_BANDS),
              list("$.spec.outcomes", spec.get("outcomes"), this::outcome),
              list(
                  spec.get("categories"),
                  node -> new Category(key(node), text(node, "statement", ""))),
              list("$.spec.attributes", spec.get("attributes"), StandardReader::attribute),
              list("$.spec.measures", spec.get("measures"), this::measure),
              list("$.spec.calendars", spec.get("calendars"), calendars::read),
              touchpoints);
      refuse(violations);
      return standard;
    } catch (InvalidStandard wrong) {
      violations.addAll(wrong.violations());
      throw refusal(violations);
    }
  }

  private @Nullable LocalDate date(String path, @Nullable JsonNode node) {
    try {
      return node == null ? null : LocalDate.parse(node.asText());
    } catch (DateTimeException wrong) {
      violations.add(new Violation(path, node.asText() + " is not a valid date"));
      return null;
    }
  }

  private static Band band(JsonNode node) {
    return new Band(node.get("name").asText(), node.get("from").asDouble());
  }

  private Outcome outcome(String path, JsonNode node) {
    List<Kind> kinds = Kind.all().filter(kind -> node.has(kind.wireName())).toList();
    if (kinds.size() > 1) {
      violations.add(new Violation(path, "an outcome can have only one rule"));
    }
    if (kinds.isEmpty() && node.has(TOUCHPOINT)) {
      violations.add(new Violation(path + "." + TOUCHPOINT, "a touchpoint requires a rule"));
    }
    return new Outcome(
        key(node),
        text(node, "statement", ""),
        kinds.isEmpty()
            ? null
            : Derivation.of(
                kinds.getFirst(),
                node.get(kinds.getFirst().wireName()).asText(),
                text(node, TOUCHPOINT, null)));
  }

  private static Attribute attribute(String path, JsonNode node) {
    return new Attribute(
        key(node),
        list(node.get("values"), JsonNode::asText),
        node.path("caseMix").asBoolean(),
        node.path("atMost").asInt(Attribute.DEFAULT_AT_MOST));
  }

  private Measure measure(String path, JsonNode node) {
    return new Measure(
        key(node),
        MeasureType.named(node.get("type").asText()),
        text(node, "unit", null),
        list(node.get("values"), JsonNode::asText),
        node.has("inferredBy") ? Inference.named(node.get("inferredBy").asText()) : null,
        derived(path, node));
  }

  private @Nullable Derived derived(String path, JsonNode node) {
    boolean complete = node.has(FROM) && node.has(TO);
    for (String field : List.of(FROM, TO, CALENDAR, IN)) {
      if (node.has(field) && !complete) {
        violations.add(
            new Violation(path + "." + field, "a derived measure has both `from` and `to`"));
      }
    }
    if (node.has(IN) && MeasureType.named(node.get("type").asText()) != MeasureType.COUNT_SIGNED) {
      violations.add(
          new Violation(path + "." + IN, "a difference of local dates has type count-signed"));
    }
    return complete
        ? new Derived(node.get(FROM).asText(), node.get(TO).asText(), text(node, CALENDAR, null))
        : null;
  }

  private Touchpoint touchpoint(String path, JsonNode node) {
    return new Touchpoint(
        key(node),
        text(node, "name", null),
        node.path("weight").asDouble(1),
        list(node.get("intendedEmotions"), JsonNode::asText),
        list(path + ".criteria", node.get("criteria"), this::criterion));
  }

  private Criterion criterion(String path, JsonNode node) {
    return new Criterion(
        key(node),
        text(node, "statement", ""),
        text(node, "measure", null),
        targets.read(path, node),
        node.path("weight").asDouble(1),
        node.path("essential").asBoolean(),
        list(node.get("serves"), JsonNode::asText),
        overrides(path + ".overrides", node.path("overrides")));
  }

  private Map<String, Target> overrides(String path, JsonNode node) {
    Map<String, Target> overrides = new LinkedHashMap<>();
    node.properties()
        .forEach(
            entry -> {
              String category = entry.getKey();
              int before = violations.size();
              Target target = targets.read(path + "." + category, entry.getValue());
              if (target != null) {
                overrides.put(category, target);
              } else if (violations.size() == before) {
                violations.add(
                    new Violation(path + "." + category, "an override requires a target"));
              }
            });
    return overrides;
  }

  private static String key(JsonNode node) {
    return node.get("key").asText();
  }

  private static String text(JsonNode node, String field, @Nullable String absent) {
    return node.path(field).asText(absent);
  }

  private static <T> List<T> list(JsonNode node, Function<JsonNode, T> element) {
    return list("", node, (path, one) -> element.apply(one));
  }

  private static <T> List<T> list(
      String path, JsonNode node, BiFunction<String, JsonNode, T> element) {
    List<T> list = new ArrayList<>();
    if (node != null) {
      for (int i = 0; i < node.size(); i++) {
        list.add(element.apply(path + "[" + i + "]", node.get(i)));
      }
    }
    return list;
  }
}
