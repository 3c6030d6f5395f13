package io.cxrating.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.cxrating.TestApi;
import io.cxrating.access.Role;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A company with two units, and requests that post rows of one kind. */
public class RowApi {
  public final String suffix = UUID.randomUUID().toString().substring(0, 8);
  public final String source = "src-" + suffix;
  public final String company = "company-" + suffix;
  public final String north = "north-" + suffix;
  public final String south = "south-" + suffix;

  /** The address for rows of this kind. */
  public final String path;

  protected RowApi(String path) {
    this.path = path;
    TestApi.admin()
        .contentType(ContentType.JSON)
        .body(
            List.of(
                Map.of("key", company, "name", "Company", "timeZone", "America/New_York"),
                Map.of("key", north, "name", "North", "parent", company),
                Map.of("key", south, "name", "South", "parent", company)))
        .post("/api/v1/units")
        .then()
        .statusCode(200);
  }

  public ValidatableResponse postLines(String... rows) {
    return post(IntakeAnswer.NDJSON, String.join("\n", rows), "");
  }

  public ValidatableResponse postAtomically(String... rows) {
    return post(IntakeAnswer.NDJSON, String.join("\n", rows), "?atomic=true");
  }

  public ValidatableResponse post(String contentType, String body) {
    return post(contentType, body, "");
  }

  public ValidatableResponse post(String contentType, String body, String query) {
    return TestApi.admin()
        .contentType(contentType)
        .body(body.getBytes(StandardCharsets.UTF_8))
        .post(path + query)
        .then();
  }

  public ValidatableResponse put(String id, String body) {
    return put(TestApi.adminKey(), id, body);
  }

  public ValidatableResponse put(String key, String id, String body) {
    return TestApi.withKey(key)
        .urlEncodingEnabled(false)
        .contentType(ContentType.JSON)
        .body(body.getBytes(StandardCharsets.UTF_8))
        .put(path(id))
        .then();
  }

  public ValidatableResponse get(String id) {
    return get(TestApi.adminKey(), id);
  }

  public ValidatableResponse get(String key, String id) {
    return TestApi.withKey(key).urlEncodingEnabled(false).get(path(id)).then();
  }

  public String path(String id) {
    return path + "/" + source + "/" + id;
  }

  public static void counts(
      ValidatableResponse answer, int accepted, int duplicates, int rejected) {
    answer
        .body("accepted", is(accepted), "duplicates", is(duplicates), "rejected", is(rejected))
        .body("problems", hasSize(rejected), "problemsTruncated", is(false))
        .statusCode(rejected > 0 && accepted + duplicates == 0 ? 422 : 200);
  }

  /** Posts a row whose first and only error is the given one. */
  public void assertRejected(String row, String code, String field) {
    String body =
        postLines(row)
            .statusCode(422)
            .body("problems", hasSize(1))
            .body("problems[0].code", is(code))
            .body("problems[0].field", field == null ? nullValue() : equalTo(field))
            .extract()
            .asString();
    assertThat(body).doesNotContain("Exception").doesNotContain("fasterxml");
  }

  /** Posts a valid row of the north with id 1 and requests it with different keys. */
  public void requiresAnalystOfTheUnit(String row) {
    counts(postLines(row), 1, 0, 0);
    RestAssured.given().get(path("1")).then().statusCode(401);
    get(TestApi.newKey(Role.INGEST, Role.EXECUTIVE, Role.STEWARD), "1").statusCode(403);
    get(TestApi.newKey(south, Role.ANALYST), "1").statusCode(404).body("code", is("NOT_FOUND"));
    get(TestApi.newKey(north, Role.ANALYST), "1").statusCode(200).body("id", is("1"));
    get(TestApi.newKey(company, Role.ANALYST), "1").statusCode(200).body("id", is("1"));
    get("2").statusCode(404).body("code", is("NOT_FOUND"));
    get("a%00").statusCode(400);
  }

  /** Posts rows with different keys; a unit key can post only rows of its unit. */
  public void requiresIngestRoleOfTheUnit(String row, String southernRow) {
    RestAssured.given().contentType(ContentType.JSON).body(row).post(path).then().statusCode(401);
    RestAssured.given()
        .contentType(ContentType.JSON)
        .body(row)
        .put(path("1"))
        .then()
        .statusCode(401);
    String reader = TestApi.newKey(Role.ANALYST, Role.EXECUTIVE, Role.STEWARD);
    TestApi.withKey(reader)
        .contentType(ContentType.JSON)
        .body(row)
        .post(path)
        .then()
        .statusCode(403);
    put(reader, "1", row).statusCode(403);
    String southern = TestApi.newKey(south, Role.INGEST);
    TestApi.withKey(southern)
        .contentType(ContentType.JSON)
        .body("[" + row + "," + southernRow + "]")
        .post(path)
        .then()
        .statusCode(200)
        .body("accepted", is(1), "problems.code", is(List.of("UNKNOWN_UNIT")));
    counts(postLines(row), 1, 0, 0);
    put(southern, "1", row).statusCode(404);
    String northern = TestApi.newKey(north, Role.INGEST);
    put(northern, "1", row.replace(north, south)).statusCode(422).body("code", is("UNKNOWN_UNIT"));
    put(northern, "1", row).statusCode(200);
  }
}
