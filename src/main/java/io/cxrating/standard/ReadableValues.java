package io.cxrating.standard;

import com.fasterxml.jackson.databind.JsonNode;
import io.cxrating.problem.ProblemException.Violation;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Numbers must be finite, and texts such that the ledger can keep them. */
final class ReadableValues {
  private ReadableValues() {}

  static void check(String path, JsonNode node, List<Violation> violations) {
    if (node.isNumber() && !Double.isFinite(node.asDouble())) {
      violations.add(new Violation(path, "the number is too large or not a number"));
    } else if (node.isTextual() && !storable(node.asText())) {
      violations.add(new Violation(path, "the text has a NUL character or half a character"));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        check(path + "[" + i + "]", node.get(i), violations);
      }
    } else if (node.isObject()) {
      node.properties()
          .forEach(entry -> check(path + "." + entry.getKey(), entry.getValue(), violations));
    }
  }

  private static boolean storable(String text) {
    return text.indexOf('\0') < 0 && StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }
}
