package io.cxrating.hostile;

import io.cxrating.ServiceProcess;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A company of two units with rows of every kind. What the north has is marked: its name, its
 * channel, customers, journeys and ids contain {@link #SECRET}, and no address or body of a request
 * does.
 */
final class TwoUnits {
  static final String SECRET = "northmark";
  static final String NORTH = "north";
  static final String SOUTH = "south";
  static final List<String> UNITS = List.of(NORTH, SOUTH);
  static final int ROWS = 60;

  private TwoUnits() {}

  static void post(ServiceProcess service) {
    put(service, "units/acme", "application/json", "{\"name\":\"Acme\"}");
    put(
        service,
        "standards/desk",
        "application/yaml",
        """
        apiVersion: cxrating.io/v1
        kind: ExperienceStandard
        metadata: {key: desk, name: Desk}
        spec:
          outcomes: [{key: returns, statement: "Comes back"}]
          measures:
            - {key: hours, type: number, unit: h}
            - {key: mood, type: category, inferredBy: model, values: [calm, cross]}
          touchpoints:
            - key: help
              intendedEmotions: [calm]
              criteria: [{key: fast, statement: "Fast", measure: hours, atMost: 8, serves: [returns]}]
        """);
    for (String unit : UNITS) {
      String mark = mark(unit);
      put(
          service,
          "units/" + unit,
          "application/json",
          "{\"name\":\"Unit %s\",\"parent\":\"acme\"}".formatted(mark));
      lines(service, "interactions", unit, mark, TwoUnits::interaction);
      lines(service, "survey-answers", unit, mark, TwoUnits::answer);
      lines(service, "outcomes", unit, mark, TwoUnits::outcome);
      lines(service, "counts", unit, mark, TwoUnits::count);
    }
  }

  /** Returns the word that marks what belongs to a unit. */
  static String mark(String unit) {
    return unit + "mark";
  }

  /** Makes a row; its id is a number for the first ten, which requests name. */
  private interface Row {
    String of(int n, String id, String unit, String mark);
  }

  private static void lines(
      ServiceProcess service, String path, String unit, String mark, Row row) {
    String body =
        IntStream.range(0, ROWS)
            .mapToObj(n -> row.of(n, n < 10 ? "" + n : mark + n, unit, mark))
            .collect(Collectors.joining("\n"));
    Installation.send(service, "POST", path, "application/x-ndjson", body);
  }

  static String interaction(int n, String id, String unit, String mark) {
    return "{\"source\":\"%3$s-desk\",\"id\":\"%2$s\",\"standard\":\"desk\",\"touchpoint\":\"help\",\"unit\":\"%3$s\",\"customer\":\"%4$s-c%1$d\",\"channel\":\"%4$s\",\"journey\":\"%4$s-j%1$d\",\"occurredAt\":\"2026-03-%5$02dT10:00:00Z\",\"facts\":{\"hours\":%6$d,\"mood\":\"calm\"}}"
        .formatted(n, id, unit, mark, 1 + n % 28, n % 12);
  }

  static String answer(int n, String id, String unit, String mark) {
    return "{\"source\":\"%3$s-desk\",\"id\":\"%2$s\",\"instrument\":\"nps\",\"unit\":\"%3$s\",\"customer\":\"%4$s-c%1$d\",\"channel\":\"%4$s\",\"answeredAt\":\"2026-04-02T10:00:00Z\",\"score\":%5$d,\"interaction\":{\"source\":\"%3$s-desk\",\"id\":\"%2$s\"}}"
        .formatted(n, id, unit, mark, n % 11);
  }

  static String outcome(int n, String id, String unit, String mark) {
    return "{\"source\":\"%3$s-desk\",\"id\":\"%2$s\",\"outcome\":\"returns\",\"unit\":\"%3$s\",\"customer\":\"%4$s-c%1$d\",\"occurredAt\":\"2026-05-01T10:00:00Z\",\"achieved\":%5$s,\"interaction\":{\"source\":\"%3$s-desk\",\"id\":\"%2$s\"}}"
        .formatted(n, id, unit, mark, n % 3 == 0);
  }

  /** Each is of another day, so that none overlaps. */
  static String count(int n, String id, String unit, String mark) {
    LocalDate day = LocalDate.of(2001, 1, 1).plusDays(n);
    return "{\"source\":\"%3$s-desk\",\"id\":\"%2$s\",\"standard\":\"desk\",\"touchpoint\":\"help\",\"unit\":\"%3$s\",\"criterion\":\"fast\",\"channel\":\"%4$s\",\"from\":\"%5$s\",\"to\":\"%6$s\",\"met\":%1$d,\"missed\":3}"
        .formatted(n, id, unit, mark, day, day.plusDays(1));
  }

  private static void put(ServiceProcess service, String path, String type, String body) {
    Installation.send(service, "PUT", path, type, body);
  }
}
