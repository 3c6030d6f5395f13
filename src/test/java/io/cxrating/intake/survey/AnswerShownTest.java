package io.cxrating.intake.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.cxrating.TestApi;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One survey answer, shown to those who may see it. */
@QuarkusTest
class AnswerShownTest {
  private Asked asked;

  @BeforeEach
  void makeUnits() {
    asked = new Asked();
  }

  @Test
  void showsWhatWasPostedWithoutTheCustomer() {
    String customer = "nobody-else-" + asked.suffix;
    String more =
        """
        ,"interaction":{"source":"desk","id":"i-1"},"askedAt":"2026-03-01T03:30:00Z",\
        "weight":1.25,"category":"calm","channel":"mail","customer":"%s\""""
            .formatted(customer);
    asked.postLines(asked.answer("1", 9, more));
    String shown =
        asked
            .get("1")
            .statusCode(200)
            .body("source", is(asked.source), "id", is("1"), "instrument", is("nps"))
            .body("unit", is(asked.north), "category", is("calm"), "channel", is("mail"))
            .body("interaction.source", is("desk"), "interaction.id", is("i-1"))
            .body("askedAt", is("2026-03-01T03:30:00Z"), "answeredAt", is("2026-03-02T10:00:00Z"))
            .body("score", is(9f), "weight", is(1.25f), "localDate", is("2026-02-28"))
            .body("customerKnown", is(true), "revisions.revision", contains(1))
            .extract()
            .asString();
    assertThat(shown).doesNotContain(customer).doesNotContain("\"customer\"");
  }

  @Test
  void anInvitationHasNoAnswerUntilItComes() {
    asked.postLines(asked.invitation("1", ""));
    asked
        .get("1")
        .statusCode(200)
        .body("answeredAt", nullValue(), "score", nullValue(), "weight", nullValue())
        .body("interaction", nullValue(), "customerKnown", is(false));
    asked.postLines(asked.answer("1", 7, ""));
    asked
        .get("1")
        .body("askedAt", is("2026-03-01T03:30:00Z"), "score", is(7f))
        .body("revisions.revision", contains(1, 2));
  }

  @Test
  void needsAnAnalystsKeyThatReachesTheUnit() {
    asked.showsToAnalystsOfTheUnitOnly(asked.answer("1", 9, ""));
  }

  @Test
  void anErasedAnswerIsNotThere() {
    asked.postLines(asked.answer("1", 9, ",\"customer\":\"" + asked.suffix + "\""));
    TestApi.admin().delete("/api/v1/customers/" + asked.suffix).then().statusCode(200);
    asked.get("1").statusCode(404).body("code", is("NOT_FOUND"));
  }
}
