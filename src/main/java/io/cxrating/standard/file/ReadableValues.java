package io.cxrating.standard.file;

import com.fasterxml.jackson.databind.JsonNode;
import io.cxrating.problem.ProblemException.Violation;
import io.cxrating.problem.StorableText;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks that numbers are finite and do not round to 0, and that the ledger can store texts and
 * names. The length of names and keys is limited, since matching the patterns of the schema
 * recurses as deep as a text is long.
 */
public final class ReadableValues {
  private static final int MAX_NAME = 1000;
  private static final String KEY = "key";

  private ReadableValues() {}

  /** Rejects a tree with any other value. */
  public static void require(JsonNode tree) {
    List<Violation> violations = new ArrayList<>();
    check("$", tree, violations);
    StandardReader.refuse(violations);
  }

  private static void check(String path, JsonNode node, List<Violation> violations) {
    if (node.isNumber() && !isDouble(node)) {
      violations.add(new Violation(path, "the number is too large, too close to 0 or not finite"));
    } else if (node.isTextual() && !StorableText.isStorable(node.asText())) {
      violations.add(new Violation(path, "the text contains U+0000 or an unpaired surrogate"));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        check(path + "[" + i + "]", node.get(i), violations);
      }
    } else if (node.isObject()) {
      node.properties()
          .forEach(field -> member(path, field.getKey(), field.getValue(), violations));
    }
  }

  private static void member(String path, String name, JsonNode value, List<Violation> violations) {
    if (name.length() > MAX_NAME || !StorableText.isStorable(name)) {
      violations.add(
          new Violation(
              path, "a field name is too long, or contains U+0000 or an unpaired surrogate"));
    } else if (name.equals(KEY) && value.isTextual() && value.asText().length() > MAX_NAME) {
      violations.add(
          new Violation(path + "." + name, "a key can have at most " + MAX_NAME + " characters"));
    } else {
      check(path + "." + name, value, violations);
    }
  }

  /** Whether the number can be used in calculations: 1e999 would be infinite, 1e-400 would be 0. */
  private static boolean isDouble(JsonNode number) {
    double value = number.asDouble();
    return Double.isFinite(value) && (value != 0 || number.decimalValue().signum() == 0);
  }
}
