package io.cxrating.contrast;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.TestApi;
import io.cxrating.contrast.ContrastApi.Answer;
import io.cxrating.rating.Company;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Answers and interactions with a wrong year are excluded from a contrast, counted and dated. */
@QuarkusTest
class StrayAnswerTest {
  private static final int ANSWERS = 200;

  private Survey survey;

  @BeforeEach
  void ask() {
    survey = new Survey();
    survey.interactions(ANSWERS, 100, 60);
    for (int i = 0; i < ANSWERS; i++) {
      survey.answer(i, i % 2 == 0 ? 9.0 : 3.0, 5);
    }
    survey.api().post();
  }

  @Test
  void reportsNoStrayAnswersInTheMainPeriod() {
    Answer answer = survey.api().ask();
    assertThat(answer.json().getInt("answers.answered")).isEqualTo(ANSWERS);
    assertThat(answer.json().getMap("stray")).isNull();
  }

  @Test
  void countsAndDatesAStrayAnswer() {
    answerOf1970();
    Answer answer = survey.api().ask();
    assertThat(answer.json().getInt("answers.answered")).isEqualTo(ANSWERS);
    assertThat(answer.json().getMap("stray"))
        .isEqualTo(
            Map.of("interactions", 0, "invitations", 1, "from", "1970-01-01", "to", "1970-01-02"));
    assertThat(page()).contains("one survey invitation of 1 Jan 1970 left out");
    Answer asked = survey.api().ask("from", "1970-01-01");
    assertThat(asked.json().getInt("answers.answered")).isEqualTo(ANSWERS + 1);
    assertThat(asked.json().getMap("stray")).isNull();
  }

  @Test
  void reportsStrayInteractionsAndAnswersTogether() {
    answerOf1970();
    Company company = survey.api().company();
    company.interaction(
        "south",
        "order",
        Map.of(
            "customer",
            "of-another-year",
            "occurredAt",
            "1985-06-01T12:00:00Z",
            "facts",
            Map.of("wait_seconds", 30, "solved", true)));
    company.post();
    Answer answer = survey.api().ask();
    assertThat(answer.json().getMap("stray"))
        .isEqualTo(
            Map.of("interactions", 1, "invitations", 1, "from", "1970-01-01", "to", "1985-06-02"));
    assertThat(page()).contains("one interaction and one survey invitation from 1 Jan 1970");
    assertThat(company.json("unit", company.key("root")).getMap("stray"))
        .isEqualTo(Map.of("interactions", 1, "from", "1985-06-01", "to", "1985-06-02"));
  }

  private void answerOf1970() {
    survey
        .api()
        .answer(
            "north",
            Map.of(
                "customer",
                "of-long-ago",
                "askedAt",
                "1970-01-01T12:00:00Z",
                "answeredAt",
                "1970-01-01T13:00:00Z",
                "score",
                9));
    survey.api().post();
  }

  private String page() {
    Company company = survey.api().company();
    return TestApi.admin()
        .header("Accept-Language", "en-GB")
        .accept("text/html")
        .get(
            "/contrast?instrument=nps&standard="
                + company.key("std")
                + "&unit="
                + company.key("root"))
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }
}
