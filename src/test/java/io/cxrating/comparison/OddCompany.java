package io.cxrating.comparison;

import io.cxrating.TestApi;
import io.cxrating.rating.Company;
import io.cxrating.rating.SmallCompany;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;

/** A company with units for each degenerate case, and two ordinary ones. */
final class OddCompany {
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 5);
  private static final int ROUNDS = 60;

  final Company company = new Company();

  OddCompany() {
    company.unit("root", null);
    company.unit("good", "root");
    company.unit("odd", "root");
    for (String unit : new String[] {"fine", "other", "perfect", "spotless"}) {
      company.unit(unit, "good");
    }
    for (String unit : new String[] {"missed", "lonely", "flash", "blind", "vacant"}) {
      company.unit(unit, "odd");
    }
    company.standard(SmallCompany.STANDARD);
    fill("fine", ROUNDS, 30, "hurried", i -> i % 4 != 0);
    fill("other", ROUNDS, 30, "thorough", i -> i % 3 != 0);
    fill("perfect", ROUNDS, 30, "hurried", i -> true);
    fill("spotless", ROUNDS, 30, "hurried", i -> true);
    fill("missed", ROUNDS, 30, "hurried", i -> false);
    fill("lonely", 1, 30, null, i -> i % 2 == 0);
    fill("flash", ROUNDS, 1, null, i -> i % 2 == 0);
    for (int i = 0; i < ROUNDS; i++) {
      add("blind", "b" + i, i % 30, null, Map.of(), Map.of());
    }
    company.post();
  }

  private void fill(String unit, int customers, int days, String category, IntPredicate met) {
    for (int i = 0; i < ROUNDS; i++) {
      boolean ok = met.test(i);
      add(
          unit,
          unit + i % customers,
          i % days,
          category,
          Map.of("wait_seconds", ok ? 60 : 200, "solved", ok),
          Map.of("delay_days", ok ? 0 : 3));
    }
  }

  void add(
      String unit,
      String customer,
      int day,
      String category,
      Map<String, Object> order,
      Map<String, Object> delivery) {
    Map<String, Object> row = new HashMap<>();
    row.put("customer", customer);
    row.put("occurredAt", FIRST_DAY.plusDays(day) + "T12:00:00Z");
    row.put("category", category);
    row.put("facts", order);
    company.interaction(unit, "order", row);
    row.put("facts", delivery);
    company.interaction(unit, "delivery", row);
  }

  String key(String unit) {
    return company.key(unit);
  }

  /** Returns the keys of units as a comma-separated list. */
  String keys(String... units) {
    return String.join(",", Arrays.stream(units).map(this::key).toList());
  }

  JsonPath ask(String resource, String... parameters) {
    return Company.json(get(resource, parameters));
  }

  Response get(String resource, String... parameters) {
    return getFor(TestApi.adminKey(), resource, parameters);
  }

  Response getFor(String key, String resource, String... parameters) {
    return company.get(key, "/api/v1/" + resource, parameters);
  }
}
