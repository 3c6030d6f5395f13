package io.cxrating.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cxrating.TestApi;
import io.cxrating.rating.Company;
import io.cxrating.rating.ServiceDesk;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/**
 * Evidence of one year of a real service desk for callers who stay away for two weeks;
 * docs/validation.md discusses the results.
 */
@QuarkusTest
class EvidenceServiceDeskTest {
  private static final String OUTCOME =
      "  outcomes: [{key: stays-solved, statement: \"No further contact within 14 days\","
          + " noFurtherContactWithin: 14d}]\n";

  /** A separate script counted these values from the file. */
  private static final int KNOWN = 24_880;

  private static final double STAYED_AWAY = 0.38331993569131834;

  @Test
  void agreesWithAnIndependentCountOfOutcomes() throws IOException {
    ServiceDesk desk =
        ServiceDesk.open(
            ServiceDesk.STANDARD.replace("spec:\n", "spec:\n" + OUTCOME), ServiceDesk.CATEGORY);
    desk.post(ServiceDesk.ROWS, 0);
    Company company = desk.company();
    Response csv = ask(company, "/api/v1/evidence", "format", "csv");
    System.out.println(csv.asString());
    JsonPath answer = Company.json(ask(company, "/api/v1/evidence"));
    System.out.println(answer.getString("sentence"));
    System.out.println(answer.getString("standardAsAWhole"));
    System.out.println(answer.getString("models"));
    assertThat(answer.getInt("outcome.interactions")).isEqualTo(ServiceDesk.ROWS);
    assertThat(answer.getInt("outcome.withoutCustomer")).isEqualTo(3);
    assertThat(answer.getInt("outcome.known")).isEqualTo(KNOWN);
    assertThat(answer.getDouble("outcome.achieved.share")).isCloseTo(STAYED_AWAY, within(1e-9));
    assertThat(answer.getDouble("standardAsAWhole.unexplained")).isGreaterThan(0.95);
    for (String measure : new String[] {"resolve_hours", "reassignments"}) {
      JsonPath target = Company.json(ask(company, "/api/v1/evidence/targets", "measure", measure));
      System.out.println(target.getString("sentence"));
      System.out.println(target.getString("changePoint") + " " + target.getString("pValue"));
      assertThat(target.getList("rows")).isNotEmpty();
    }
  }

  private static Response ask(Company company, String path, String... more) {
    String[] all = new String[more.length + 4];
    all[0] = "outcome";
    all[1] = "stays-solved";
    all[2] = "unit";
    all[3] = company.key("desk");
    System.arraycopy(more, 0, all, 4, more.length);
    return company.get(TestApi.adminKey(), path, all);
  }
}
