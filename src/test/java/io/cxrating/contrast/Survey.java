package io.cxrating.contrast;

import io.cxrating.TestApi;
import io.cxrating.rating.Company;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/** A company of two units with a survey; every other pair of interactions meets all criteria. */
final class Survey {
  private static final String STANDARD =
      """
      apiVersion: cxrating.io/v1
      kind: ExperienceStandard
      metadata: {key: %s, name: A small standard}
      spec:
        measures:
          - {key: wait_seconds, type: number, unit: s}
          - {key: solved, type: boolean}
        touchpoints:
          - key: order
            weight: 1
            criteria:
              - {key: quick, statement: "Answered within 90 s", measure: wait_seconds, atMost: 90, weight: 3}
              - {key: solved, statement: "Solved at once", measure: solved, is: true, weight: 1}
      """;
  private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");

  private final ContrastApi api;
  private int days;
  private int customers;
  private int strays;

  Survey() {
    Company company = Company.ofTwo();
    company.standard(STANDARD);
    api = new ContrastApi(company);
  }

  ContrastApi api() {
    return api;
  }

  /** Posts interactions, alternating units and customers, day by day. */
  void interactions(int count, int ofCustomers, int onDays) {
    customers = ofCustomers;
    days = onDays;
    for (int i = 0; i < count; i++) {
      api.company()
          .interaction(
              unit(i),
              "order",
              Map.of(
                  "customer",
                  customer(i),
                  "occurredAt",
                  occurred(i).toString(),
                  "facts",
                  Map.of("wait_seconds", isMet(i) ? 30 : 300, "solved", isMet(i))));
    }
    api.company().post();
  }

  boolean isMet(int i) {
    return i / 2 % 2 == 0;
  }

  private String customer(int i) {
    return "c" + i % customers;
  }

  private static String unit(int i) {
    return i % 2 == 0 ? "north" : "south";
  }

  private Instant occurred(int i) {
    return START.plus(Duration.ofDays(i % days));
  }

  /**
   * Queues an answer about the i-th interaction with a delay in hours; null queues an invitation
   * only.
   */
  void answer(int i, Double score, int hours) {
    answer(i, score, hours, Map.of());
  }

  void answer(int i, Double score, int hours, Map<String, Object> rest) {
    String at = occurred(i).plus(Duration.ofHours(hours)).toString();
    Map<String, Object> row = new HashMap<>();
    row.put("customer", customer(i));
    row.put("interaction", api.interaction("i" + i + "-0"));
    row.put(score == null ? "askedAt" : "answeredAt", at);
    row.put("score", score);
    row.putAll(rest);
    api.answer(unit(i), row);
  }

  /** Queues an answer of another customer, with or without an interaction; null omits the score. */
  void stray(Double score, Map<String, Object> interaction) {
    Map<String, Object> row = new HashMap<>();
    row.put("customer", "stray-" + strays++);
    row.put("interaction", interaction);
    row.put("answeredAt", START.toString());
    row.put("score", score);
    api.answer("north", row);
  }

  /** Posts whether the customers of the first interactions stayed. */
  void outcomes(int count, IntPredicate stayed) {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Map<String, Object> row = new HashMap<>();
      row.put("source", api.company().source());
      row.put("id", "o" + i);
      row.put("outcome", "stayed");
      row.put("unit", api.company().key(unit(i)));
      row.put("customer", customer(i));
      row.put("interaction", api.interaction("i" + i + "-0"));
      row.put("occurredAt", occurred(i).plus(Duration.ofDays(30)).toString());
      row.put("achieved", stayed.test(i));
      rows.add(Company.line(row));
    }
    Company.post("/api/v1/outcomes", String.join("\n", rows), count, 0);
  }

  /** Returns the number of the interaction of that id. */
  static int number(Object id) {
    String text = id.toString();
    return Integer.parseInt(text.substring(1, text.indexOf('-')));
  }

  /** Returns all pages of the interactions that contradict their answers. */
  List<Map<String, Object>> allDisagreements(Disagreement kind, int limit) {
    List<Map<String, Object>> rows = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      JsonPath page =
          api.company()
              .get(
                  TestApi.adminKey(),
                  "/api/v1/contrast/disagreements",
                  api.with("kind", kind.name(), "limit", Integer.toString(limit), "cursor", cursor))
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      rows.addAll(page.getList("items"));
      cursor = page.getString("next");
    }
    return rows;
  }
}
