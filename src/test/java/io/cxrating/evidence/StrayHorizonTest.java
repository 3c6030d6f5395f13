package io.cxrating.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.TestApi;
import io.cxrating.rating.Company;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A row with a wrong year does not complete the horizon of the last days. */
@QuarkusTest
class StrayHorizonTest {
  private static final int ROWS = 300;
  private static final int DAYS = 88;
  private static final int HORIZON = 20;
  private static final String STANDARD =
      """
      apiVersion: cxrating.io/v1
      kind: ExperienceStandard
      metadata: {key: %s}
      spec:
        outcomes: [{key: settled, noFurtherContactWithin: 20d}]
        measures: [{key: hours, type: number, unit: h}]
        touchpoints:
          - {key: desk, criteria: [{key: solved, measure: hours, atMost: 24}]}
      """;

  @Test
  void aStrayRowDoesNotChangeDerivedOutcomes() {
    Company company = new Company();
    company.unit("root", null);
    company.unit("north", "root");
    company.standard(STANDARD);
    LocalDate first = LocalDate.of(2016, 3, 1);
    for (int i = 0; i < ROWS; i++) {
      contact(company, "c" + i, first.plusDays(i % DAYS));
    }
    company.post();
    long known = IntStream.range(0, ROWS).filter(i -> i % DAYS + HORIZON < DAYS).count();
    assertKnown(company, known);
    contact(company, "another", LocalDate.of(2026, 10, 1));
    company.post();
    assertKnown(company, known);
    JsonPath evidence = ask(company, "/api/v1/evidence");
    assertThat(evidence.getInt("stray.interactions")).isEqualTo(1);
    assertThat(evidence.getString("stray.from")).isEqualTo("2026-10-01");
    assertThat(ask(company, "/api/v1/evidence", "from", "2026-10-01").getLong("outcome.known"))
        .isZero();
  }

  private static void contact(Company company, String customer, LocalDate day) {
    company.interaction(
        "north",
        "desk",
        Map.of(
            "customer",
            customer,
            "occurredAt",
            day + "T12:00:00Z",
            "facts",
            Map.of("hours", day.getDayOfMonth())));
  }

  private static void assertKnown(Company company, long known) {
    assertThat(ask(company, "/api/v1/evidence").getLong("outcome.known")).isEqualTo(known);
    assertThat(
            ask(company, "/api/v1/evidence/targets", "measure", "hours").getLong("outcome.known"))
        .isEqualTo(known);
    assertThat(ask(company, "/api/v1/outcome-scorecards").getLong("rows[0].known"))
        .isEqualTo(known);
    assertThat(
            ask(company, "/api/v1/contrast", "instrument", "nps")
                .getLong("analyses.find { it.analysis == 'PREDICTION' }.used"))
        .isEqualTo(known);
  }

  private static JsonPath ask(Company company, String path, String... more) {
    String[] all = Arrays.copyOf(more, more.length + 2);
    all[more.length] = "outcome";
    all[more.length + 1] = "settled";
    return Company.json(company.ask(TestApi.adminKey(), path, all));
  }
}
