package io.cxrating.rating;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * Forty customers, each once at "order" and once at "delivery", over the days 1 to 20 of March and
 * April 2026; every figure can be computed by hand.
 *
 * <pre>
 *   order (weight 2)     quick  (w 3)  20 of 40 met, 10 tolerated     p = 0.625
 *                        solved (w 1)  30 of 40 met, essential        p = 0.75      r = 0.65625
 *   delivery (weight 3)  on-time (w 1) 32 of 40 met                   p = 0.8       r = 0.8
 *   R = 100 (2 x 0.65625 + 3 x 0.8) / 5 = 74.25
 *   costs: on-time 60 x 0.2 = 12, quick 30 x 0.375 = 11.25, solved 10 x 0.25 = 2.5
 *   great: 15 orders and 32 deliveries of 80 = 0.5875;  essentials: 30 of 40 orders
 * </pre>
 */
public final class SmallCompany {
  public static final String STANDARD =
      """
      apiVersion: cxrating.io/v1
      kind: ExperienceStandard
      metadata: {key: %s, name: A small standard}
      spec:
        categories:
          - {key: hurried, statement: "I have no time"}
          - {key: thorough, statement: "I want it right"}
        measures:
          - {key: wait_seconds, type: number, unit: s}
          - {key: solved, type: boolean}
          - {key: delay_days, type: number, unit: d}
        touchpoints:
          - key: order
            weight: 2
            criteria:
              - {key: quick, statement: "Answered within 90 s", measure: wait_seconds, atMost: 90, tolerated: 120, weight: 3}
              - {key: solved, statement: "Solved at once", measure: solved, is: true, weight: 1, essential: true}
          - key: delivery
            weight: 3
            criteria:
              - {key: on-time, statement: "Delivered on the day agreed", measure: delay_days, atMost: 0, weight: 1}
      """;
  static final int CUSTOMERS = 40;

  private SmallCompany() {}

  /**
   * Opens a company with the units root, north and south and the empty unit vacant; the root itself
   * has no interactions.
   */
  public static Company open() {
    Company company = Company.ofTwo();
    company.unit("vacant", "root");
    company.standard(STANDARD);
    for (int i = 0; i < CUSTOMERS; i++) {
      String unit = i % 2 == 0 ? "north" : "south";
      company.interaction(unit, "order", order(i));
      company.interaction(unit, "delivery", delivery(i));
    }
    company.post();
    return company;
  }

  private static Map<String, Object> order(int i) {
    int wait = i < 20 ? 60 : i < 30 ? 100 : 200;
    return row(i, Map.of("wait_seconds", wait, "solved", i % 4 != 0));
  }

  private static Map<String, Object> delivery(int i) {
    return row(i, Map.of("delay_days", i % 5 == 0 ? 2 : 0));
  }

  private static Map<String, Object> row(int i, Map<String, Object> facts) {
    LocalDate day = LocalDate.of(2026, i < 20 ? 3 : 4, 1 + i % 20);
    Map<String, Object> row = new HashMap<>();
    row.put("customer", "c" + i);
    row.put("occurredAt", day + "T12:00:00Z");
    row.put("category", i % 4 == 1 ? "hurried" : i % 4 == 2 ? "thorough" : null);
    row.put("channel", i % 2 == 0 ? "phone" : null);
    row.put("facts", facts);
    return row;
  }
}
