package io.cxrating.intake.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.cxrating.TestApi;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Checks reading of one survey answer and its access. */
@QuarkusTest
class AnswerGetTest {
  private AnswerApi api;

  @BeforeEach
  void makeUnits() {
    api = new AnswerApi();
  }

  @Test
  void returnsTheAnswerWithoutTheCustomer() {
    String customer = "unique-customer-" + api.suffix;
    String more =
        """
        ,"interaction":{"source":"desk","id":"i-1"},"askedAt":"2026-03-01T03:30:00Z",\
        "weight":1.25,"category":"calm","channel":"mail","customer":"%s\""""
            .formatted(customer);
    api.postLines(api.answer("1", 9, more));
    String shown =
        api.get("1")
            .statusCode(200)
            .body("source", is(api.source), "id", is("1"), "instrument", is("nps"))
            .body("unit", is(api.north), "category", is("calm"), "channel", is("mail"))
            .body("interaction.source", is("desk"), "interaction.id", is("i-1"))
            .body("askedAt", is("2026-03-01T03:30:00Z"), "answeredAt", is("2026-03-02T10:00:00Z"))
            .body("score", is(9f), "weight", is(1.25f), "localDate", is("2026-02-28"))
            .body("customerKnown", is(true), "revisions.revision", contains(1))
            .extract()
            .asString();
    assertThat(shown).doesNotContain(customer).doesNotContain("\"customer\"");
  }

  @Test
  void returnsAnInvitationWithoutAnswer() {
    api.postLines(api.invitation("1", ""));
    api.get("1")
        .statusCode(200)
        .body("answeredAt", nullValue(), "score", nullValue(), "weight", nullValue())
        .body("interaction", nullValue(), "customerKnown", is(false));
    api.postLines(api.answer("1", 7, ""));
    api.get("1")
        .body("askedAt", is("2026-03-01T03:30:00Z"), "score", is(7f))
        .body("revisions.revision", contains(1, 2));
  }

  @Test
  void requiresAnalystOfTheUnit() {
    api.requiresAnalystOfTheUnit(api.answer("1", 9, ""));
  }

  @Test
  void returnsNotFoundForAnErasedAnswer() {
    api.postLines(api.answer("1", 9, ",\"customer\":\"" + api.suffix + "\""));
    TestApi.admin().delete("/api/v1/customers/" + api.suffix).then().statusCode(200);
    api.get("1").statusCode(404).body("code", is("NOT_FOUND"));
  }
}
