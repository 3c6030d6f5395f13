package io.cxrating.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;

import io.cxrating.TestApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Compares ratings over HTTP with results computed by hand; see {@link SmallCompany}. */
@QuarkusTest
class RatingApiTest {
  private static Company company;

  @BeforeEach
  void open() {
    if (company == null) {
      company = SmallCompany.open();
    }
  }

  @Test
  void ratesTheWholeAsComputedByHand() {
    JsonPath answer = json("unit", company.key("root"));
    assertThat(answer.getList("rows")).hasSize(1);
    assertThat(answer.getDouble("rows[0].rating.value")).isCloseTo(74.25, within(1e-9));
    assertThat(answer.getString("rows[0].band.name")).isEqualTo("fair");
    assertThat(answer.getDouble("rows[0].great.share")).isCloseTo(47 / 80.0, within(1e-12));
    assertThat(answer.getDouble("rows[0].essentials.share")).isCloseTo(0.75, within(1e-12));
    assertThat(answer.getInt("rows[0].interactions")).isEqualTo(80);
    assertThat(answer.getInt("rows[0].customers")).isEqualTo(40);
    assertThat(answer.getInt("rows[0].days")).isEqualTo(40);
    assertThat(answer.getDouble("rows[0].coverage")).isEqualTo(1);
    assertThat(answer.getList("rows[0].bounds", Double.class))
        .allSatisfy(bound -> assertThat(bound).isCloseTo(74.25, within(1e-9)));
    assertThat(answer.getString("sentence")).contains(" is rated 74.3 (", " fair");
    assertThat(answer.getString("standard")).isEqualTo(company.key("std"));
    assertThat(answer.getInt("version")).isEqualTo(1);
    assertThat(answer.getList("versions")).containsExactly(1);
    assertThat(answer.getString("method")).isEqualTo("cxrating-2");
    assertThat(answer.getDouble("confidence")).isEqualTo(0.95);
    assertThat(Long.parseLong(answer.getString("watermark"))).isPositive();
    assertThat(answer.getString("from")).isEqualTo("2026-03-01");
    assertThat(answer.getString("to")).isEqualTo("2026-04-21");
  }

  @Test
  void ordersContributionsByLostPoints() {
    JsonPath answer = json();
    assertThat(answer.getList("rows[0].contributions.criterion"))
        .containsExactly("on-time", "quick", "solved");
    assertThat(answer.getList("rows[0].contributions.touchpoint"))
        .containsExactly("delivery", "order", "order");
    List<Double> points = answer.getList("rows[0].contributions.points", Double.class);
    assertThat(points.get(0)).isCloseTo(12, within(1e-9));
    assertThat(points.get(1)).isCloseTo(11.25, within(1e-9));
    assertThat(points.get(2)).isCloseTo(2.5, within(1e-9));
    double value = answer.getDouble("rows[0].rating.value");
    assertThat(points.stream().mapToDouble(p -> p).sum()).isCloseTo(100 - value, within(1e-9));
  }

  @Test
  void returnsTheIntervalAndTheCertaintyOfTheBand() {
    JsonPath wide = json("confidence", "0.999");
    JsonPath narrow = json("confidence", "0.5");
    assertThat(wide.getDouble("rows[0].rating.lower"))
        .isLessThan(narrow.getDouble("rows[0].rating.lower"));
    assertThat(wide.getDouble("rows[0].rating.upper"))
        .isGreaterThan(narrow.getDouble("rows[0].rating.upper"));
    assertThat(narrow.getDouble("rows[0].rating.lower")).isBetween(0.0, 74.25);
    assertThat(wide.getBoolean("rows[0].band.certain")).isFalse();
    assertThat(wide.getList("rows[0].reasons", String.class))
        .containsAll(narrow.getList("rows[0].reasons", String.class))
        .contains("WIDE_INTERVAL");
    assertThat(narrow.getList("rows[0].reasons", String.class)).doesNotContain("WIDE_INTERVAL");
  }

  @Test
  void usesTheRequestedClusters() {
    assertThat(json().getList("rows[0].rating.clusters")).containsExactly("customer", "day");
    assertThat(json("clusters", "customer").getList("rows[0].rating.clusters"))
        .containsExactly("customer");
    JsonPath naive = json("clusters", "interaction");
    assertThat(naive.getList("rows[0].rating.clusters")).containsExactly("interaction");
    assertThat(naive.getDouble("rows[0].rating.degreesOfFreedom")).isEqualTo(79);
    assertThat(naive.getDouble("rows[0].designEffect")).isEqualTo(1);
  }

  @Test
  void listsAllChildrenByUnit() {
    JsonPath answer = json("unit", company.key("root"), "by", "unit");
    assertThat(answer.getList("rows.unit"))
        .containsExactly(company.key("north"), company.key("south"), company.key("vacant"));
    assertThat(answer.getList("rows.unitName"))
        .containsExactly("The north", "The south", "The vacant");
    assertThat(answer.getList("rows.interactions", Integer.class)).containsExactly(40, 40, 0);
    assertThat(answer.getString("rows[2].status")).isEqualTo("INSUFFICIENT");
    assertThat(answer.getList("rows[2].reasons")).containsExactly("NO_DATA");
    for (String nothing : List.of("rating", "band", "great", "essentials")) {
      assertThat(answer.getMap("rows[2]")).containsEntry(nothing, null);
    }
    assertThat(answer.getList("rows[2].contributions")).isEmpty();
  }

  @Test
  void aLeafListsItself() {
    JsonPath answer = json("unit", company.key("south"), "by", "unit");
    assertThat(answer.getList("rows.unit")).containsExactly(company.key("south"));
    assertThat(answer.getInt("rows[0].interactions")).isEqualTo(40);
  }

  @Test
  void splitsAParentIntoChildrenAndItsOwnRows() {
    Company own = SmallCompany.open();
    own.interaction(
        "root", "order", Map.of("occurredAt", "2026-03-01T00:00:00Z", "facts", Map.of()));
    own.post();
    for (String[] how : new String[][] {{"depth", "1"}, {"depth", "7"}, {"leaves", "true"}}) {
      JsonPath answer = own.json("unit", own.key("root"), "by", "unit", how[0], how[1]);
      assertThat(answer.getList("rows.unit"))
          .containsExactly(own.key("north"), own.key("root"), own.key("south"), own.key("vacant"));
      assertThat(answer.getList("rows.ownOnly")).containsExactly(false, true, false, false);
      assertThat(answer.getList("rows.interactions", Integer.class)).containsExactly(40, 1, 40, 0);
    }
    assertThat(own.json("unit", own.key("root")).getInt("rows[0].interactions")).isEqualTo(81);
  }

  @Test
  void ratesATouchpointByItsOwnWeights() {
    JsonPath answer = json("by", "touchpoint");
    assertThat(answer.getList("rows.touchpoint")).containsExactly("delivery", "order");
    assertThat(answer.getDouble("rows[0].rating.value")).isCloseTo(80, within(1e-9));
    assertThat(answer.getDouble("rows[1].rating.value")).isCloseTo(65.625, within(1e-9));
    assertThat(answer.getList("rows.interactions", Integer.class)).containsExactly(40, 40);
    assertThat(json("touchpoint", "order").getDouble("rows[0].rating.value"))
        .isEqualTo(answer.getDouble("rows[1].rating.value"));
  }

  @Test
  void ratesACriterionByItsAttainment() {
    JsonPath answer = json("by", "criterion");
    assertThat(answer.getList("rows.touchpoint")).containsExactly("delivery", "order", "order");
    assertThat(answer.getList("rows.criterion")).containsExactly("on-time", "quick", "solved");
    assertThat(answer.getDouble("rows[1].rating.value")).isCloseTo(62.5, within(1e-9));
    assertThat(json("criterion", "order.quick").getDouble("rows[0].rating.value"))
        .isEqualTo(answer.getDouble("rows[1].rating.value"));
    assertThat(json("criterion", "order.quick").getDouble("rows[0].contributions[0].attainment"))
        .isCloseTo(0.625, within(1e-12));
  }

  @Test
  void allowsClopperPearsonForOneCriterionOnly() {
    JsonPath wilson = json("criterion", "order.solved");
    JsonPath exact = json("criterion", "order.solved", "method", "clopper-pearson");
    assertThat(exact.getDouble("rows[0].rating.value"))
        .isEqualTo(wilson.getDouble("rows[0].rating.value"));
    assertThat(exact.getDouble("rows[0].rating.lower"))
        .isNotEqualTo(wilson.getDouble("rows[0].rating.lower"))
        .isLessThan(75);
    assertRejected("method", "method", "clopper-pearson");
  }

  @Test
  void listsSeenChannelsAndCategoriesWithNullLast() {
    JsonPath byCategory = json("by", "category");
    assertThat(byCategory.getList("rows.category")).containsExactly("hurried", "thorough", null);
    assertThat(byCategory.getList("rows.interactions", Integer.class)).containsExactly(20, 20, 40);
    JsonPath byUnit = json("unit", company.key("root"), "by", "channel,unit");
    assertThat(byUnit.getList("rows.channel")).containsExactly("phone", null, null);
    assertThat(byUnit.getList("rows.unit"))
        .containsExactly(company.key("north"), company.key("south"), company.key("vacant"));
    assertThat(json("category", "hurried").getInt("rows[0].interactions")).isEqualTo(20);
    assertThat(json("channel", "phone").getInt("rows[0].interactions")).isEqualTo(40);
    assertThat(json("channel", "pigeon").getList("rows[0].reasons")).containsExactly("NO_DATA");
  }

  @Test
  void listsPeriodsWithoutData() {
    JsonPath months = json("by", "month", "from", "2026-01-15", "to", "2026-06-01");
    assertThat(months.getList("rows.month"))
        .containsExactly("2026-01", "2026-02", "2026-03", "2026-04", "2026-05");
    assertThat(months.getList("rows.interactions", Integer.class)).containsExactly(0, 0, 40, 40, 0);
    assertThat(json("by", "month").getList("rows.month")).containsExactly("2026-03", "2026-04");
    assertThat(json("by", "quarter").getList("rows.quarter")).containsExactly("2026-Q1", "2026-Q2");
    assertThat(json("by", "year").getList("rows.year")).containsExactly("2026");
    assertThat(json("by", "week").getString("rows[0].week")).isEqualTo("2026-W09");
    assertThat(json("by", "day").getList("rows.day")).hasSize(51);
  }

  @Test
  void includesTheFirstDayAndExcludesTheLast() {
    JsonPath slice = json("from", "2026-03-02", "to", "2026-03-04");
    assertThat(slice.getInt("rows[0].interactions")).isEqualTo(4);
    assertThat(slice.getInt("rows[0].days")).isEqualTo(2);
  }

  @Test
  void sortsRowsInTheOrderOfBy() {
    JsonPath unitFirst = json("unit", company.key("root"), "by", "unit,month");
    assertThat(unitFirst.getList("rows.month"))
        .containsExactly("2026-03", "2026-04", "2026-03", "2026-04", "2026-03", "2026-04");
    JsonPath monthFirst = json("unit", company.key("root"), "by", "month,unit");
    assertThat(monthFirst.getList("rows.unit").subList(0, 3))
        .containsExactly(company.key("north"), company.key("south"), company.key("vacant"));
    assertThat(
            unitFirst.getList("rows.interactions", Integer.class).stream().mapToInt(n -> n).sum())
        .isEqualTo(80);
  }

  @Test
  void returnsNoDataForAUnitWithoutInteractions() {
    JsonPath vacant = json("unit", company.key("vacant"));
    assertThat(vacant.getList("rows[0].reasons")).containsExactly("NO_DATA");
    assertThat(vacant.getString("from")).isNull();
    assertThat(json("unit", company.key("vacant"), "by", "month").getList("rows")).isEmpty();
  }

  @Test
  void withholdsAnEarlyMonitoringValue() {
    JsonPath early = json("monitoring", "true", "from", "2026-03-01", "to", "2026-03-14");
    assertThat(early.getMap("rows[0]")).containsEntry("rating", null);
    assertThat(early.getList("rows[0].reasons")).contains("TOO_EARLY");
    assertRejected("monitoring", "monitoring", "true");
    assertRejected("monitoring", "monitoring", "true", "from", "2026-03-01", "by", "month");
  }

  @Test
  void containsNoNanOrInfinity() {
    String body =
        company
            .ratings(
                "unit",
                company.key("root"),
                "by",
                "unit,day",
                "from",
                "2026-02-01",
                "to",
                "2026-06-01",
                "leaves",
                "true")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(body).doesNotContain("NaN").doesNotContain("Infinity");
  }

  @Test
  void listsTheInteractionsOfAFigure() {
    JsonPath missed = drill("criterion", "order.quick", "result", "MISSED", "limit", "1000");
    assertThat(missed.getList("items")).hasSize(10);
    assertThat(missed.getList("items.observed", Double.class)).containsOnly(200.0);
    assertThat(missed.getList("items.result")).containsOnly("MISSED");
    assertThat(missed.getList("items.touchpoint")).containsOnly("order");
    assertThat(missed.getString("next")).isNull();
    assertThat(drill("criterion", "order.quick", "result", "TOLERATED").getList("items"))
        .hasSize(10);
    assertThat(drill("criterion", "order.quick", "result", "MET").getList("items")).hasSize(20);
    assertThat(drill("criterion", "order.quick", "result", "UNOBSERVED").getList("items"))
        .isEmpty();
  }

  private static JsonPath drill(String... parameters) {
    var request = TestApi.admin().queryParam("standard", company.key("std"));
    for (int i = 0; i < parameters.length; i += 2) {
      request = request.queryParam(parameters[i], parameters[i + 1]);
    }
    return Company.json(request.get("/api/v1/interactions"));
  }

  private static void assertRejected(String field, String... parameters) {
    company.ratings(parameters).then().statusCode(422).body("field", equalTo(field));
  }

  private static JsonPath json(String... parameters) {
    return company.json(parameters);
  }
}
