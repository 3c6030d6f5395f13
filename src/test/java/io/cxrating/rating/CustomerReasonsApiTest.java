package io.cxrating.rating;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Units whose interactions name no customer, or one customer very often. */
@QuarkusTest
class CustomerReasonsApiTest {
  private static final int INTERACTIONS = 400;

  @Test
  void reportsUnknownAndDominantCustomers() {
    Company company = new Company();
    company.unit("root", null);
    company.standard(SmallCompany.STANDARD);
    // No customer known; one with 11 %; one with 9 %; 9 % unknown; one with 11 % and 10 % unknown.
    fill(company, "bikes", 0, INTERACTIONS);
    fill(company, "eleven", 44, 0);
    fill(company, "nine", 36, 0);
    fill(company, "some", 0, 36);
    fill(company, "both", 44, 40);
    company.post();
    hasReasons(company, "bikes", 0, "CUSTOMERS_UNKNOWN");
    hasReasons(company, "eleven", 357, "DOMINANT_CUSTOMER");
    hasReasons(company, "nine", 365);
    hasReasons(company, "some", 364);
    hasReasons(company, "both", 317, "CUSTOMERS_UNKNOWN", "DOMINANT_CUSTOMER");
    JsonPath bikes = ask(company, "bikes");
    assertThat(bikes.getString("rows[0].rating.value")).isNotNull();
    assertThat(bikes.getString("sentence"))
        .endsWith("The rating is provisional: many interactions name no customer.");
    assertThat(ask(company, "eleven").getString("sentence"))
        .endsWith("one customer has more than a tenth of the interactions.");
  }

  private static void fill(Company company, String unit, int ofOne, int ofNone) {
    company.unit(unit, "root");
    for (int i = 0; i < INTERACTIONS; i++) {
      Map<String, Object> row = new HashMap<>();
      boolean unknown = i >= INTERACTIONS - ofNone;
      row.put("customer", unknown ? null : i < ofOne ? "regular" : unit + i);
      row.put("occurredAt", LocalDate.of(2026, 3, 1).plusDays(i % 80) + "T12:00:00Z");
      row.put("facts", Map.of("wait_seconds", i * 31 % 97 < 24 ? 200 : 60, "solved", true));
      company.interaction(unit, "order", row);
    }
  }

  private static void hasReasons(Company company, String unit, int customers, String... reasons) {
    JsonPath answer = ask(company, unit);
    assertThat(answer.getList("rows[0].reasons", String.class)).as(unit).containsExactly(reasons);
    assertThat(answer.getString("rows[0].status"))
        .as(unit)
        .isEqualTo(reasons.length == 0 ? "RELIABLE" : "PROVISIONAL");
    assertThat(answer.getInt("rows[0].customers")).as(unit).isEqualTo(customers);
  }

  private static JsonPath ask(Company company, String unit) {
    return company.json("unit", company.key(unit), "touchpoint", "order");
  }
}
