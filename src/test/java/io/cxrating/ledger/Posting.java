package io.cxrating.ledger;

import io.cxrating.ServiceProcess;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;

/** A unit, a standard and interactions, posted to a service as its clients do. */
final class Posting {
  private static final String STANDARD =
      """
      apiVersion: cxrating.io/v1
      kind: ExperienceStandard
      metadata: {key: desk, name: Desk}
      spec:
        measures:
          - {key: solved_hours, type: number, unit: h}
        touchpoints:
          - key: getting-help
            name: Getting help
            weight: 1
            criteria:
              - {key: online-again, statement: "Online again within eight hours",
                 measure: solved_hours, atMost: 8, weight: 1}
      """;

  private Posting() {}

  static void catalogue(ServiceProcess service) {
    service
        .admin()
        .contentType("application/json")
        .body("{\"name\":\"Acme\"}")
        .put("/api/v1/units/acme")
        .then()
        .statusCode(201);
    service
        .admin()
        .contentType("application/yaml")
        .body(STANDARD.getBytes(StandardCharsets.UTF_8))
        .put("/api/v1/standards/desk")
        .then()
        .statusCode(201);
  }

  /** Posts interactions with the ids {@code first} to {@code first + count - 1}. */
  static Response post(ServiceProcess service, int first, int count) {
    return service
        .admin()
        .contentType("application/x-ndjson")
        .body(lines(first, count).getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/interactions");
  }

  /** Interactions with the ids {@code first} to {@code first + count - 1}, one a line. */
  static String lines(int first, int count) {
    StringBuilder lines = new StringBuilder();
    for (int id = first; id < first + count; id++) {
      lines.append(line(Integer.toString(id), "c" + id % 97, id));
    }
    return lines.toString();
  }

  /** One interaction of that customer, with the newline; {@code n} varies the rest. */
  static String line(String id, String customer, int n) {
    int day = 1 + n % 28;
    return "{\"source\":\"it\",\"id\":\""
        + id
        + "\",\"standard\":\"desk\",\"touchpoint\":\"getting-help\",\"unit\":\"acme\",\"customer\":\""
        + customer
        + "\",\"occurredAt\":\"2026-03-"
        + (day < 10 ? "0" : "")
        + day
        + "T10:00:00Z\",\"facts\":{\"solved_hours\":"
        + n % 12
        + "}}\n";
  }

  static String rating(ServiceProcess service) {
    return service
        .admin()
        .get("/api/v1/ratings?standard=desk&unit=acme&from=2026-03-01&to=2026-04-01")
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }
}
