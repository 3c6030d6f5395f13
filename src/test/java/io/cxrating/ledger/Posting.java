package io.cxrating.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.ServiceProcess;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;

/** Posts a unit, a standard and interactions to a service as its clients do. */
public final class Posting {
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

  public static void catalogue(ServiceProcess service) {
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

  /** Waits for a new service, and posts rows that its rating then counts. */
  static void begin(ServiceProcess service, int count) {
    service.awaitReady();
    catalogue(service);
    post(service, 0, count).then().statusCode(200);
    assertThat(rating(service)).contains("\"interactions\":" + count);
  }

  /** Posts interactions with the ids {@code first} to {@code first + count - 1}. */
  public static Response post(ServiceProcess service, int first, int count) {
    return service
        .admin()
        .contentType("application/x-ndjson")
        .body(lines(first, count).getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/interactions");
  }

  /** Returns interactions with the ids {@code first} to {@code first + count - 1}, one a line. */
  public static String lines(int first, int count) {
    StringBuilder lines = new StringBuilder();
    for (int id = first; id < first + count; id++) {
      lines.append(line(Integer.toString(id), "c" + id % 97, id));
    }
    return lines.toString();
  }

  /** Returns one interaction of that customer with a newline; {@code n} varies the other fields. */
  public static String line(String id, String customer, int n) {
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

  /**
   * Posts an invitation, its answer and an outcome for each of these interactions, which may arrive
   * later; returns the number of rows acknowledged as new.
   */
  public static int postAnswersAndOutcomes(ServiceProcess service, int first, int count) {
    StringBuilder invitations = new StringBuilder();
    StringBuilder answers = new StringBuilder();
    StringBuilder outcomes = new StringBuilder();
    for (int id = first; id < first + count; id++) {
      invitations.append(answer(id, "\"askedAt\":\"2026-04-01T10:00:00Z\""));
      answers.append(answer(id, "\"answeredAt\":\"2026-04-02T10:00:00Z\",\"score\":" + id % 11));
      outcomes.append(outcome(id, "c" + id % 97));
    }
    return accepted(service, "survey-answers", invitations)
        + accepted(service, "survey-answers", answers)
        + accepted(service, "outcomes", outcomes);
  }

  private static int accepted(ServiceProcess service, String path, CharSequence lines) {
    return service
        .admin()
        .contentType("application/x-ndjson")
        .body(lines.toString().getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/" + path)
        .then()
        .statusCode(200)
        .body("rejected", org.hamcrest.Matchers.is(0))
        .extract()
        .jsonPath()
        .getInt("accepted");
  }

  private static String answer(int id, String more) {
    return "{\"source\":\"it\",\"id\":\"%1$d\",\"instrument\":\"nps\",\"unit\":\"acme\",%3$s,%2$s}\n"
        .formatted(id, more, named(id));
  }

  /** Returns one outcome of that customer, with a newline. */
  static String outcome(int id, String customer) {
    return ("{\"source\":\"it\",\"id\":\"%d\",\"outcome\":\"renewed\",\"unit\":\"acme\",%s,"
            + "\"customer\":\"%s\",\"occurredAt\":\"2026-05-01T10:00:00Z\",\"achieved\":true}\n")
        .formatted(id, named(id), customer);
  }

  private static String named(int id) {
    return "\"interaction\":{\"source\":\"it\",\"id\":\"%d\"}".formatted(id);
  }

  public static String rating(ServiceProcess service) {
    return service
        .admin()
        .get("/api/v1/ratings?standard=desk&unit=acme&from=2026-03-01&to=2026-04-01")
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }
}
