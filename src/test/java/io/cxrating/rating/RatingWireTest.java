package io.cxrating.rating;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.cxrating.TestApi;
import io.cxrating.access.Role;
import io.cxrating.figures.rated.RatingRequest;
import io.cxrating.rows.DrillDownRequest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Checks access, formats, caching and rejected parameters. */
@QuarkusTest
class RatingWireTest {
  private static final String RATINGS = "/api/v1/ratings";
  private static final String INTERACTIONS = "/api/v1/interactions";
  private static Company company;

  @BeforeEach
  void open() {
    if (company == null) {
      company = SmallCompany.open();
    }
  }

  @Test
  void ignoresALanguageWithoutATranslation() {
    Response english = company.ratings("by", "unit,month");
    String german = company.ratings("by", "unit,month", "locale", "de").asString();
    assertThat(company.json("unit", company.key("north")).getString("sentence"))
        .containsPattern("rated \\d+\\.\\d \\(");
    assertThat(company.json("unit", company.key("north"), "locale", "de").getString("sentence"))
        .isEqualTo(company.json("unit", company.key("north")).getString("sentence"));
    assertThat(german).isEqualTo(english.asString());
    assertThat(company.ratings("by", "unit,month", "format", "csv", "locale", "de").asByteArray())
        .isEqualTo(company.ratings("by", "unit,month", "format", "csv").asByteArray());
    assertThat(company.ratings("by", "unit,month", "locale", "de").header("ETag"))
        .isNotEqualTo(english.header("ETag"));
    company
        .ratings("locale", "de_DE")
        .then()
        .statusCode(422)
        .body("code", equalTo("INVALID"), "field", equalTo("locale"));
  }

  @Test
  void requiresAKey() {
    for (String path : List.of(RATINGS, INTERACTIONS)) {
      given()
          .queryParam("standard", company.key("std"))
          .get(path)
          .then()
          .statusCode(401)
          .contentType("application/problem+json")
          .body("code", equalTo("UNAUTHORIZED"));
    }
  }

  @Test
  void requiresAnalystOrExecutive() {
    for (Role role : List.of(Role.ANALYST, Role.EXECUTIVE)) {
      company.ratingsFor(TestApi.newKey(role)).then().statusCode(200);
    }
    for (Role role : List.of(Role.INGEST, Role.STEWARD)) {
      company.ratingsFor(TestApi.newKey(role)).then().statusCode(403);
    }
    drill(TestApi.newKey(Role.ANALYST), company.key("root")).then().statusCode(200);
    drill(TestApi.newKey(Role.EXECUTIVE), company.key("root")).then().statusCode(403);
    drill(TestApi.newKey(Role.INGEST), company.key("root")).then().statusCode(403);
  }

  @Test
  void restrictsAKeyToItsUnits() {
    String north = TestApi.newKey(company.key("north"), Role.ANALYST);
    JsonPath own = Company.json(company.ratingsFor(north));
    assertThat(own.getString("unit")).isEqualTo(company.key("north"));
    assertThat(own.getInt("rows[0].interactions")).isEqualTo(40);
    for (String other : List.of("south", "root")) {
      company.ratingsFor(north, "unit", company.key(other)).then().statusCode(403);
      drill(north, company.key(other)).then().statusCode(403);
    }
    company.ratingsFor(north, "unit", "no-such-unit").then().statusCode(403);
    assertThat(Company.json(drill(north, null)).getList("items.unit"))
        .containsOnly(company.key("north"));
    String etag = company.ratingsFor(north).header("ETag");
    assertThat(company.ratings("unit", company.key("north")).header("ETag")).isNotEqualTo(etag);
  }

  @Test
  void returnsTheSameFiguresAsCsv() throws IOException {
    String[] request = {"unit", company.key("root"), "by", "unit,month"};
    JsonPath json = company.json(request);
    Response csv =
        TestApi.admin()
            .queryParams("standard", company.key("std"), "unit", request[1], "by", request[3])
            .accept("text/csv")
            .get(RATINGS);
    assertThat(csv.contentType()).isEqualTo("text/csv;charset=UTF-8");
    List<Map<String, String>> rows = rows(csv.asString());
    assertThat(rows).hasSameSizeAs(json.getList("rows"));
    for (int i = 0; i < rows.size(); i++) {
      Map<String, Object> row = json.getMap("rows[" + i + "]");
      for (String name :
          List.of("unit", "unitName", "month", "version", "status", "interactions", "coverage")) {
        assertThat(rows.get(i).get(name)).as(name).isEqualTo(String.valueOf(row.get(name)));
      }
      String value = json.getString("rows[" + i + "].rating.value");
      assertThat(rows.get(i).get("rating_value")).isEqualTo(value == null ? "" : value);
      assertThat(rows.get(i).get("reasons"))
          .isEqualTo(String.join("+", json.getList("rows[" + i + "].reasons", String.class)));
    }
    assertThat(csv.asString()).contains("\r\n").doesNotContain("contributions");
  }

  @Test
  void negotiatesTheFormat() {
    assertThat(accepting("*/*").contentType()).startsWith("application/json");
    assertThat(accepting("text/csv;q=0.5, application/json").contentType())
        .startsWith("application/json");
    assertThat(accepting("application/json;q=0.5, text/csv").contentType()).startsWith("text/csv");
    assertThat(accepting("text/*").contentType()).startsWith("text/csv");
    assertThat(accepting("TEXT/CSV").contentType()).startsWith("text/csv");
    assertThat(accepting("*/*, application/*").contentType()).startsWith("application/json");
    accepting("text/csv;q=0").then().statusCode(406).body("code", equalTo("NOT_ACCEPTABLE"));
    accepting("text/html").then().statusCode(406).body("code", equalTo("NOT_ACCEPTABLE"));
    assertThat(company.ratings("format", "csv").contentType()).startsWith("text/csv");
    assertThat(company.ratings("format", "CSV").contentType()).startsWith("text/csv");
    company.ratings("format", "Csv").then().statusCode(422).body("field", equalTo("format"));
    company.ratings("format", "xml").then().statusCode(422).body("field", equalTo("format"));
  }

  @Test
  void returnsTheSameBytesForTheSameRequest() {
    Response first = company.ratings("by", "unit,month");
    Response second = company.ratings("by", "unit,month", "touchpoint", "", "confidence", "0.950");
    assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
    assertThat(second.header("ETag")).isEqualTo(first.header("ETag")).startsWith("W/\"");
    assertThat(first.header("Vary"))
        .isEqualTo("Accept, Accept-Encoding, Authorization, Cookie, X-API-Key");
    assertThat(first.header("Cache-Control")).isEqualTo("private, no-cache");
    assertThat(company.ratings("by", "month,unit").header("ETag"))
        .isNotEqualTo(first.header("ETag"));
    assertThat(company.ratings("by", "unit,month", "format", "csv").header("ETag"))
        .isNotEqualTo(first.header("ETag"));
  }

  @Test
  void returnsNotModifiedUntilTheLedgerChanges() {
    Company own = SmallCompany.open();
    String etag = own.ratings().header("ETag");
    assertThat(ifNoneMatch(own, "\"other\", " + etag).asString()).isEmpty();
    ifNoneMatch(own, "*").then().statusCode(304);
    own.interaction(
        "root", "order", Map.of("occurredAt", "2026-03-01T00:00:00Z", "facts", Map.of()));
    own.post();
    Response changed = ifNoneMatch(own, etag);
    changed.then().statusCode(200).body("rows[0].interactions", equalTo(81));
    assertThat(changed.header("ETag")).isNotEqualTo(etag);
  }

  @Test
  void rejectsInvalidParametersAndNamesThem() {
    assertRejected(422, "untit", "untit", "north");
    assertRejected(422, "from", "from", "2026-02-30");
    assertRejected(422, "from", "from", "9999999-01-01");
    assertRejected(422, "to", "from", "2026-03-02", "to", "2026-03-01");
    assertRejected(422, "to", "from", "2026-03-02", "to", "2026-03-02");
    assertRejected(422, "by", "by", ",");
    assertRejected(422, "by", "by", "unit,unit");
    assertRejected(422, "by", "by", "day,month");
    assertRejected(422, "by", "by", "' OR 1=1 --");
    assertRejected(422, "confidence", "confidence", "NaN");
    assertRejected(422, "confidence", "confidence", "1");
    assertRejected(422, "confidence", "confidence", "1e-999999999");
    assertRejected(422, "clusters", "clusters", "day");
    assertRejected(422, "blocks", "blocks", "week");
    assertRejected(422, "method", "method", "wald");
    assertRejected(422, "unit", "unit", "no-such-unit");
    assertRejected(422, "unit", "unit", "a'; drop table unit; --");
    assertRejected(422, "touchpoint", "touchpoint", "no-such-touchpoint");
    assertRejected(422, "criterion", "criterion", "quick");
    assertRejected(422, "criterion", "criterion", "order.no-such-criterion");
    assertRejected(422, "category", "category", "no-such-category");
    assertRejected(422, "version", "version", "2");
    assertRejected(422, "depth", "depth", "2");
    assertRejected(422, "depth", "by", "unit", "depth", "0");
    assertRejected(422, "leaves", "by", "unit", "depth", "2", "leaves", "true");
    assertRejected(422, "leaves", "by", "unit", "leaves", "yes");
  }

  @Test
  void rejectsAMissingUnknownOrRepeatedStandard() {
    TestApi.admin().get(RATINGS).then().statusCode(422).body("field", equalTo("standard"));
    TestApi.admin()
        .queryParam("standard", "no-such-standard")
        .get(RATINGS)
        .then()
        .statusCode(422)
        .body("code", equalTo("UNKNOWN_STANDARD"));
    TestApi.admin()
        .queryParam("standard", company.key("std"), company.key("std"))
        .get(RATINGS)
        .then()
        .statusCode(422)
        .body("field", equalTo("standard"));
  }

  @Test
  void limitsTheNumberOfRows() {
    Response days =
        company.ratings("by", "day", "from", "1900-01-01", "to", "2100-01-01", "format", "csv");
    assertThat(days.statusCode()).isEqualTo(200);
    assertThat(days.asString().lines()).hasSize(1 + 73_049);
    company
        .ratings("by", "day", "from", "0001-01-01", "to", "9999-12-31")
        .then()
        .statusCode(422)
        .contentType("application/problem+json")
        .body("code", equalTo("TOO_MANY_ROWS"));
    company
        .ratings(
            "unit", company.key("root"), "by", "day,unit", "from", "1900-01-01", "to", "2100-01-01")
        .then()
        .statusCode(422)
        .body("code", equalTo("TOO_MANY_ROWS"));
  }

  @Test
  void decodesPercentEncodingAndIgnoresEmptyValues() {
    TestApi.admin()
        .urlEncodingEnabled(false)
        .get(RATINGS + "?standard=" + company.key("std") + "&channel=%E2%82%AC%20x&category=")
        .then()
        .statusCode(200)
        .body("rows[0].reasons[0]", equalTo("NO_DATA"));
  }

  @Test
  void pagesThroughTheInteractionsOfAFigure() {
    Set<String> seen = new HashSet<>();
    String cursor = "";
    for (int page = 0; page < 4; page++) {
      JsonPath answer = page(cursor);
      seen.addAll(answer.getList("items.id"));
      cursor = answer.getString("next");
    }
    assertThat(seen).hasSize(10);
    assertThat(cursor).isNull();
    page("not a cursor", 400, 422);
  }

  @Test
  void openApiListsEveryParameter() {
    JsonPath document = Company.json(given().get("/q/openapi?format=json"));
    assertThat(document.getList("paths.'" + RATINGS + "'.get.parameters.name", String.class))
        .containsExactlyInAnyOrderElementsOf(RatingRequest.PARAMETERS.names());
    assertThat(document.getList("paths.'" + INTERACTIONS + "'.get.parameters.name", String.class))
        .containsExactlyInAnyOrderElementsOf(DrillDownRequest.PARAMETERS.names());
  }

  @Test
  void recordsTheLatency() {
    company.ratings("by", "quarter");
    company.ratings("by", "quarter");
    assertThat(TestApi.inside().get("/q/metrics").asString())
        .contains("cxrating_rating_latency_seconds_count{outcome=\"computed\"")
        .contains("cxrating_rating_latency_seconds_count{outcome=\"cached\"");
  }

  private static JsonPath page(String cursor) {
    return Company.json(drillPage(cursor));
  }

  private static void page(String cursor, Integer... statuses) {
    assertThat(drillPage(cursor).statusCode()).isIn((Object[]) statuses);
  }

  private static Response drillPage(String cursor) {
    return TestApi.admin()
        .queryParam("standard", company.key("std"))
        .queryParam("criterion", "order.quick")
        .queryParam("result", "MISSED")
        .queryParam("limit", "3")
        .queryParam("cursor", cursor)
        .get(INTERACTIONS);
  }

  private static Response drill(String key, String unit) {
    return TestApi.withKey(key)
        .queryParam("standard", company.key("std"))
        .queryParam("criterion", "order.quick")
        .queryParam("result", "MET")
        .queryParam("unit", unit == null ? "" : unit)
        .get(INTERACTIONS);
  }

  private static Response accepting(String media) {
    return TestApi.admin()
        .header("Accept", media)
        .queryParam("standard", company.key("std"))
        .get(RATINGS);
  }

  private static Response ifNoneMatch(Company asked, String tags) {
    return TestApi.admin()
        .header("If-None-Match", tags)
        .queryParam("standard", asked.key("std"))
        .get(RATINGS);
  }

  private static void assertRejected(int status, String field, String... parameters) {
    company
        .ratings(parameters)
        .then()
        .statusCode(status)
        .contentType("application/problem+json")
        .body("field", equalTo(field));
  }

  private static List<Map<String, String>> rows(String csv) throws IOException {
    try (MappingIterator<Map<String, String>> rows =
        new CsvMapper()
            .readerForMapOf(String.class)
            .with(CsvSchema.emptySchema().withHeader())
            .readValues(csv)) {
      return rows.readAll();
    }
  }

  @Test
  void survivesTheJsonRoundTrip() {
    for (String by : List.of("unit,month", "criterion", "category,channel")) {
      JsonRoundTrip.check(
          company.ratings("unit", company.key("root"), "by", by), RatingAnswer.class);
    }
    JsonRoundTrip.check(
        company.ratings("unit", company.key("root"), "by", "unit", "adjust", "category"),
        RatingAnswer.class);
  }
}
