package io.cxrating.figures;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.cxrating.TestApi;
import io.cxrating.access.Role;
import io.cxrating.rating.Company;
import io.cxrating.rating.JsonRoundTrip;
import io.cxrating.rating.SmallCompany;
import io.cxrating.tally.Tallies;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Checks the recipe "Add a figure": one declaration and one resource make an operation. */
@QuarkusTest
@TestProfile(DeclaredFigureTest.Served.class)
class DeclaredFigureTest {
  static final String SERVED = "cxrating.test.counts";

  private static final String PATH = "/api/v1/interaction-counts";

  private static Company company;

  @Inject Figures figures;
  @Inject Tallies tallies;

  /** Other tests run without this operation. */
  public static final class Served implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(SERVED, "true");
    }
  }

  @BeforeEach
  void open() {
    if (company == null) {
      company = SmallCompany.open();
    }
  }

  @Test
  void returnsJson() {
    JsonPath answer = Company.json(ask(TestApi.newKey(Role.ANALYST)));
    assertThat(answer.getString("standard")).isEqualTo(company.key("std"));
    assertThat(answer.getString("from")).isEqualTo("2026-03-01");
    assertThat(answer.getList("rows.unit"))
        .containsExactly(company.key("north"), company.key("south"));
    assertThat(answer.getList("rows.interactions")).containsExactly(40, 40);
  }

  @Test
  void returnsCsvByParameterAndByHeader() {
    String rows =
        "unit,interactions\r\n%s,40\r\n%s,40\r\n"
            .formatted(company.key("north"), company.key("south"));
    Response answer = ask(TestApi.adminKey(), "format", "csv");
    answer.then().statusCode(200).contentType("text/csv;charset=UTF-8");
    assertThat(answer.asString()).isEqualTo(rows);
    assertThat(
            TestApi.admin()
                .accept("text/csv")
                .queryParam("standard", company.key("std"))
                .queryParam("unit", company.key("root"))
                .get(PATH)
                .asString())
        .isEqualTo(rows);
    TestApi.admin()
        .accept("image/png")
        .queryParam("standard", company.key("std"))
        .get(PATH)
        .then()
        .statusCode(406);
  }

  @Test
  void returnsNotModifiedForAMatchingTag() {
    String tag = ask(TestApi.adminKey()).header("ETag");
    assertThat(tag).startsWith("W/\"");
    TestApi.admin()
        .header("If-None-Match", tag)
        .queryParam("standard", company.key("std"))
        .queryParam("unit", company.key("root"))
        .get(PATH)
        .then()
        .statusCode(304);
    assertThat(ask(TestApi.adminKey(), "depth", "2").header("ETag")).isNotEqualTo(tag);
    assertThat(ask(TestApi.adminKey(), "format", "csv").header("ETag")).isNotEqualTo(tag);
  }

  @Test
  void rejectsUnknownRepeatedAndInvalidParameters() {
    ask(TestApi.adminKey(), "dept", "2").then().statusCode(422).body("field", is("dept"));
    ask(TestApi.adminKey(), "depth", "0").then().statusCode(422).body("field", is("depth"));
    ask(TestApi.adminKey(), "depth", "1", "depth", "2")
        .then()
        .statusCode(422)
        .body("field", is("depth"));
    TestApi.admin().get(PATH).then().statusCode(422).body("field", is("standard"));
  }

  @Test
  void requiresARoleAndRestrictsTheUnit() {
    given().queryParam("standard", company.key("std")).get(PATH).then().statusCode(401);
    ask(TestApi.newKey(Role.INGEST)).then().statusCode(403);
    String north = TestApi.newKey(company.key("north"), Role.ANALYST);
    ask(north).then().statusCode(403).body("field", is("unit"));
    JsonPath own = Company.json(company.get(north, PATH));
    assertThat(own.getString("unit")).isEqualTo(company.key("north"));
    assertThat(own.getList("rows.unit")).containsExactly(company.key("north"));
  }

  @Test
  @ActivateRequestContext
  void pagesReadTheSameAnswerAsTheApi() {
    JsonPath served = Company.json(ask(TestApi.adminKey()));
    JsonRoundTrip.check(ask(TestApi.adminKey()), Counts.CountAnswer.class);
    Map<String, String> parameters =
        Map.of("standard", company.key("std"), "unit", company.key("root"));
    for (int time = 0; time < 2; time++) {
      Counts.CountAnswer shown =
          tallies.read(view -> figures.answer(view, Counts.FIGURE, parameters));
      assertThat(shown.rows()).extracting(Counts.CountRow::interactions).containsExactly(40L, 40L);
      assertThat(shown.basis().state().watermark()).isEqualTo(served.getString("watermark"));
    }
  }

  private static Response ask(String key, String... parameters) {
    return company.ask(key, PATH, parameters);
  }
}
