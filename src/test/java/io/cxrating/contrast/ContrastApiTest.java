package io.cxrating.contrast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.cxrating.TestApi;
import io.cxrating.access.Role;
import io.cxrating.contrast.ContrastApi.Answer;
import io.cxrating.rating.Company;
import io.cxrating.rating.JsonRoundTrip;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks the contrast over HTTP: parameters, formats and access. */
@QuarkusTest
class ContrastApiTest {
  private static final String DISAGREEMENTS = "/api/v1/contrast/disagreements";

  private Survey survey;

  @BeforeEach
  void found() {
    survey = new Survey();
  }

  @Test
  void listsInteractionsThatContradictTheirAnswers() {
    survey.interactions(60, 60, 3);
    for (int i = 0; i < 60; i++) {
      survey.answer(i, i % 4 == 0 ? 2.0 : 10.0, 5);
    }
    survey.api().post();
    Answer answer = survey.api().ask();
    assertThat(answer.sentence("DISAGREEMENT")).contains("Either the standard or the survey");
    for (Disagreement kind : Disagreement.values()) {
      String figure = kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
      int count = (int) answer.value("DISAGREEMENT", figure, "count");
      assertThat(count).isPositive();
      List<Map<String, Object>> rows = survey.allDisagreements(kind, 4);
      assertThat(rows).hasSize(count);
      assertThat(rows).extracting(row -> row.get("id")).doesNotHaveDuplicates();
      for (Map<String, Object> row : rows) {
        boolean met = survey.isMet(Survey.number(row.get("id")));
        assertThat(met).isEqualTo(kind == Disagreement.MET_YET_DETRACTOR);
        assertThat(((Number) row.get("score")).doubleValue()).isEqualTo(met ? 2 : 10);
        assertThat(row).doesNotContainKey("customer");
      }
    }
  }

  @Test
  void returnsNotModifiedForAMatchingTag() {
    survey.interactions(40, 40, 3);
    Response first =
        survey.api().company().get(TestApi.adminKey(), ContrastApi.PATH, survey.api().with());
    TestApi.admin()
        .queryParam("standard", survey.api().company().key("std"))
        .queryParam("instrument", "nps")
        .queryParam("unit", survey.api().company().key("root"))
        .header("If-None-Match", first.header("ETag"))
        .get(ContrastApi.PATH)
        .then()
        .statusCode(304);
    survey.answer(0, 9.0, 5);
    survey.api().post();
    Response second =
        survey.api().company().get(TestApi.adminKey(), ContrastApi.PATH, survey.api().with());
    assertThat(second.header("ETag")).isNotEqualTo(first.header("ETag"));
  }

  @Test
  void returnsOneCsvLinePerFigure() {
    survey.interactions(40, 40, 3);
    survey.answer(0, 9.0, 5);
    survey.api().post();
    Response csv =
        survey
            .api()
            .company()
            .get(TestApi.adminKey(), ContrastApi.PATH, survey.api().with("format", "csv"));
    csv.then().statusCode(200).contentType("text/csv");
    List<String> lines = csv.asString().lines().toList();
    assertThat(lines.getFirst())
        .isEqualTo(
            "analysis,needs,used,without,figure,subject,value,lower,upper,standardError,"
                + "degreesOfFreedom,pValue,adjustedP,found,count,of,reasons,sentence");
    Answer json = survey.api().ask();
    assertThat(lines).hasSize(1 + json.json().getList("analyses.figures.flatten()").size());
  }

  @ParameterizedTest
  @CsvSource({
    "instrument,never-declared,INVALID",
    "by,fortnight,INVALID",
    "trim,0.2,INVALID",
    "weighted,perhaps,INVALID",
    "confidence,1.5,INVALID",
    "standard2,x,INVALID"
  })
  void rejectsAnInvalidParameter(String name, String value, String code) {
    survey
        .api()
        .company()
        .get(TestApi.adminKey(), ContrastApi.PATH, survey.api().with(name, value))
        .then()
        .statusCode(422)
        .body("code", is(code), "field", is(name));
  }

  @Test
  void requiresAnInstrument() {
    TestApi.admin()
        .queryParam("standard", survey.api().company().key("std"))
        .get(ContrastApi.PATH)
        .then()
        .statusCode(422)
        .body("field", is("instrument"));
  }

  @Test
  void requiresAnalystOrExecutiveOfTheUnit() {
    survey.interactions(40, 40, 3);
    String root = survey.api().company().key("root");
    String[] all = survey.api().with();
    String[] drill = survey.api().with("kind", "MET_YET_DETRACTOR");
    var company = survey.api().company();
    company.get("no such key", ContrastApi.PATH, all).then().statusCode(401);
    company.get("no such key", DISAGREEMENTS, drill).then().statusCode(401);
    company.get(TestApi.newKey(Role.INGEST), ContrastApi.PATH, all).then().statusCode(403);
    String executive = TestApi.newKey(root, Role.EXECUTIVE);
    company.get(executive, ContrastApi.PATH, all).then().statusCode(200);
    company.get(executive, DISAGREEMENTS, drill).then().statusCode(403);
    company
        .get(TestApi.newKey(root, Role.ANALYST), DISAGREEMENTS, drill)
        .then()
        .statusCode(200)
        .body("items", hasSize(0), "next", nullValue());
    String elsewhere = TestApi.newKey(new Survey().api().company().key("root"), Role.ANALYST);
    company.get(elsewhere, ContrastApi.PATH, all).then().statusCode(403);
    company.get(elsewhere, DISAGREEMENTS, drill).then().statusCode(403);
  }

  @Test
  void restrictsAUnitKeyToItsUnit() {
    survey.interactions(60, 60, 3);
    for (int i = 0; i < 60; i++) {
      survey.answer(i, 10.0, 5);
    }
    survey.api().post();
    var company = survey.api().company();
    Response own =
        company.get(
            TestApi.newKey(company.key("north"), Role.ANALYST),
            ContrastApi.PATH,
            "instrument",
            "nps");
    own.then()
        .statusCode(200)
        .body("unit", is(company.key("north")))
        .body("answers.answered", is(30))
        .body(not(containsString(company.key("south"))))
        .body("watermark", notNullValue());
  }

  @Test
  void supportsSatisfactionAndEffort() {
    survey.interactions(60, 60, 3);
    Map<String, Object> csat = new HashMap<>(Map.of("instrument", "csat"));
    for (int i = 0; i < 60; i++) {
      survey.answer(i, i % 2 == 0 ? 5.0 : 2.0, 5, csat);
      survey.answer(i, 1.0 + i % 7, 5, Map.of("instrument", "ces"));
    }
    survey.api().post();
    Answer satisfaction = survey.api().ask("instrument", "csat");
    assertThat(satisfaction.value("SCORE", "csat", "value")).isEqualTo(50);
    assertThat(satisfaction.value("SCORE", "csat", "count")).isEqualTo(30);
    assertThat(satisfaction.value("SCORE", "csat", "of")).isEqualTo(60);
    assertThat(satisfaction.figure("RETROSPECTION", "slope-per-day", null))
        .as("all answers are equally late")
        .containsEntry("value", null)
        .containsEntry("pValue", null)
        .containsEntry("reasons", List.of("NO_VARIATION"));
    assertThat(satisfaction.value("SCORE", "satisfied", "count")).isEqualTo(30);
    assertThat(satisfaction.value("SCORE", "dissatisfied", "count")).isEqualTo(30);
    assertThat(satisfaction.value("RESPONSE", "bounds", "upper")).isEqualTo(50);
    Answer effort = survey.api().ask("instrument", "ces");
    double mean = effort.value("SCORE", "ces", "value");
    assertThat(mean).isBetween(3.5, 4.5);
    assertThat(effort.value("SCORE", "ces", "lower")).isBetween(1.0, mean);
  }

  @Test
  void returnsFiguresByUnitAndResolvingPower() {
    survey.interactions(400, 100, 20);
    for (int i = 0; i < 400; i++) {
      survey.answer(i, (i / 2) % 11.0, 5);
    }
    survey.api().post();
    Answer answer = survey.api().ask();
    var company = survey.api().company();
    assertThat(answer.value("UNITS", "nps", company.key("north"), "of")).isEqualTo(200);
    assertThat(answer.value("UNITS", "rating", company.key("south"), "of")).isEqualTo(200);
    assertThat(answer.value("RESOLVING_POWER", "pairs-told-apart", "nps", "of")).isEqualTo(1);
    assertThat(answer.figure("RESOLVING_POWER", "reliability", "rating"))
        .containsEntry("value", null)
        .containsEntry("reasons", List.of("FEW_UNITS"));
    assertThat(answer.value("RESOLVING_POWER", "answers-needed", "value")).isPositive();
    assertThat(answer.reasons("AGREEMENT")).isEqualTo(List.of("FEW_UNITS"));
  }

  @Test
  void filtersAnswersAndInteractionsBySlice() {
    survey.interactions(60, 60, 20);
    for (int i = 0; i < 60; i++) {
      survey.answer(i, 10.0, 30, Map.of("channel", i % 3 == 0 ? "mail" : "phone"));
    }
    survey.api().post();
    Answer mailed = survey.api().ask("channel", "mail");
    assertThat(mailed.json().getInt("answers.answered")).isEqualTo(20);
    assertThat(mailed.reasons("RATING")).isEqualTo(List.of("NO_DATA"));
    Answer early = survey.api().ask("from", "2026-03-01", "to", "2026-03-06");
    assertThat(early.value("RATING", "rating", "of")).isEqualTo(15);
    assertThat(early.json().getInt("answers.answered")).isEqualTo(12);
    assertThat(early.analysis("RETROSPECTION")).containsEntry("used", 15);
    assertThat(early.figure("RETROSPECTION", "delay-days-p90", null))
        .containsEntry("value", 1.25)
        .containsEntry("lower", null)
        .containsEntry("upper", null)
        .containsEntry("reasons", List.of("FEW_CUSTOMERS", "FEW_DAYS", "FEW_VALUES"));
    Answer open = survey.api().ask();
    assertThat(open.json().getString("from")).isEqualTo("2026-03-01");
    assertThat(open.json().getString("to")).isEqualTo("2026-03-22");
    assertThat(open.json().getInt("answers.answered")).isEqualTo(60);
  }

  @Test
  void rejectsTooManyPeriods() {
    survey
        .api()
        .company()
        .get(
            TestApi.adminKey(),
            ContrastApi.PATH,
            survey.api().with("by", "day", "from", "0001-01-01", "to", "9999-12-31"))
        .then()
        .statusCode(422)
        .body("code", is("TOO_MANY_ROWS"));
  }

  @Test
  void survivesTheJsonRoundTrip() {
    survey.interactions(60, 60, 3);
    for (int i = 0; i < 60; i++) {
      survey.answer(i, i % 4 == 0 ? 2.0 : 10.0, 5);
    }
    survey.api().post();
    Company company = survey.api().company();
    String[] all = survey.api().with();
    JsonRoundTrip.check(
        company.get(TestApi.adminKey(), ContrastApi.PATH, all), ContrastAnswer.class);
  }
}
