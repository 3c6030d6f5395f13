package io.cxrating.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.cxrating.TestApi;
import io.cxrating.rating.Company;
import io.cxrating.rating.RatingReferenceApiTest;
import io.cxrating.rating.ReferenceCompany;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Compares evidence over HTTP, from posted interactions and outcomes, with results of R. */
@QuarkusTest
@TestProfile(RatingReferenceApiTest.EveryCustomerAGroup.class)
class EvidenceReferenceApiTest {
  private static final double ITERATED = 1e-6;
  private static final Map<String, String> NAMES =
      Map.of("ontime", "on-time", "intact", "intact", "few", "few-handovers");

  @Test
  void agreesWithR() throws IOException {
    JsonNode all = ReferenceCompany.expected();
    JsonNode expected = all.get("evidence");
    Company company = ReferenceCompany.openWithOutcomes();
    JsonPath answer =
        Company.json(
            company.get(
                TestApi.adminKey(), "/api/v1/evidence", "outcome", "bought-again", "version", "2"));
    String model = "models.find { it.touchpoint == 'delivery' && it.category == null }.";
    close(answer, model + "complete", expected.get("n").asDouble());
    close(answer, model + "interactions", 946);
    close(answer, model + "unexplained", 1 - expected.get("mcFaddenR2").asDouble());
    for (String name : NAMES.keySet()) {
      String row = row(NAMES.get(name));
      close(
          answer, row + "riskDifference.value", expected.at("/riskDifference/" + name).asDouble());
      close(answer, row + "adjusted.value", expected.at("/logOdds/" + name).asDouble());
      close(
          answer,
          row + "adjusted.standardError",
          expected.at("/clusterRobustSE/" + name).asDouble());
      assertThat(answer.getString(row + "verdict")).isEqualTo("ASSOCIATED");
      assertThat(answer.getDouble(row + "declaredWeight")).isCloseTo(1 / 3.0, within(1e-12));
    }
    close(
        answer,
        row("on-time") + "phi.find { it.criterion == 'intact' }.value",
        expected.at("/phi/ontime_intact").asDouble());
    close(answer, "standardAsAWhole.auc.auc", all.at("/auc/score/auc").asDouble());
    close(answer, "standardAsAWhole.interactions", all.at("/auc/score/n").asDouble());
    close(answer, "outcome.known", 1500);
    assertThat(answer.getList("rows.category").stream().distinct().toList())
        .containsAll(List.of("reassurance", "time-is-money"));
  }

  private static String row(String criterion) {
    return "rows.find { it.touchpoint == 'delivery' && it.criterion == '%s' && it.category == null }."
        .formatted(criterion);
  }

  private static void close(JsonPath answer, String path, double expected) {
    assertThat(answer.getDouble(path)).as(path).isCloseTo(expected, within(ITERATED));
  }
}
