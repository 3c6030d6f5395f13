package io.cxrating.hostile;

import static java.util.Map.entry;

import io.cxrating.ServiceProcess;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A company whose standards have the fewest parts that the grammar allows. */
final class FewestParts {
  /** No category, outcome, name, statement, weight or emotion. */
  static final String LEAST =
      """
      apiVersion: cxrating.io/v1
      kind: ExperienceStandard
      metadata: {key: KEY}
      spec:
        measures: [{key: hours, type: number, unit: h}, {key: kept, type: boolean}]
        touchpoints:
          - {key: desk, criteria: [{key: solved, measure: hours, atMost: 24}]}
      """;

  /** A touchpoint without criteria. */
  private static final String BARE =
      """
      apiVersion: cxrating.io/v1
      kind: ExperienceStandard
      metadata: {key: bare}
      spec:
        measures: []
        touchpoints: [{key: desk}]
      """;

  private static final String RULED =
      LEAST.replace("spec:\n", "spec:\n  outcomes: [{key: returns}]\n");

  static final Map<String, List<String>> NAMES =
      Map.ofEntries(
          entry("unit", List.of("acme", "north", "south")),
          entry("standard", List.of("least", "bare", "ruled", "other")),
          entry("touchpoint", List.of("desk", "desk", "other")),
          entry("criterion", List.of("desk.solved", "desk.solved", "desk.other")),
          entry("category", List.of("other")),
          entry("channel", List.of("phone")),
          entry("outcome", List.of("returns", "other")),
          entry("instrument", List.of("nps", "other")),
          entry("measure", List.of("hours", "kept")),
          entry("target", List.of("8", "desk.solved")),
          entry("from", List.of("2026-03-01", "2026-03-15")),
          entry("to", List.of("2026-04-01", "2026-03-20")),
          entry("source", List.of("fuzz", "shop")),
          entry("id", List.of("1", "2", "3", "0d3c1c5e-6f2b-4c58-8a39-5d8d5ea0f3c1")),
          entry("customer", List.of("c1", "c2", "c3")),
          entry("locale", List.of("de-AT", "en", "xx", "ar")),
          entry("number", List.of("hours")),
          entry("flag", List.of("kept")));

  private FewestParts() {}

  static void post(ServiceProcess service) {
    put(service, "units/acme", "application/json", "{\"name\":\"Acme\"}");
    for (String unit : List.of("north", "south")) {
      put(service, "units/" + unit, "application/json", "{\"name\":\"U\",\"parent\":\"acme\"}");
    }
    put(service, "standards/least", "application/yaml", LEAST.replace("KEY", "least"));
    put(service, "standards/ruled", "application/yaml", RULED.replace("KEY", "ruled"));
    put(service, "standards/bare", "application/yaml", BARE);
    post(service, "interactions", IntStream.range(0, 300).mapToObj(FewestParts::interaction));
    post(service, "survey-answers", IntStream.range(0, 60).mapToObj(FewestParts::answer));
    post(service, "outcomes", IntStream.range(0, 90).mapToObj(FewestParts::outcome));
  }

  private static String interaction(int n) {
    String standard = n % 10 == 0 ? "bare" : n % 2 == 0 ? "least" : "ruled";
    String facts = standard.equals("bare") ? "{}" : "{\"hours\":" + n % 40 + "}";
    String customer = n % 7 == 0 ? "" : ",\"customer\":\"c" + n % 50 + "\"";
    return "{\"source\":\"shop\",\"id\":\"%d\",\"standard\":\"%s\",\"touchpoint\":\"desk\",\"unit\":\"%s\",\"occurredAt\":\"2026-03-%02dT10:00:00Z\",\"facts\":%s%s}"
        .formatted(n, standard, n % 3 == 0 ? "south" : "acme", 1 + n % 28, facts, customer);
  }

  private static String answer(int n) {
    return "{\"source\":\"shop\",\"id\":\"%d\",\"instrument\":\"nps\",\"unit\":\"acme\",\"answeredAt\":\"2026-04-02T10:00:00Z\",\"score\":%d,\"customer\":\"c%d\",\"interaction\":{\"source\":\"shop\",\"id\":\"%d\"}}"
        .formatted(n, n % 11, n, 2 * n);
  }

  private static String outcome(int n) {
    return "{\"source\":\"shop\",\"id\":\"%d\",\"outcome\":\"returns\",\"unit\":\"acme\",\"occurredAt\":\"2026-05-01T10:00:00Z\",\"achieved\":%s,\"interaction\":{\"source\":\"shop\",\"id\":\"%d\"}}"
        .formatted(n, n % 3 == 0, 2 * n + 1);
  }

  private static void put(ServiceProcess service, String path, String type, String body) {
    Installation.send(service, "PUT", path, type, body);
  }

  private static void post(
      ServiceProcess service, String path, java.util.stream.Stream<String> rows) {
    String body = rows.collect(Collectors.joining("\n"));
    Installation.send(service, "POST", path, "application/x-ndjson", body);
  }
}
