package io.cxrating.web;

import io.cxrating.rating.Company;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A desk with enough customers, answers and outcomes for figures on every page. */
final class BusyDesk {
  private static final int CUSTOMERS = 120;
  private static final int DAYS = 90;

  final PagedDesk desk = new PagedDesk();

  BusyDesk() {
    List<String> interactions = new ArrayList<>();
    List<String> answers = new ArrayList<>();
    for (int i = 0; i < 4 * CUSTOMERS; i++) {
      String unit = i % 2 == 0 ? desk.north : desk.south;
      LocalDate day = LocalDate.of(2026, 1, 1).plusDays(7L * i % DAYS);
      // The south is slower; customers who wait return and give low scores.
      boolean slow = i % (unit.equals(desk.north) ? 5 : 2) == 0;
      int customer = slow ? i % 40 : i % CUSTOMERS;
      interactions.add(
          """
          {"source":"%s","id":"r%d","standard":"%s","touchpoint":"repair","unit":"%s",\
          "occurredAt":"%sT09:00:00Z","customer":"C%d",\
          "facts":{"hours":%d,"solved":%b,"mood":"%s"}}"""
              .formatted(
                  desk.suffix,
                  i,
                  desk.standard,
                  unit,
                  day,
                  customer,
                  slow ? 30 + i % 7 : 3 + i % 4,
                  i % 11 != 0,
                  slow ? "lost" : "trusting"));
      interactions.add(
          """
          {"source":"%s","id":"h%d","standard":"%s","touchpoint":"handover","unit":"%s",\
          "occurredAt":"%sT10:00:00Z","facts":{"handovers":%d}}"""
              .formatted(desk.suffix, i, desk.standard, unit, day, i % 3));
      answers.add(
          """
          {"source":"mail-%s","id":"a%d","instrument":"nps","unit":"%s","customer":"C%d",\
          "askedAt":"%sT12:00:00Z","interaction":{"source":"%s","id":"r%d"}%s}"""
              .formatted(
                  desk.suffix,
                  i,
                  unit,
                  customer,
                  day,
                  desk.suffix,
                  i,
                  i % 3 == 0
                      ? ""
                      : ",\"answeredAt\":\"%sT12:00:00Z\",\"score\":%d"
                          .formatted(day.plusDays(1 + i % 5), slow ? i % 7 : 7 + i % 4)));
    }
    Company.post(String.join("\n", interactions), interactions.size(), 0);
    Company.post("/api/v1/survey-answers", String.join("\n", answers), answers.size(), 0);
  }
}
