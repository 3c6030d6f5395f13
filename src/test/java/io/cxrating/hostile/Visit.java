package io.cxrating.hostile;

import io.cxrating.hostile.Operation.Parameter;
import io.cxrating.hostile.Request.Header;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Makes one valid request of each operation about one of the two units. */
record Visit(UnaryOperator<String> freshKeyId) {
  private static final String DRAFT =
      """
      {"apiVersion":"cxrating.io/v1","kind":"ExperienceStandard","metadata":{"key":"%s","unit":"%s"},
       "spec":{"measures":[{"key":"hours","type":"number","unit":"h"}],
        "touchpoints":[{"key":"help","criteria":[{"key":"fast","measure":"hours","atMost":4}]}]}}""";

  /** Returns the request; {@code names} says whether the parameter {@code unit} is given. */
  Request request(Operation operation, String unit, String key, String type, boolean names) {
    List<String> query = new ArrayList<>();
    String address = operation.path();
    for (Parameter parameter : operation.parameters()) {
      String value = value(operation, parameter.name(), unit);
      if (parameter.inPath()) {
        address = address.replace("{" + parameter.name() + "}", value);
      } else if (parameter.required() || names && parameter.name().equals("unit")) {
        query.add(parameter.name() + "=" + value);
      } else if (parameter.name().equals("limit")) {
        query.add("limit=1000");
      }
    }
    if (operation.takes("format")) {
      query.add("format=" + (type.equals("text/csv") ? "csv" : "json"));
    }
    if (operation.id().equals("getRatings")) {
      query.add("by=unit,channel");
    }
    String body = operation.bodyTypes().isEmpty() ? null : body(operation.id(), unit, key);
    List<Header> headers = new ArrayList<>(List.of(new Header("Accept", type)));
    if (body != null) {
      headers.add(new Header("Content-Type", bodyType(operation)));
    }
    return new Request(
        0,
        operation,
        key,
        query.isEmpty() ? address : address + "?" + String.join("&", query),
        headers,
        body == null ? null : body.getBytes(StandardCharsets.UTF_8));
  }

  private String value(Operation operation, String parameter, String unit) {
    return switch (parameter) {
      case "standard" -> "desk";
      case "unit" -> unit;
      case "criterion" -> "help.fast";
      case "result" -> "MISSED";
      case "instrument" -> "nps";
      case "outcome" -> "returns";
      case "measure" -> "hours";
      case "kind" -> "MET_YET_DETRACTOR";
      case "reference" -> "nobody";
      case "source" -> unit + "-desk";
      case "version" -> "1";
      case "id" -> id(operation, unit);
      case "key" -> key(operation, unit);
      default -> "1";
    };
  }

  /** What a request takes away, no other request asks for. */
  private String id(Operation operation, String unit) {
    if (operation.id().equals("revokeKey")) {
      return freshKeyId.apply(unit);
    }
    return operation.method().equals("DELETE") ? "7" : "5";
  }

  private static String key(Operation operation, String unit) {
    if (operation.path().startsWith("/api/v1/units")) {
      return unit;
    }
    if (operation.path().startsWith("/api/v1/instruments")) {
      return operation.method().equals("PUT") ? "effort" : "nps";
    }
    return operation.method().equals("PUT") ? unit + "-standard" : "desk";
  }

  /** A draft alone leaves the parameters to the address. */
  private static String bodyType(Operation operation) {
    return operation.id().equals("whatIf") ? "application/yaml" : "application/json";
  }

  private static String body(String operation, String unit, String key) {
    String mark = "some";
    return switch (operation) {
      case "putStandard", "lintStandard" -> DRAFT.formatted(unit + "-standard", unit);
      case "whatIf" -> DRAFT.formatted("desk", unit);
      case "putInstrument" ->
          "{\"name\":\"Effort\",\"kind\":\"CES\",\"min\":1,\"max\":7,\"topBoxFrom\":5}";
      case "putUnit" -> "{\"name\":\"U\",\"parent\":\"acme\"}";
      case "postUnits" ->
          "[{\"key\":\"" + unit + "-below\",\"name\":\"B\",\"parent\":\"" + unit + "\"}]";
      case "createKey" -> "{\"name\":\"k\",\"roles\":[\"ingest\"],\"unit\":\"" + unit + "\"}";
      case "putSource" -> "{\"units\":[\"" + unit + "\"]}";
      case "postInteractions" -> ofSource(TwoUnits.interaction(1, "5", unit, mark), key);
      case "postSurveyAnswers" -> ofSource(TwoUnits.answer(1, "5", unit, mark), key);
      case "postOutcomes" -> ofSource(TwoUnits.outcome(1, "5", unit, mark), key);
      case "putInteraction" -> correction(TwoUnits.interaction(1, "5", unit, mark));
      case "putSurveyAnswer" -> correction(TwoUnits.answer(1, "5", unit, mark));
      case "putOutcome" -> correction(TwoUnits.outcome(1, "5", unit, mark));
      case "postCounts" -> ofSource(TwoUnits.count(1, "5", unit, "of-" + key), key);
      case "putCount" -> correction(TwoUnits.count(1, "5", unit, mark));
      default -> throw new IllegalArgumentException("No body of " + operation);
    };
  }

  /** The first key that posts a row of a source claims it, so each key has its own. */
  private static String ofSource(String row, String key) {
    return row.replaceFirst("\"source\":\"[^\"]*\"", "\"source\":\"of-" + key + "\"");
  }

  /** A correction has source and id in its address. */
  private static String correction(String row) {
    return row.replaceFirst("\"source\":\"[^\"]*\",\"id\":\"[^\"]*\",", "");
  }
}
