package io.cxrating.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.is;

import io.cxrating.TestApi;
import io.cxrating.access.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Ratings for a common mix. In every unit, half of the contacts of hurried customers and all
 * contacts of thorough customers are good, so that units differ only in their customers.
 */
@QuarkusTest
class AdjustedRatingApiTest {
  private static final int CUSTOMERS = 160;
  private static final int DAYS = CUSTOMERS / 4;
  private static Company company;

  /** All tests share one company, since none of them writes. */
  @BeforeEach
  void open() {
    if (company != null) {
      return;
    }
    Company made = new Company();
    made.unit("top", null);
    made.unit("elsewhere", "top");
    made.unit("root", "top");
    for (String unit : List.of("north", "south", "vacant")) {
      made.unit(unit, "root");
    }
    made.standard(SmallCompany.STANDARD);
    fill(made, "elsewhere", false);
    fill(made, "north", false);
    fill(made, "south", true);
    for (int i = 0; i < 5; i++) {
      add(made, "north", "stray" + i, i, null, true);
      add(made, "root", "own" + i, i, "hurried", true);
    }
    made.post();
    company = made;
  }

  /** Three of four customers are hurried, or one of four. */
  private static void fill(Company made, String unit, boolean oneHurried) {
    for (int i = 0; i < CUSTOMERS; i++) {
      boolean hurried = i % 4 == 3 == oneHurried;
      boolean met = !hurried || i / 4 % 2 == 0;
      add(made, unit, unit + i, i / 4, hurried ? "hurried" : "thorough", met);
    }
  }

  private static void add(
      Company made, String unit, String customer, int day, String category, boolean met) {
    Map<String, Object> row = new HashMap<>();
    row.put("customer", customer);
    row.put("occurredAt", LocalDate.of(2026, 1, 12).plusDays(day) + "T12:00:00Z");
    row.put("category", category);
    row.put("channel", "phone");
    row.put("facts", Map.of("wait_seconds", met ? 60 : 200, "solved", met));
    made.interaction(unit, "order", row);
    row.put("facts", Map.of("delay_days", met ? 0 : 3));
    made.interaction(unit, "delivery", row);
  }

  @Test
  void adjustsUnitsToACommonMix() {
    JsonPath answer = ask("adjust", "category", "by", "unit");
    JsonPath raw = ask("by", "unit");
    assertThat(units(answer)).containsExactly("north", "root", "south", "vacant");
    assertThat(answer.getString("sentence"))
        .startsWith("Of 4 ratings, ")
        .contains("With a common mix of category, 2 ratings move by up to ")
        .endsWith("One part of the mix is left out, since a unit has too little of it: none.");
    assertThat(raw.getString("sentence")).doesNotContain("mix");
    for (int row : new int[] {0, 2}) {
      String adjusted = "rows[" + row + "].adjusted.";
      assertThat(answer.getDouble(adjusted + "value")).isCloseTo(75, within(1e-9));
      assertThat(answer.getDouble(adjusted + "lower")).isLessThan(75);
      assertThat(answer.getDouble(adjusted + "upper")).isGreaterThan(75);
      assertThat(answer.getDouble(adjusted + "standardError")).isPositive();
      assertThat(answer.getList(adjusted + "droppedCells")).containsExactly("none");
      assertThat(answer.getList(adjusted + "reasons")).isEmpty();
    }
    assertThat(answer.getDouble("rows[0].rating.value")).isLessThan(65);
    assertThat(answer.getDouble("rows[2].rating.value")).isEqualTo(87.5);
    for (int row = 0; row < 4; row++) {
      Map<String, Object> figures = new HashMap<>(answer.getMap("rows[" + row + "]"));
      assertThat(figures.remove("adjusted")).isNotNull();
      assertThat(figures).isEqualTo(raw.getMap("rows[" + row + "]"));
    }
  }

  @Test
  void returnsReasonsWithoutAnAdjustedRating() {
    JsonPath answer = ask("adjust", "category", "by", "unit");
    assertThat(answer.getList("rows[1].adjusted.reasons")).containsExactly("NOT_COMPARABLE");
    assertThat(answer.getString("rows[1].adjusted.value")).isNull();
    assertThat(answer.getList("rows[3].adjusted.reasons")).containsExactly("NO_DATA");
    JsonPath nothing = ask("adjust", "category", "by", "unit", "from", "2030-01-01");
    assertThat(nothing.getList("rows.adjusted.reasons.flatten()")).containsOnly("NO_DATA");
  }

  @Test
  void agreesWithTheAdjustedRanking() {
    for (String traits : List.of("category", "category,channel")) {
      JsonPath rated = ask("adjust", traits, "by", "unit");
      JsonPath ranked =
          Company.json(
              company.get(
                  TestApi.adminKey(),
                  "/api/v1/rankings",
                  "unit",
                  company.key("root"),
                  "adjust",
                  traits));
      for (String unit : List.of("north", "south")) {
        String find = "rows.find { it.unit == '" + company.key(unit) + "' }.adjusted.";
        for (String figure : List.of("value", "lower", "upper", "standardError")) {
          assertThat(rated.getDouble(find + figure))
              .isEqualTo(ranked.getDouble(find + "rating." + figure));
        }
      }
    }
  }

  @Test
  void usesAMixPerPeriodAndTouchpoint() {
    JsonPath months = ask("adjust", "category", "by", "unit,month,touchpoint");
    JsonPath january =
        ask(
            "adjust",
            "category",
            "by",
            "unit",
            "from",
            "2026-01-01",
            "to",
            "2026-02-01",
            "touchpoint",
            "order");
    assertThat(months.getList("rows")).hasSize(4 * 2 * 2 - 2);
    String north =
        "rows.find { it.unit == '%s' && it.month == '2026-01' && it.touchpoint == 'order' }"
            .formatted(company.key("north"));
    assertThat(months.getMap(north + ".adjusted"))
        .isEqualTo(january.getMap("rows[0].adjusted"))
        .isNotEqualTo(ask("adjust", "category", "by", "unit").getMap("rows[0].adjusted"));
  }

  @Test
  void takesTheMixFromTheScopeOfTheKey() {
    String limited = TestApi.newKey(company.key("root"), Role.EXECUTIVE);
    JsonPath own = Company.json(company.ratingsFor(limited, "by", "unit", "adjust", "category"));
    assertThat(own.getList("rows"))
        .isEqualTo(ask("by", "unit", "adjust", "category").getList("rows"));
    JsonPath all =
        company.json(
            "unit", company.key("top"), "by", "unit", "leaves", "true", "adjust", "category");
    double hurried = (120 + 40 + 120) / 480.0;
    assertThat(
            all.getDouble("rows.find { it.unit == '" + company.key("north") + "' }.adjusted.value"))
        .isCloseTo(100 * (0.5 * hurried + 1 - hurried), within(1e-9));
  }

  @Test
  void writesTheAdjustedRatingAsColumns() {
    String[] lines = csv("by", "unit", "adjust", "category").split("\r\n");
    assertThat(lines[0])
        .endsWith(
            ",designEffect,coverage,bounds,undecided,adjusted_value,adjusted_lower,adjusted_upper,adjusted_standardError,"
                + "adjusted_degreesOfFreedom,adjusted_droppedCells,adjusted_reasons");
    assertThat(lines[1]).startsWith(company.key("north")).endsWith(",none,");
    assertThat(lines[2]).endsWith(",,,,,,,NOT_COMPARABLE");
    assertThat(csv("by", "unit")).doesNotContain("adjusted");
  }

  private static String csv(String... parameters) {
    String[] all = Arrays.copyOf(parameters, parameters.length + 4);
    all[parameters.length] = "format";
    all[parameters.length + 1] = "csv";
    all[parameters.length + 2] = "unit";
    all[parameters.length + 3] = company.key("root");
    return company.ratings(all).then().statusCode(200).extract().asString();
  }

  @Test
  void rejectsUnsupportedAdjustments() {
    assertRejected("adjust", "category");
    assertRejected("adjust", "weather", "by", "unit");
    assertRejected("adjust", "category", "by", "month");
    assertRejected("adjust", "category", "by", "unit,channel");
    assertRejected("adjust", "category", "by", "unit", "category", "hurried");
    assertRejected("adjust", "category", "by", "unit", "monitoring", "true", "from", "2026-01-01");
    assertRejected(
        "adjust",
        "category",
        "by",
        "unit",
        "method",
        "clopper-pearson",
        "criterion",
        "order.quick");
  }

  private static void assertRejected(String... parameters) {
    company.ratings(parameters).then().statusCode(422).body("field", is("adjust"));
  }

  private static List<String> units(JsonPath answer) {
    return answer.getList("rows.unit", String.class).stream().map(company::name).toList();
  }

  private static JsonPath ask(String... parameters) {
    String[] all = Arrays.copyOf(parameters, parameters.length + 2);
    all[parameters.length] = "unit";
    all[parameters.length + 1] = company.key("root");
    return company.json(all);
  }
}
