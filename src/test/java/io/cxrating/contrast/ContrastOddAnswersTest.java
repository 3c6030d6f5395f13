package io.cxrating.contrast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cxrating.contrast.ContrastApi.Answer;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Checks the contrast with inconsistent, few, uniform and missing answers. */
@QuarkusTest
class ContrastOddAnswersTest {
  private Survey survey;

  @BeforeEach
  void found() {
    survey = new Survey();
  }

  @Test
  void returnsNoDataForASurveyWithoutAnswers() {
    survey.interactions(40, 40, 3);
    Answer answer = survey.api().ask();
    assertThat(answer.reasons("SCORE")).isEqualTo(List.of("NO_ANSWERS"));
    assertThat(answer.reasons("RESPONSE")).isEqualTo(List.of("NO_DATA"));
    assertThat(answer.reasons("CORRECTED")).isEqualTo(List.of("NO_DATA"));
    assertThat(answer.sentence("SCORE")).isEqualTo("There is no NPS: there are no answers.");
    assertThat(answer.value("RATING", "rating", "value")).isBetween(0.0, 100.0);
    assertThat(answer.json().prettify()).doesNotContain("NaN").doesNotContain("Infinity");
  }

  @Test
  void returnsNoDataForAnEmptySlice() {
    Answer answer = survey.api().ask();
    assertThat(answer.reasons("RATING")).isEqualTo(List.of("NO_DATA"));
    assertThat(answer.json().getString("from")).isNull();
    assertThat(answer.json().getList("analyses")).hasSize(11);
    assertThat(answer.json().getList("analyses.findAll { it.sentence.empty }")).isEmpty();
    Answer byYear = survey.api().ask("by", "year");
    assertThat(byYear.reasons("PERIODS")).isEmpty();
    assertThat(byYear.json().getList("analyses")).hasSize(12);
  }

  @Test
  void returnsAReasonWhenNoAnswerNamesAnInteraction() {
    survey.interactions(40, 40, 20);
    for (int i = 0; i < 40; i++) {
      survey.stray(i % 2 == 0 ? 9.0 : 3.0, null);
    }
    survey.api().post();
    Answer answer = survey.api().ask("outcome", "stayed");
    assertThat(answer.sentence("SCORE")).contains("from 40 answers");
    for (String part : List.of("SELF_SELECTION", "CORRECTED", "RETROSPECTION")) {
      assertThat(answer.reasons(part)).as(part).isEqualTo(List.of("NO_INTERACTION_NAMED"));
      assertThat(answer.sentence(part)).contains("no answer names an interaction");
    }
    assertThat(answer.json().prettify()).doesNotContain("there are no answers");
  }

  @Test
  void mergesRemindersAndTheirAnswerIntoOneInvitation() {
    survey.interactions(60, 60, 20);
    for (int i = 0; i < 60; i++) {
      survey.answer(i, null, 1);
      survey.answer(i, null, 48);
      survey.answer(i, i % 2 == 0 ? 9.0 : 3.0, 72);
    }
    survey.api().post();
    Answer answer = survey.api().ask();
    assertThat(answer.value("RESPONSE", "response-rate", "value")).isEqualTo(100);
    assertThat(answer.value("RESPONSE", "response-rate", "lower")).isBetween(80.0, 99.9);
    assertThat(answer.json().getInt("answers.invited")).isEqualTo(60);
    assertThat(answer.reasons("SELF_SELECTION")).isEqualTo(List.of("EVERYBODY_ANSWERED"));
  }

  @Test
  void countsRemindersWithoutAnswerOnce() {
    survey.interactions(60, 60, 20);
    for (int i = 0; i < 60; i++) {
      survey.answer(i, null, 1);
      survey.answer(i, null, 48);
      if (i < 30) {
        survey.answer(i, 9.0, 72);
      }
    }
    survey.api().post();
    assertThat(survey.api().ask().value("RESPONSE", "response-rate", "value")).isEqualTo(50);
  }

  @Test
  void widensTheIntervalWhenCustomersHaveIdenticalShares() {
    survey.interactions(120, 40, 30);
    for (int i = 0; i < 120; i++) {
      survey.answer(i, i < 40 ? 9.0 : null, 2);
    }
    survey.api().post();
    Answer answer = survey.api().ask("clusters", "customer");
    double lower = answer.value("RESPONSE", "response-rate", "lower");
    assertThat(answer.value("RESPONSE", "response-rate", "upper")).isGreaterThan(lower + 5);
  }

  @Test
  void returnsNoScoreForASingleAnswer() {
    survey.interactions(40, 40, 3);
    survey.answer(0, 9.0, 5);
    survey.api().post();
    Answer answer = survey.api().ask();
    assertThat(answer.figure("SCORE", "nps", null)).containsEntry("value", null);
    assertThat(answer.reasons("SCORE").toString()).contains("FEW_CUSTOMERS");
    assertThat(answer.figure("RESPONSE", "bounds", null))
        .containsEntry("lower", null)
        .containsEntry("upper", null);
    assertThat(answer.reasons("RESPONSE").toString()).contains("EVERYBODY_ANSWERED");
    assertThat(answer.sentence("RESPONSE")).contains("post their invitations too");
  }

  @Test
  void widensTheIntervalWhenAllAnswersArePromoters() {
    survey.interactions(60, 60, 3);
    for (int i = 0; i < 60; i++) {
      survey.answer(i, 10.0, 5);
    }
    survey.api().post();
    Answer answer = survey.api().ask();
    assertThat(answer.value("SCORE", "nps", "value")).isEqualTo(100);
    assertThat(answer.value("SCORE", "nps", "lower")).isBetween(70.0, 99.0);
    assertThat(answer.value("SCORE", "nps", "upper")).isEqualTo(100);
    assertThat(answer.reasons("CORRECTED")).isEqualTo(List.of("EVERYBODY_ANSWERED"));
    assertThat(answer.reasons("SELF_SELECTION")).isEqualTo(List.of("EVERYBODY_ANSWERED"));
  }

  @Test
  void returnsOnlyBoundsWithoutAnswers() {
    survey.interactions(60, 60, 3);
    for (int i = 0; i < 60; i++) {
      survey.answer(i, null, 5);
    }
    survey.api().post();
    Answer answer = survey.api().ask();
    assertThat(answer.value("RESPONSE", "response-rate", "value")).isZero();
    // 60 customers on 3 days: n = 300 ln(1 + 0.01 x 60 / 3), t with 2 degrees of freedom
    double n = 300 * Math.log(1.2);
    double q = 4.302653;
    assertThat(answer.value("RESPONSE", "response-rate", "upper"))
        .isCloseTo(100 * q * q / (n + q * q), within(1e-4));
    assertThat(answer.value("RESPONSE", "bounds", "lower")).isEqualTo(-100);
    assertThat(answer.value("RESPONSE", "bounds", "upper")).isEqualTo(100);
    assertThat(answer.reasons("CORRECTED")).isEqualTo(List.of("NO_ANSWERS"));
    assertThat(answer.reasons("SELF_SELECTION")).isEqualTo(List.of("NO_ANSWERS"));
  }

  @Test
  void reportsSeparationOfTheResponseModel() {
    survey.interactions(60, 60, 3);
    for (int i = 0; i < 60; i++) {
      survey.answer(i, survey.isMet(i) ? null : i % 11.0, 5);
    }
    survey.api().post();
    Answer answer = survey.api().ask();
    assertThat(answer.reasons("CORRECTED").toString()).contains("SEPARATION");
    assertThat(answer.sentence("CORRECTED")).contains("was regularised");
    assertThat(answer.value("CORRECTED", "corrected", "value")).isBetween(-100.0, 100.0);
  }

  @Test
  void countsAndKeepsOddAnswers() {
    survey.interactions(60, 60, 3);
    for (int i = 0; i < 40; i++) {
      survey.answer(i, i % 11.0, 5);
    }
    survey.answer(40, 0.0, -5);
    survey.stray(9.0, survey.api().interaction("never-seen"));
    survey.stray(9.0, null);
    survey.stray(null, null);
    survey.answer(0, 3.0, 7);
    survey.api().post();
    Answer answer = survey.api().ask();
    assertThat(answer.json().getList("flags", String.class))
        .containsExactly("ANSWERED_BEFORE", "NOT_JOINED");
    assertThat(answer.json().getMap("answers"))
        .containsEntry("invited", 45)
        .containsEntry("answered", 44)
        .containsEntry("blank", 1)
        .containsEntry("answeredBefore", 1)
        .containsEntry("notJoined", 1)
        .containsEntry("withoutInteraction", 1);
    assertThat(answer.value("SCORE", "nps", "of")).isEqualTo(44);
    assertThat(answer.analysis("RETROSPECTION"))
        .containsEntry("used", 41)
        .containsEntry("without", 3);
    assertThat(answer.analysis("DISAGREEMENT")).containsEntry("used", 41);
    assertThat(answer.value("RETROSPECTION", "delay-days-median", "value")).isEqualTo(5 / 24.0);
  }

  @Test
  void clustersAnswersByCustomer() {
    survey.interactions(400, 20, 30);
    for (int i = 0; i < 400; i++) {
      survey.answer(i, i % 20 < 10 ? 10.0 : 0.0, 5);
    }
    survey.api().post();
    Answer clustered = survey.api().ask("clusters", "customer");
    Answer naive = survey.api().ask("clusters", "interaction");
    assertThat(clustered.value("SCORE", "nps", "value")).isZero();
    assertThat(clustered.value("SCORE", "nps", "standardError"))
        .isGreaterThan(4 * naive.value("SCORE", "nps", "standardError"));
  }

  @Test
  void findsNoDisagreementWithConsistentAnswers() {
    survey.interactions(60, 60, 3);
    for (int i = 0; i < 60; i++) {
      survey.answer(i, survey.isMet(i) ? 10.0 : 0.0, 5);
    }
    survey.api().post();
    assertThat(survey.api().ask().sentence("DISAGREEMENT"))
        .contains("Of 30 answers", "0 are from detractors", "0 are from promoters")
        .doesNotContain("is wrong");
  }

  @Test
  void returnsNoPredictionForAnUnknownOrConstantOutcome() {
    survey.interactions(60, 60, 20);
    for (int i = 0; i < 60; i++) {
      survey.answer(i, i % 11.0, 5);
    }
    survey.api().post();
    assertThat(survey.api().ask("outcome", "never-posted").reasons("PREDICTION"))
        .isEqualTo(List.of("NO_DATA"));
    survey.outcomes(60, i -> true);
    assertThat(survey.api().ask("outcome", "stayed").reasons("PREDICTION"))
        .isEqualTo(List.of("ONE_SIDED_OUTCOME"));
  }

  @Test
  void reportsWhenTheSurveyPredictsBetter() {
    survey.interactions(200, 200, 20);
    for (int i = 0; i < 200; i++) {
      survey.answer(i, i % 3 == 0 ? 9.0 : 2.0 + i % 2, 5);
    }
    survey.api().post();
    survey.outcomes(200, i -> i % 3 == 0 || i % 10 == 1);
    Answer answer = survey.api().ask("outcome", "stayed");
    assertThat(answer.value("PREDICTION", "auc-difference", "upper")).isNegative();
    assertThat(answer.figure("PREDICTION", "auc-difference", null)).containsEntry("found", true);
    assertThat(answer.sentence("PREDICTION")).endsWith("here NPS predicts better.");
  }
}
