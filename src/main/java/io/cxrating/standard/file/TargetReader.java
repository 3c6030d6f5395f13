package io.cxrating.standard.file;

import com.fasterxml.jackson.databind.JsonNode;
import io.cxrating.problem.ProblemException.Violation;
import io.cxrating.standard.model.Target;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the target of a criterion or of an override and reports its errors. */
final class TargetReader {
  private static final List<String> KINDS = List.of("atMost", "atLeast", "between", "is", "oneOf");

  private final List<Violation> violations;

  /** {@code violations}: receives the errors. */
  TargetReader(List<Violation> violations) {
    this.violations = violations;
  }

  /** The target of {@code node}, null if it has none or an invalid one. */
  @Nullable Target read(String path, JsonNode node) {
    List<String> kinds = KINDS.stream().filter(node::has).toList();
    JsonNode tolerated = node.get("tolerated");
    if (kinds.size() > 1) {
      return wrong(path, "use only one target, not " + String.join(" and ", kinds));
    }
    if (kinds.isEmpty()) {
      return tolerated == null ? null : wrong(path + ".tolerated", "a tolerance requires a target");
    }
    String kind = kinds.getFirst();
    if (tolerated != null && !fits(kind, tolerated)) {
      return wrong(path + ".tolerated", toleranceOf(kind));
    }
    try {
      return target(kind, node.get(kind), tolerated);
    } catch (IllegalArgumentException rule) {
      return wrong(path + (tolerated == null ? "." + kind : ".tolerated"), rule.getMessage());
    }
  }

  private @Nullable Target wrong(String path, @Nullable String rule) {
    violations.add(new Violation(path, rule));
    return null;
  }

  private static Target target(String kind, JsonNode target, JsonNode tolerated) {
    return switch (kind) {
      case "atMost" -> new Target.AtMost(target.asDouble(), number(tolerated));
      case "atLeast" -> new Target.AtLeast(target.asDouble(), number(tolerated));
      case "between" ->
          new Target.Between(
              target.get(0).asDouble(),
              target.get(1).asDouble(),
              tolerated == null ? null : number(tolerated.get(0)),
              tolerated == null ? null : number(tolerated.get(1)));
      case "is" -> new Target.Is(target.asBoolean());
      default -> new Target.OneOf(texts(target), texts(tolerated));
    };
  }

  private static boolean fits(String kind, JsonNode tolerated) {
    return switch (kind) {
      case "atMost", "atLeast" -> tolerated.isNumber();
      case "between" -> tolerated.size() == 2 && all(tolerated, JsonNode::isNumber);
      case "oneOf" -> tolerated.isArray() && all(tolerated, JsonNode::isTextual);
      default -> false;
    };
  }

  private static String toleranceOf(String kind) {
    return switch (kind) {
      case "atMost", "atLeast" -> "the tolerance of " + kind + " must be a number";
      case "between" -> "the tolerance of between must be two numbers that enclose it";
      case "oneOf" -> "the tolerance of oneOf must be a list of values";
      default -> "a tolerance is not supported for " + kind;
    };
  }

  private static boolean all(JsonNode list, java.util.function.Predicate<JsonNode> test) {
    return elements(list).allMatch(test);
  }

  private static @Nullable Double number(JsonNode node) {
    return node == null ? null : (Double) node.asDouble();
  }

  private static Set<String> texts(JsonNode list) {
    Set<String> texts = new HashSet<>();
    elements(list).map(JsonNode::asText).forEach(texts::add);
    return texts;
  }

  private static Stream<JsonNode> elements(JsonNode list) {
    return list == null ? Stream.empty() : list.valueStream();
  }
}
