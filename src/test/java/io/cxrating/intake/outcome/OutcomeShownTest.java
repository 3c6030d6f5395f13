package io.cxrating.intake.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.cxrating.TestApi;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One outcome, shown to those who may see it. */
@QuarkusTest
class OutcomeShownTest {
  private Followed followed;

  @BeforeEach
  void makeUnits() {
    followed = new Followed();
  }

  @Test
  void showsWhatWasPostedWithoutTheCustomer() {
    String customer = "nobody-else-" + followed.suffix;
    String more =
        ",\"value\":-0.5,\"interaction\":{\"source\":\"desk\",\"id\":\"i-1\"},\"customer\":\"%s\""
            .formatted(customer);
    followed.postLines(followed.row("1", "true", more), followed.row("2", "false", ""));
    String shown =
        followed
            .get("1")
            .statusCode(200)
            .body("source", is(followed.source), "id", is("1"), "outcome", is("stays-solved"))
            .body("unit", is(followed.north), "occurredAt", is("2026-03-01T03:30:00Z"))
            .body("interaction.source", is("desk"), "interaction.id", is("i-1"))
            .body("achieved", is(true), "value", is(-0.5f), "customerKnown", is(true))
            .body("localDate", is("2026-02-28"), "revisions.revision", contains(1))
            .extract()
            .asString();
    assertThat(shown).doesNotContain(customer).doesNotContain("\"customer\"");
    followed
        .get("2")
        .body("achieved", is(false), "value", nullValue(), "interaction", nullValue())
        .body("customerKnown", is(false));
  }

  @Test
  void showsWhatHoldsAfterACorrection() {
    followed.postLines(followed.row("1", "true", ""));
    followed.put("1", followed.row("1", "false", ",\"value\":3")).statusCode(200);
    followed
        .get("1")
        .body("achieved", is(false), "value", is(3f), "revisions.revision", contains(1, 2));
  }

  @Test
  void needsAnAnalystsKeyThatReachesTheUnit() {
    followed.showsToAnalystsOfTheUnitOnly(followed.row("1", "true", ""));
  }

  @Test
  void anErasedOutcomeIsNotThere() {
    String customer = ",\"customer\":\"" + followed.suffix + "\"";
    followed.postLines(followed.row("1", "true", customer));
    TestApi.admin().delete("/api/v1/customers/" + followed.suffix).then().statusCode(200);
    followed.get("1").statusCode(404).body("code", is("NOT_FOUND"));
  }
}
