package io.cxrating.intake.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.cxrating.TestApi;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Checks reading of one outcome and its access. */
@QuarkusTest
class OutcomeGetTest {
  private OutcomeApi api;

  @BeforeEach
  void makeUnits() {
    api = new OutcomeApi();
  }

  @Test
  void returnsTheOutcomeWithoutTheCustomer() {
    String customer = "unique-customer-" + api.suffix;
    String more =
        ",\"value\":-0.5,\"interaction\":{\"source\":\"desk\",\"id\":\"i-1\"},\"customer\":\"%s\""
            .formatted(customer);
    api.postLines(api.row("1", "true", more), api.row("2", "false", ""));
    String shown =
        api.get("1")
            .statusCode(200)
            .body("source", is(api.source), "id", is("1"), "outcome", is("stays-solved"))
            .body("unit", is(api.north), "occurredAt", is("2026-03-01T03:30:00Z"))
            .body("interaction.source", is("desk"), "interaction.id", is("i-1"))
            .body("achieved", is(true), "value", is(-0.5f), "customerKnown", is(true))
            .body("localDate", is("2026-02-28"), "revisions.revision", contains(1))
            .extract()
            .asString();
    assertThat(shown).doesNotContain(customer).doesNotContain("\"customer\"");
    api.get("2")
        .body("achieved", is(false), "value", nullValue(), "interaction", nullValue())
        .body("customerKnown", is(false));
  }

  @Test
  void returnsTheCorrectedOutcome() {
    api.postLines(api.row("1", "true", ""));
    api.put("1", api.row("1", "false", ",\"value\":3")).statusCode(200);
    api.get("1").body("achieved", is(false), "value", is(3f), "revisions.revision", contains(1, 2));
  }

  @Test
  void requiresAnalystOfTheUnit() {
    api.requiresAnalystOfTheUnit(api.row("1", "true", ""));
  }

  @Test
  void returnsNotFoundForAnErasedOutcome() {
    String customer = ",\"customer\":\"" + api.suffix + "\"";
    api.postLines(api.row("1", "true", customer));
    TestApi.admin().delete("/api/v1/customers/" + api.suffix).then().statusCode(200);
    api.get("1").statusCode(404).body("code", is("NOT_FOUND"));
  }
}
