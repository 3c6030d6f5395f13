package io.cxrating.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.cxrating.TestApi;
import io.cxrating.access.Role;
import io.cxrating.evidence.ReturningCompany.Contact;
import io.cxrating.rating.Company;
import io.cxrating.rating.JsonRoundTrip;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class EvidenceApiTest {
  private static final String EVIDENCE = "/api/v1/evidence";
  private static final String TARGETS = "/api/v1/evidence/targets";

  private static ReturningCompany returning;
  private static Company company;

  @BeforeEach
  void open() {
    if (returning == null) {
      returning = ReturningCompany.open();
      company = returning.company();
    }
  }

  private static Response ask(String path, String... parameters) {
    String[] all = Arrays.copyOf(parameters, parameters.length + 2);
    all[parameters.length] = "outcome";
    all[parameters.length + 1] = "stays-away";
    return company.get(TestApi.adminKey(), path, all);
  }

  private static String row(String criterion, String category) {
    return "rows.find { it.touchpoint == 'desk' && it.criterion == '%s' && it.category == %s }."
        .formatted(criterion, category == null ? "null" : "'" + category + "'");
  }

  @Test
  void findsExactlyTheAssociatedCriteria() {
    JsonPath answer = Company.json(ask(EVIDENCE));
    assertThat(answer.getString(row("quick", null) + "verdict")).isEqualTo("ASSOCIATED");
    assertThat(answer.getString(row("solved", null) + "verdict")).isEqualTo("ASSOCIATED");
    assertThat(answer.getString(row("closed", null) + "verdict")).isEqualTo("REDUNDANT");
    assertThat(answer.getList(row("closed", null) + "redundantWith")).containsExactly("solved");
    assertThat(answer.getString(row("sunny", null) + "verdict")).isEqualTo("NO_EVIDENCE");
    assertThat(answer.getString(row("glad", null) + "verdict")).isEqualTo("TOO_FEW");
    assertThat(answer.getList(row("glad", null) + "reasons")).contains("NO_DATA");
    assertThat(answer.getDouble(row("quick", "urgent") + "riskDifference.value"))
        .isBetween(0.1, 0.3);
    assertThat(answer.getList("rows.category").stream().distinct().toList())
        .containsExactly(null, "urgent", "patient");
    assertThat(answer.getString("sentence"))
        .isEqualTo(
            "Of 6 criteria, 2 are associated with “Needs nothing for 7 days”, one repeats others, for one there"
                + " is no evidence, and 2 cannot be judged. An association does not show"
                + " that a criterion influences the outcome.");
    assertThat(answer.getString(row("solved", null) + "sentence"))
        .startsWith(
            "“Solved” (desk) is associated with “Needs nothing for 7 days”, adjusted for the other criteria; this remains"
                + " significant after correction for 4 tests. Unadjusted: ");
    assertThat(answer.getString(row("closed", null) + "sentence"))
        .contains("adds no information to “Solved”, with which it mostly coincides");
    assertThat(answer.getString(row("quick", "urgent") + "sentence"))
        .startsWith(
            "Of customers with the need “It cannot wait”: “Answered in two minutes” (desk)");
    assertThat(answer.getDouble("standardAsAWhole.auc.lower")).isGreaterThan(0.55);
    assertThat(answer.getDouble("standardAsAWhole.unexplained")).isBetween(0.7, 0.99);
    assertThat(answer.getString("outcome.rule")).isEqualTo("noFurtherContactWithin: 7d");
  }

  @Test
  void usesNoCausalLanguage() {
    for (Response answer : List.of(ask(EVIDENCE), ask(TARGETS, "measure", "wait_seconds"))) {
      assertThat(answer.asString().toLowerCase(Locale.ROOT))
          .doesNotContain("cause")
          .doesNotContain("because")
          .doesNotContain("leads to")
          .doesNotContain("effect of")
          .doesNotContain("nan");
    }
  }

  @Test
  void agreesWithACountOfEveryContact() {
    JsonPath answer = Company.json(ask(EVIDENCE));
    double solved = rate(Contact::solved);
    double not = rate(contact -> !contact.solved());
    String row = row("solved", null);
    assertThat(answer.getDouble(row + "rateMet")).isCloseTo(solved, within(1e-12));
    assertThat(answer.getDouble(row + "rateNotMet")).isCloseTo(not, within(1e-12));
    assertThat(answer.getDouble(row + "riskDifference.value"))
        .isCloseTo(solved - not, within(1e-12));
    assertThat(answer.getInt("outcome.interactions")).isEqualTo(returning.contacts().size());
    assertThat(answer.getLong("outcome.known"))
        .isEqualTo(
            returning.contacts().stream().filter(c -> returning.stayedAway(c) != null).count());
  }

  private static double rate(Predicate<Contact> wanted) {
    return returning.contacts().stream()
        .filter(wanted)
        .map(returning::stayedAway)
        .filter(java.util.Objects::nonNull)
        .mapToInt(away -> away ? 1 : 0)
        .average()
        .orElseThrow();
  }

  @Test
  void derivesOutcomesFromContactsOutsideTheSlice() {
    JsonPath all = Company.json(ask(EVIDENCE));
    JsonPath north = Company.json(ask(EVIDENCE, "unit", company.key("north")));
    JsonPath south = Company.json(ask(EVIDENCE, "unit", company.key("south")));
    double together =
        north.getDouble("outcome.achieved.share") * north.getDouble("outcome.known")
            + south.getDouble("outcome.achieved.share") * south.getDouble("outcome.known");
    assertThat(together / all.getDouble("outcome.known"))
        .isCloseTo(all.getDouble("outcome.achieved.share"), within(1e-12));
    JsonPath early = Company.json(ask(EVIDENCE, "to", "2026-02-01"));
    assertThat(early.getLong("outcome.known")).isEqualTo(early.getLong("outcome.interactions"));
  }

  @Test
  void findsTheWaitAfterWhichCustomersReturn() {
    JsonPath answer = Company.json(ask(TARGETS, "measure", "wait_seconds"));
    assertThat(answer.getDouble("pValue")).isEqualTo(0.001);
    assertThat(answer.getString("changePoint.shape")).isEqualTo("STEP");
    assertThat(answer.getDouble("changePoint.lower")).isLessThanOrEqualTo(120);
    assertThat(answer.getDouble("changePoint.upper")).isGreaterThanOrEqualTo(120);
    assertThat(answer.getDouble("changePoint.at")).isBetween(80.0, 160.0);
    List<Map<String, Number>> bins = answer.getList("rows");
    assertThat(bins).hasSizeBetween(40, 50);
    double before = 1;
    for (Map<String, Number> bin : bins) {
      assertThat(bin.get("isotonic").doubleValue()).isLessThanOrEqualTo(before);
      before = bin.get("isotonic").doubleValue();
      assertThat(bin.get("rate").doubleValue())
          .isBetween(bin.get("lower").doubleValue(), bin.get("upper").doubleValue());
    }
    assertThat(bins.stream().mapToLong(bin -> bin.get("interactions").longValue()).sum())
        .isEqualTo(answer.getLong("outcome.known"));
    assertThat(answer.getString("sentence"))
        .startsWith("“Needs nothing for 7 days” is at one level up to wait seconds (s)");
  }

  @Test
  void returnsReasonsWithoutKnownOutcomes() {
    for (String[] slice :
        new String[][] {
          {"outcome", "buys"},
          {"outcome", "stays-away", "from", "2020-01-01", "to", "2020-02-01"},
          {"outcome", "stays-away", "category", "unused"},
          {"outcome", "stays-away", "touchpoint", "shop"},
          {"outcome", "stays-away", "from", "2026-05-04"}
        }) {
      JsonPath answer = Company.json(company.get(TestApi.adminKey(), EVIDENCE, slice));
      assertThat(answer.getList("rows.verdict")).isNotEmpty().containsOnly("TOO_FEW");
      assertThat(answer.getList("rows.reasons").toString()).doesNotContain("[]");
      assertThat(answer.getString("standardAsAWhole.auc")).isNull();
      assertThat(answer.getList("rows.adjusted")).containsOnlyNulls();
      String[] withMeasure = Arrays.copyOf(slice, slice.length + 2);
      withMeasure[slice.length] = "measure";
      withMeasure[slice.length + 1] = "wait_seconds";
      JsonPath targets = Company.json(company.get(TestApi.adminKey(), TARGETS, withMeasure));
      assertThat(targets.getList("reasons")).isNotEmpty();
      assertThat(targets.getString("changePoint")).isNull();
    }
    JsonPath unposted = Company.json(company.get(TestApi.adminKey(), EVIDENCE, "outcome", "buys"));
    assertThat(unposted.getList("outcome.reasons")).containsExactly("OUTCOME_UNKNOWN");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/evidence, outcome, stays, outcome, INVALID",
    "/api/v1/evidence, outcome, '', outcome, INVALID",
    "/api/v1/evidence, criterion, desk.quick, criterion, INVALID",
    "/api/v1/evidence, touchpoint, none, touchpoint, UNKNOWN_TOUCHPOINT",
    "/api/v1/evidence, category, none, category, UNKNOWN_CATEGORY",
    "/api/v1/evidence, confidence, 2, confidence, INVALID",
    "/api/v1/evidence, measure, wait_seconds, measure, INVALID",
    "/api/v1/evidence/targets, outcome, stays-away, measure, INVALID",
    "/api/v1/evidence/targets, measure, mood, measure, INVALID",
    "/api/v1/evidence/targets, measure, solved, measure, INVALID",
    "/api/v1/evidence/targets, measure, none, measure, INVALID",
  })
  void rejectsUnknownValues(String path, String name, String value, String field, String code) {
    String[] asked =
        name.equals("outcome")
            ? new String[] {name, value}
            : new String[] {"outcome", "stays-away", name, value};
    company
        .get(TestApi.adminKey(), path, asked)
        .then()
        .statusCode(422)
        .body("code", is(code), "field", is(field));
  }

  @Test
  void returnsCsvAndHonoursTheTag() {
    Response csv = ask(EVIDENCE, "format", "csv");
    csv.then().statusCode(200).contentType(containsString("text/csv"));
    String[] lines = csv.asString().split("\r\n");
    assertThat(lines[0])
        .startsWith(
            "touchpoint,criterion,category,verdict,formerVerdict,reasons,observed,attainment")
        .contains("riskDifference_value", "adjusted_standardError", "discrimination_auc");
    assertThat(lines).hasSize(1 + 3 * 6);
    assertThat(ask(TARGETS, "measure", "wait_seconds", "format", "csv").asString())
        .startsWith("lowest,highest,interactions,rate,lower,upper,isotonic");
    Response json = ask(EVIDENCE);
    String tag = json.header("ETag");
    TestApi.admin()
        .header("If-None-Match", tag)
        .queryParam("standard", company.key("std"))
        .queryParam("outcome", "stays-away")
        .get(EVIDENCE)
        .then()
        .statusCode(304);
    assertThat(ask(EVIDENCE).asString()).isEqualTo(json.asString());
  }

  @Test
  void requiresAnalystOrStewardOfTheUnit() {
    RestAssured.get(EVIDENCE).then().statusCode(401);
    RestAssured.get(TARGETS).then().statusCode(401);
    for (String path : List.of(EVIDENCE, TARGETS)) {
      String[] asked =
          path.equals(EVIDENCE)
              ? new String[] {"outcome", "stays-away"}
              : new String[] {"outcome", "stays-away", "measure", "wait_seconds"};
      for (Role role : List.of(Role.INGEST, Role.EXECUTIVE)) {
        company.get(TestApi.newKey(role), path, asked).then().statusCode(403);
      }
      for (Role role : List.of(Role.ANALYST, Role.STEWARD)) {
        company.get(TestApi.newKey(role), path, asked).then().statusCode(200);
      }
      String north = TestApi.newKey(company.key("north"), Role.ANALYST);
      String[] ofSouth = Arrays.copyOf(asked, asked.length + 2);
      ofSouth[asked.length] = "unit";
      ofSouth[asked.length + 1] = company.key("south");
      company.get(north, path, ofSouth).then().statusCode(403);
      JsonPath own = Company.json(company.get(north, path, asked));
      assertThat(own.getString("unit")).isEqualTo(company.key("north"));
      assertThat(own.getLong("outcome.interactions"))
          .isEqualTo(
              returning.contacts().stream().filter(each -> each.customer() % 3 == 0).count());
    }
  }

  @Test
  void survivesTheJsonRoundTrip() {
    JsonRoundTrip.check(ask(EVIDENCE), EvidenceAnswer.class);
    JsonRoundTrip.check(ask(TARGETS, "measure", "wait_seconds"), TargetAnswer.class);
  }
}
