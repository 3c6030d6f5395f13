package io.cxrating.evidence;

import io.cxrating.rating.Company;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Customers return within a week more often if their matter was not solved or they waited for more
 * than two minutes. The third criterion, sunshine, is independent of the outcome.
 */
public record ReturningCompany(Company company, List<Contact> contacts) {
  static final int HORIZON_DAYS = 7;

  private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");
  private static final int CUSTOMERS = 400;
  private static final int DAYS = 120;

  private static final String STANDARD =
      """
      apiVersion: cxrating.io/v1
      kind: ExperienceStandard
      metadata: {key: %s, name: A desk}
      spec:
        outcomes:
          - {key: stays-away, statement: "Needs nothing for 7 days", noFurtherContactWithin: 7d}
          - {key: buys, statement: "Buys"}
        categories:
          - {key: urgent, statement: "It cannot wait"}
          - {key: patient, statement: "It can"}
          - {key: unused, statement: "A need without contacts"}
        measures:
          - {key: wait_seconds, type: number, unit: s}
          - {key: solved, type: boolean}
          - {key: closed, type: boolean}
          - {key: sunny, type: boolean}
          - {key: mood, type: category, values: [glad, calm]}
        touchpoints:
          - key: desk
            criteria:
              - {key: quick, statement: "Answered in two minutes", measure: wait_seconds, atMost: 120, weight: 3}
              - {key: solved, statement: "Solved", measure: solved, is: true, weight: 2}
              - {key: closed, statement: "Closed", measure: closed, is: true}
              - {key: sunny, statement: "The sun shone", measure: sunny, is: true}
              - {key: glad, statement: "Glad", measure: mood, oneOf: [glad]}
          - key: shop
            criteria:
              - {key: open, statement: "Solved", measure: solved, is: true}
      """;

  /** One contact. */
  public record Contact(
      int customer, Instant at, double waited, boolean solved, boolean closed, boolean sunny) {}

  public static ReturningCompany open() {
    SplittableRandom random = new SplittableRandom(20261122);
    Company company = Company.ofTwo();
    company.standard(STANDARD);
    List<Contact> contacts = new ArrayList<>();
    Map<List<Boolean>, Integer> seen = new HashMap<>();
    for (int customer = 0; customer < CUSTOMERS; customer++) {
      long minute = random.nextInt(20 * 24 * 60);
      while (minute < DAYS * 24 * 60) {
        boolean solved = random.nextDouble() < 0.6;
        boolean closed = random.nextDouble() < 0.97 ? solved : !solved;
        double waited = random.nextInt(300);
        double back = 0.75 - (solved ? 0.3 : 0) - (waited <= 120 ? 0.2 : 0);
        boolean soon = random.nextDouble() < back;
        boolean sunny = seen.merge(List.of(solved, waited <= 120, soon), 1, Integer::sum) % 2 == 0;
        Instant at = START.plus(minute, ChronoUnit.MINUTES);
        contacts.add(new Contact(customer, at, waited, solved, closed, sunny));
        int days = soon ? 1 + random.nextInt(5) : 8 + random.nextInt(25);
        minute += days * 24 * 60 + random.nextInt(24 * 60 - 1);
      }
    }
    contacts.forEach(each -> post(company, each));
    company.post();
    return new ReturningCompany(company, contacts);
  }

  private static void post(Company company, Contact contact) {
    Map<String, Object> rest = new HashMap<>();
    rest.put("customer", "c" + contact.customer());
    rest.put("category", contact.customer() % 2 == 0 ? "urgent" : "patient");
    rest.put("occurredAt", contact.at().toString());
    rest.put(
        "facts",
        Map.of(
            "wait_seconds", contact.waited(),
            "solved", contact.solved(),
            "closed", contact.closed(),
            "sunny", contact.sunny()));
    company.interaction(contact.customer() % 3 == 0 ? "north" : "south", "desk", rest);
  }

  /** Returns whether the customer stayed away for a week, or null before the end of that week. */
  Boolean stayedAway(Contact contact) {
    Instant end = contact.at().plus(HORIZON_DAYS, ChronoUnit.DAYS);
    Instant last = contacts.stream().map(Contact::at).max(Instant::compareTo).orElseThrow();
    if (end.isAfter(last)) {
      return null;
    }
    return contacts.stream()
        .noneMatch(
            other ->
                other.customer() == contact.customer()
                    && other.at().isAfter(contact.at())
                    && !other.at().isAfter(end));
  }
}
