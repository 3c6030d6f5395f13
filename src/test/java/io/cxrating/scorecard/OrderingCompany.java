package io.cxrating.scorecard;

import static org.hamcrest.Matchers.is;

import io.cxrating.TestApi;
import io.cxrating.rating.Company;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Two units, north and south, 60 customers in each on 30 days. Posted outcomes: 54 of 60 in the
 * north ordered again, 15 of 60 in the south, all of one category. Derived outcomes: two customers
 * of the north return within 14 days.
 */
public final class OrderingCompany {
  private static final String STANDARD =
      """
      apiVersion: cxrating.io/v1
      kind: ExperienceStandard
      metadata: {key: %s, name: Repair}
      spec:
        outcomes:
          - {key: ordered-again, statement: "Ordered again within a year"}
          - {key: stays-solved, statement: "No further contact", noFurtherContactWithin: 14d}
        categories:
          - {key: urgent, statement: "I cannot wait"}
          - {key: calm, statement: "I can wait"}
        measures:
          - {key: solved, type: boolean}
        touchpoints:
          - key: repair
            criteria:
              - {key: solved, statement: "Solved", measure: solved, is: true, serves: [ordered-again, stays-solved]}
      """;
  static final int CUSTOMERS = 60;
  public static final LocalDate START = LocalDate.of(2026, 3, 1);

  private OrderingCompany() {}

  public static Company open() {
    Company company = Company.ofTwo();
    company.unit("vacant", "root");
    company.standard(STANDARD);
    List<String> outcomes = new ArrayList<>();
    for (String unit : List.of("north", "south")) {
      for (int i = 0; i < CUSTOMERS; i++) {
        visit(company, unit, i, START.plusDays(i % 30));
        boolean achieved = unit.equals("north") ? i % 11 != 0 : i % 4 == 0;
        outcomes.add(outcome(company, unit, i, achieved));
      }
    }
    visit(company, "north", 3, START.plusDays(5));
    visit(company, "north", 4, START.plusDays(17));
    // A late contact completes the horizon of all others.
    visit(company, "south", 999, START.plusDays(80));
    company.post();
    TestApi.admin()
        .contentType("application/x-ndjson")
        .body(String.join("\n", outcomes).getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/outcomes")
        .then()
        .statusCode(200)
        .body("accepted", is(2 * CUSTOMERS));
    return company;
  }

  private static void visit(Company company, String unit, int customer, LocalDate day) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("customer", company.key(unit + customer));
    row.put("occurredAt", day + "T10:00:00Z");
    row.put("category", customer % 3 == 0 ? "urgent" : "calm");
    row.put("facts", Map.of("solved", true));
    company.interaction(unit, "repair", row);
  }

  private static String outcome(Company company, String unit, int customer, boolean achieved) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("source", company.key("crm"));
    row.put("id", unit + customer);
    row.put("outcome", "ordered-again");
    row.put("unit", company.key(unit));
    row.put("customer", company.key(unit + customer));
    row.put("occurredAt", "2026-07-01T10:00:00Z");
    row.put("achieved", achieved);
    return Company.line(row);
  }
}
