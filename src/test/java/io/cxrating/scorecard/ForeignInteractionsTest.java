package io.cxrating.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;

import io.cxrating.TestApi;
import io.cxrating.access.Role;
import io.cxrating.rating.Company;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A key of the south cannot change the figures of the north by naming its interactions. */
@QuarkusTest
class ForeignInteractionsTest {
  private static final String INTERACTIONS = "/api/v1/interactions";
  private static final String OUTCOMES = "/api/v1/outcomes";
  private static final String ANSWERS = "/api/v1/survey-answers";

  private Company company;
  private String southern;

  @BeforeEach
  void open() {
    company = OrderingCompany.open();
    southern = TestApi.newKey(company.key("south"), Role.INGEST);
  }

  @Test
  void outcomesOfForeignInteractionsAreRefusedAndChangeNoScorecard() {
    List<Map<String, Object>> attack =
        IntStream.range(0, OrderingCompany.CUSTOMERS)
            .mapToObj(i -> outcome("evil-" + i, company.source(), "i" + i + "-0"))
            .toList();
    send(southern, OUTCOMES, attack)
        .statusCode(422)
        .body("problems", hasSize(OrderingCompany.CUSTOMERS))
        .body("problems.code", everyItem(is("UNKNOWN_INTERACTION")))
        .body("problems.field", everyItem(is("interaction")));
    assertThat(north().getDouble("rows[0].achieved.share")).isCloseTo(56 / 62.0, within(1e-12));
  }

  @Test
  void theProblemDoesNotSayWhetherTheInteractionExists() {
    String exists = refused(outcome("o", company.source(), "i1-0"));
    String unknown = refused(outcome("o", company.source(), "no-such-id"));
    String noSource = refused(outcome("o", "no-such-source", "i1-0"));
    assertThat(unknown).isEqualTo(exists);
    assertThat(noSource).isEqualTo(exists);
  }

  @Test
  void theInteractionMayBecomeKnownLaterOrNever() {
    String free = company.key("free");
    refused(outcome("o", free, "1"));
    send(TestApi.adminKey(), INTERACTIONS, List.of(interaction(free, "1", "north")))
        .statusCode(200);
    refused(outcome("o", free, "1"));
    assertThat(north().getInt("rows[0].known")).isEqualTo(62);
  }

  @Test
  void surveyAnswersAndCorrectionsAreRefusedAlike() {
    Map<String, Object> answer = row("s", company.source(), "i1-0");
    answer.put("instrument", "nps");
    answer.put("answeredAt", "2026-07-01T10:00:00Z");
    answer.put("score", 0);
    send(southern, ANSWERS, List.of(answer))
        .statusCode(422)
        .body("problems.code", is(List.of("UNKNOWN_INTERACTION")));
    Map<String, Object> honest = outcome("o", company.source(), "i1-0");
    Object foreign = honest.remove("interaction");
    send(southern, OUTCOMES, List.of(honest)).statusCode(200);
    honest.put("interaction", foreign);
    TestApi.withKey(southern)
        .contentType(ContentType.JSON)
        .body(Company.line(honest))
        .put(OUTCOMES + "/" + honest.get("source") + "/o")
        .then()
        .statusCode(422)
        .body("code", is("UNKNOWN_INTERACTION"), "field", is("interaction"));
    send(southern, OUTCOMES + "?atomic=true", List.of(outcome("p", company.source(), "i2-0")))
        .statusCode(422);
    assertThat(north().getInt("rows[0].known")).isEqualTo(62);
  }

  @Test
  void outcomesOfForeignCustomersChangeNoScorecard() {
    List<Map<String, Object>> attack =
        IntStream.range(0, OrderingCompany.CUSTOMERS)
            .mapToObj(i -> ofCustomer("evil-" + i, "north" + i))
            .toList();
    send(southern, OUTCOMES, attack).statusCode(200);
    assertThat(north().getDouble("rows[0].achieved.share")).isCloseTo(56 / 62.0, within(1e-12));
    send(southern, OUTCOMES, List.of(ofCustomer("honest", "south4"))).statusCode(200);
    assertThat(north().getDouble("rows[1].achieved.share"))
        .as("15 of 60, of which one is corrected by an earlier outcome")
        .isCloseTo(14 / 60.0, within(1e-12));
  }

  private Map<String, Object> ofCustomer(String id, String customer) {
    Map<String, Object> row = outcome(id, "none", "none");
    row.remove("interaction");
    row.put("customer", company.key(customer));
    row.put("occurredAt", "2026-06-01T10:00:00Z");
    return row;
  }

  @Test
  void ownInteractionsAreNamedBeforeAndAfterTheyAreKnown() {
    String own = company.key("own");
    send(southern, INTERACTIONS, List.of(interaction(own, "1", "south"))).statusCode(200);
    send(
            southern,
            OUTCOMES,
            List.of(outcome("o", company.source(), "i70-0"), outcome("p", own, "2")))
        .statusCode(200)
        .body("accepted", is(2));
    int before = north().getInt("rows[1].known");
    send(southern, INTERACTIONS, List.of(interaction(own, "2", "south"))).statusCode(200);
    assertThat(north().getInt("rows[1].known")).isEqualTo(before + 1);
  }

  @Test
  void anInteractionThatAWiderKeyPostsElsewhereIsNotLinkedToEarlierOutcomes() {
    String own = company.key("own");
    send(southern, INTERACTIONS, List.of(interaction(own, "1", "south"))).statusCode(200);
    Map<String, Object> early = outcome("p", own, "2");
    send(southern, OUTCOMES, List.of(early)).statusCode(200);
    String wide = TestApi.newKey(company.key("root"), Role.INGEST);
    send(wide, INTERACTIONS, List.of(interaction(own, "2", "north"))).statusCode(200);
    assertThat(north().getInt("rows[0].interactions")).isEqualTo(63);
    assertThat(north().getInt("rows[0].known")).isEqualTo(62);
    refused(outcome("q", own, "2"));
    refused(outcome("q", own, "3"));
    send(southern, OUTCOMES, List.of(early)).statusCode(200).body("duplicates", is(1));
  }

  @Test
  void aDeclarationThatWidensASourceDoesNotLinkEarlierOutcomes() {
    String own = company.key("own");
    send(southern, INTERACTIONS, List.of(interaction(own, "1", "south"))).statusCode(200);
    send(southern, OUTCOMES, List.of(outcome("p", own, "2"))).statusCode(200);
    TestApi.admin()
        .contentType(ContentType.JSON)
        .body(Map.of("units", List.of(company.key("north"), company.key("south"))))
        .put("/api/v1/sources/" + own)
        .then()
        .statusCode(200);
    String northern = TestApi.newKey(company.key("north"), Role.INGEST);
    send(northern, INTERACTIONS, List.of(interaction(own, "2", "north"))).statusCode(200);
    assertThat(north().getInt("rows[0].known")).isEqualTo(62);
  }

  @Test
  void aKeyWithoutAUnitNamesAnyInteraction() {
    Map<String, Object> first = outcome("o", company.source(), "i1-0");
    Map<String, Object> second = outcome("p", "no-such-source", "1");
    send(TestApi.adminKey(), OUTCOMES, List.of(first, second))
        .statusCode(200)
        .body("accepted", is(2));
  }

  private JsonPath north() {
    return Company.json(
        company.ask(
            TestApi.adminKey(),
            "/api/v1/outcome-scorecards",
            "outcome",
            "ordered-again",
            "to",
            OrderingCompany.START.plusDays(30).toString()));
  }

  private String refused(Map<String, Object> row) {
    return send(southern, OUTCOMES, List.of(row))
        .statusCode(422)
        .body("problems.code", is(List.of("UNKNOWN_INTERACTION")))
        .extract()
        .asString();
  }

  private ValidatableResponse send(String key, String path, List<Map<String, Object>> rows) {
    return TestApi.withKey(key)
        .contentType(ContentType.JSON)
        .body("[" + String.join(",", rows.stream().map(Company::line).toList()) + "]")
        .post(path)
        .then();
  }

  private Map<String, Object> outcome(String id, String source, String interaction) {
    Map<String, Object> row = row(id, source, interaction);
    row.put("outcome", "ordered-again");
    row.put("occurredAt", "2026-07-01T10:00:00Z");
    row.put("achieved", false);
    return row;
  }

  private Map<String, Object> row(String id, String source, String interaction) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("source", company.key("southern-crm"));
    row.put("id", id);
    row.put("unit", company.key("south"));
    row.put("interaction", Map.of("source", source, "id", interaction));
    return row;
  }

  private Map<String, Object> interaction(String source, String id, String unit) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("source", source);
    row.put("id", id);
    row.put("standard", company.key("std"));
    row.put("unit", company.key(unit));
    row.put("touchpoint", "repair");
    row.put("occurredAt", "2026-03-10T10:00:00Z");
    row.put("facts", Map.of("solved", true));
    return row;
  }
}
