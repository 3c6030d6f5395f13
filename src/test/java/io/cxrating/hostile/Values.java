package io.cxrating.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import io.cxrating.hostile.Operation.Parameter;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Values of one parameter, ready for an address. */
record Values(Parameter parameter, World world, Draw draw) {
  private static final List<String> WRONG =
      List.of(
          "abc",
          "-1",
          "0",
          "1.5",
          "1e400",
          "NaN",
          "Infinity",
          "0x10",
          "true1",
          "TRUE",
          "null",
          "%5B%5D",
          "%7B%7D",
          "2026-13-01",
          "2026-02-30",
          "01.02.2026",
          "1,2",
          ",",
          "a,a",
          "*",
          "-",
          "%2B1",
          "%D9%A1");
  private static final List<String> DATES =
      List.of(
          "0001-01-01",
          "0000-01-01",
          "-0001-01-01",
          "9999-12-31",
          "10000-01-01",
          "%2B10000-01-01",
          "2024-02-29",
          "2026-02-29",
          "1970-01-01",
          "2026-01-01");
  private static final List<String> LONG =
      List.of("9".repeat(400), "x".repeat(4_000), "a,".repeat(2_000), "a-".repeat(2_000) + "a");

  /** Returns a value that the description allows, and that often names something that exists. */
  String valid() {
    JsonNode schema = parameter.schema();
    String type = schema.path("type").asText();
    if (schema.has("enum")) {
      return encoded(text(schema.path("enum").get(draw.below(schema.path("enum").size()))));
    }
    return switch (type) {
      case "boolean" -> draw.chance(0.5) ? "true" : "false";
      case "integer" -> Integer.toString(schema.path("minimum").asInt() + draw.below(4));
      case "number" -> number(schema);
      case "array" -> several(schema);
      default -> encoded(draw.of(names()));
    };
  }

  private List<String> names() {
    List<String> known = world.names(parameter.name());
    return known.isEmpty() ? List.of(parameter.node().path("example").asText("x")) : known;
  }

  private String number(JsonNode schema) {
    double least = schema.path("minimum").asDouble();
    double most = Math.min(schema.path("maximum").asDouble(), least + 10);
    return Double.toString(least + (most - least) * draw.random().nextDouble());
  }

  private String several(JsonNode schema) {
    List<String> choices = new ArrayList<>();
    schema.path("items").path("enum").forEach(each -> choices.add(each.asText()));
    List<String> from = choices.isEmpty() ? names() : choices;
    List<String> chosen = new ArrayList<>();
    for (int i = 0; i <= draw.below(3); i++) {
      String one = encoded(draw.of(from));
      if (!chosen.contains(one)) {
        chosen.add(one);
      }
    }
    return String.join(",", chosen);
  }

  /** Returns a value at a bound of the description, or just outside. */
  String bound() {
    JsonNode schema = parameter.schema();
    if (schema.has("minimum")) {
      BigDecimal edge = schema.path(draw.chance(0.5) ? "minimum" : "maximum").decimalValue();
      BigDecimal step =
          new BigDecimal(schema.path("type").asText().equals("integer") ? "1" : "1e-9");
      return edge.add(step.multiply(BigDecimal.valueOf(draw.below(3) - 1))).toPlainString();
    }
    if (schema.path("format").asText().equals("date")) {
      return draw.of(DATES);
    }
    return draw.of(List.of("", "a", "x".repeat(255), "x".repeat(256)));
  }

  String wrong() {
    return draw.of(WRONG);
  }

  String huge() {
    return draw.of(LONG);
  }

  String control() {
    return draw.of(HostileTexts.ENCODED);
  }

  private static String text(JsonNode value) {
    return value.isTextual() ? value.asText() : value.toString();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
