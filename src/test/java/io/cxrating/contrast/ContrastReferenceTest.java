package io.cxrating.contrast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.cxrating.contrast.ContrastApi.Answer;
import io.cxrating.rating.Company;
import io.cxrating.rating.RatingReferenceApiTest;
import io.cxrating.rating.ReferenceCompany;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Compares survey figures over HTTP with results of R from the same rows. */
@QuarkusTest
@TestProfile(RatingReferenceApiTest.EveryCustomerAGroup.class)
class ContrastReferenceTest {
  private static final double TOLERANCE = 1e-6;
  private static final double NORMAL_95 = 1.959963984540054;

  private static ContrastApi open() throws IOException {
    ContrastApi api = new ContrastApi(ReferenceCompany.open());
    List<Map<String, String>> rows = ReferenceCompany.rows();
    List<String> outcomes = new ArrayList<>();
    for (Map<String, String> row : rows) {
      Map<String, Object> interaction =
          Map.of("source", api.company().key("reference"), "id", row.get("id"));
      Map<String, Object> answer = new HashMap<>();
      answer.put("customer", row.get("customer"));
      answer.put("interaction", interaction);
      answer.put("askedAt", row.get("day") + "T13:00:00Z");
      if (row.get("survey_answered").equals("1")) {
        answer.put("answeredAt", row.get("day") + "T18:00:00Z");
        answer.put("score", Double.valueOf(row.get("nps")));
      }
      api.answer(row.get("unit"), answer);
      outcomes.add(outcome(api, interaction, row));
    }
    api.post();
    Company.post("/api/v1/outcomes", String.join("\n", outcomes), outcomes.size(), 0);
    return api;
  }

  private static String outcome(
      ContrastApi api, Map<String, Object> interaction, Map<String, String> row) {
    Map<String, Object> outcome = new HashMap<>();
    outcome.put("source", api.company().source());
    outcome.put("id", "o-" + row.get("id"));
    outcome.put("outcome", "bought-again");
    outcome.put("unit", api.company().key(row.get("unit")));
    outcome.put("customer", row.get("customer"));
    outcome.put("interaction", interaction);
    outcome.put("occurredAt", row.get("day") + "T20:00:00Z");
    outcome.put("achieved", row.get("bought_again").equals("1"));
    return Company.line(outcome);
  }

  @Test
  void agreesWithROnEveryFigure() throws IOException {
    ContrastApi api = open();
    Answer answer = api.ask("clusters", "customer", "trim", "1", "outcome", "bought-again");
    score(answer, ReferenceCompany.expected().get("nps"));
    selection(answer, ReferenceCompany.expected().get("selfSelection"));
    corrected(answer, ReferenceCompany.expected().get("inversePropensity"));
    prediction(answer, api);
  }

  private static void score(Answer answer, JsonNode nps) {
    close(answer.value("SCORE", "nps", "value"), nps.get("nps"));
    close(answer.value("SCORE", "nps", "standardError"), nps.get("standardErrorByCustomer"));
    close(answer.value("SCORE", "promoters", "count"), nps.get("promoters"));
    close(answer.value("SCORE", "passives", "count"), nps.get("passives"));
    close(answer.value("SCORE", "detractors", "count"), nps.get("detractors"));
    close(answer.json().getDouble("answers.customers"), nps.get("customers"));
    assertThat(answer.value("SCORE", "nps", "lower")).isLessThan(nps.get("nps").asDouble());
    close(answer.value("RESPONSE", "response-rate", "value") / 100, nps.get("responseRate"));
    close(answer.value("RESPONSE", "bounds", "lower"), nps.at("/manski/lower"));
    close(answer.value("RESPONSE", "bounds", "upper"), nps.at("/manski/upper"));
    assertThat(answer.sentence("RESPONSE")).contains("331 of 1,500", "-73.9 to 82.0");
  }

  private static void selection(Answer answer, JsonNode expected) {
    close(answer.value("SELF_SELECTION", "rating-answered", "value"), expected.get("responders"));
    close(
        answer.value("SELF_SELECTION", "rating-not-answered", "value"),
        expected.get("nonResponders"));
    close(answer.value("SELF_SELECTION", "difference", "value"), expected.get("difference"));
    close(
        answer.value("SELF_SELECTION", "difference", "standardError"),
        expected.get("standardError"));
    assertThat(answer.sentence("SELF_SELECTION"))
        .startsWith("Customers who answered had worse experiences");
  }

  private static void corrected(Answer answer, JsonNode expected) {
    close(answer.value("CORRECTED", "corrected", "value"), expected.get("nps"));
    close(
        answer.value("CORRECTED", "effective-answers", "value"),
        expected.get("effectiveResponses"));
    assertThat(answer.value("CORRECTED", "corrected", "standardError"))
        .isCloseTo(4.06, within(0.005));
    assertThat(answer.value("CORRECTED", "trimmed-percent", "value")).isZero();
    assertThat(answer.figure("CORRECTED", "difference", null)).containsEntry("found", true);
    assertThat(answer.analysis("CORRECTED")).containsEntry("used", 1499);
    assertThat(answer.sentence("CORRECTED"))
        .contains("Adjusted for non-response, NPS is 30.6")
        .contains("covers only observed differences");
    for (String criterion : List.of("order.first-time", "delivery.on-time")) {
      double before = answer.value("CORRECTED", "balance-before", criterion, "value");
      double after = answer.value("CORRECTED", "balance-after", criterion, "value");
      assertThat(before).as(criterion).isNegative();
      assertThat(Math.abs(after)).as(criterion).isLessThan(Math.abs(before));
    }
  }

  private static void prediction(Answer answer, ContrastApi api) {
    JsonNode auc;
    try {
      auc = ReferenceCompany.expected().get("auc");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    close(answer.value("PREDICTION", "auc-all", "rating", "value"), auc.at("/score/auc"));
    close(answer.value("PREDICTION", "auc-all", "rating", "of"), auc.at("/score/n"));
    close(answer.value("PREDICTION", "auc", "nps", "value"), auc.at("/npsAmongResponders/auc"));
    close(answer.value("PREDICTION", "auc", "nps", "of"), auc.at("/npsAmongResponders/n"));
    close(answer.value("PREDICTION", "auc", "rating", "value"), auc.get("scoreAmongResponders"));
    double half = NORMAL_95 * answer.value("PREDICTION", "auc", "nps", "standardError");
    double deLong =
        (auc.at("/npsAmongResponders/upper").asDouble()
                - auc.at("/npsAmongResponders/lower").asDouble())
            / 2;
    assertThat(half).isCloseTo(deLong, within(0.2 * deLong));
    assertThat(answer.value("PREDICTION", "auc-difference", "pValue")).isBetween(0.001, 0.05);
    assertThat(answer.figure("PREDICTION", "auc-difference", null)).containsEntry("found", true);
    assertThat(api.ask().reasons("PREDICTION").toString()).isEqualTo("[NO_OUTCOME]");
  }

  @Test
  void trimsWeightsAndClustersByDayByDefault() throws IOException {
    ContrastApi api = open();
    Answer trimmed = api.ask();
    assertThat(trimmed.value("CORRECTED", "trimmed-percent", "value")).isBetween(0.0, 1.0);
    assertThat(trimmed.value("CORRECTED", "corrected", "value"))
        .isCloseTo(
            ReferenceCompany.expected().at("/inversePropensity/nps").asDouble(), within(1.0));
    assertThat(trimmed.json().getList("flags")).isEmpty();
    assertThat(trimmed.value("SCORE", "nps", "degreesOfFreedom")).isLessThan(61);
  }

  private static void close(double actual, JsonNode expected) {
    assertThat(actual).isCloseTo(expected.asDouble(), within(TOLERANCE));
  }
}
