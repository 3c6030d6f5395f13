package io.cxrating.instrument;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.cxrating.TestApi;
import io.cxrating.access.Role;
import io.cxrating.tally.Tallies;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Checks the declaration of survey instruments. */
@QuarkusTest
class InstrumentApiTest {
  private static final String CES =
      """
      {"name":"Effort","kind":"CES","min":1,"max":5,"lowerIsBetter":true,"topBoxFrom":2,
       "blankCodes":[99,0]}""";

  @Inject Tallies tallies;

  private final String key = "effort-" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void listsTheBuiltInInstruments() {
    get("").statusCode(200).body("key", hasItems("nps", "csat", "ces"));
    get("/nps").body("kind", is("NPS"), "min", is(0f), "max", is(10f), "topBoxFrom", is(9f));
    get("/csat").body("kind", is("CSAT"), "min", is(1f), "max", is(5f), "topBoxFrom", is(4f));
    get("/ces").body("kind", is("CES"), "max", is(7f), "lowerIsBetter", is(false));
    get("/other").statusCode(404).body("code", is("NOT_FOUND"));
  }

  @Test
  void declaresAnInstrumentAndAdvancesTheWatermark() {
    long before = tallies.watermark();
    put(CES).statusCode(201).body("key", is(key), "lowerIsBetter", is(true));
    put(CES).statusCode(200).body("blankCodes", contains(0f, 99f));
    Assertions.assertThat(tallies.watermark()).isGreaterThan(before);
    Instrument seen = tallies.read(view -> view.instruments().get(key));
    Assertions.assertThat(seen.isBlank(99)).isTrue();
    Assertions.assertThat(seen.isBlank(-0.0)).isTrue();
    Assertions.assertThat(seen.isOnScale(2.5)).isFalse();
    Assertions.assertThat(seen.isOnScale(5)).isTrue();
  }

  @Test
  void rejectsChangesOfMeaning() {
    put(CES).statusCode(201);
    put(CES.replace("\"max\":5", "\"max\":7")).statusCode(409).body("code", is("CONFLICT"));
    put(CES.replace("\"min\":1", "\"min\":2")).statusCode(409);
    put(CES.replace("true", "false")).statusCode(409);
    put(CES.replace("CES", "OTHER")).statusCode(409);
    put(CES.replace("[99,0]", "[99]")).statusCode(409);
    put(CES.replace("[99,0]", "[99,0,98]").replace("Effort", "How hard").replace(":2,", ":1,"))
        .statusCode(200)
        .body("name", is("How hard"), "topBoxFrom", is(1f), "blankCodes", contains(0f, 98f, 99f));
  }

  @Test
  void rejectsAnInvalidInstrumentAndNamesTheField() {
    assertRejected(CES.replace("\"Effort\"", "\" \""), "INVALID", "name");
    assertRejected(CES.replace("\"Effort\"", "\"a\\u0000\""), "INVALID", "name");
    assertRejected(CES.replace("\"Effort\"", "\"a\\udc00b\""), "INVALID", "name");
    assertRejected(CES.replace("\"kind\":\"CES\",", ""), "INVALID", "kind");
    assertRejected(CES.replace("CES", "GUESS"), "WRONG_TYPE", "kind");
    assertRejected(CES.replace("\"min\":1,", ""), "INVALID", "min");
    assertRejected(CES.replace("\"max\":5", "\"max\":1"), "INVALID", "max");
    assertRejected(CES.replace("\"max\":5", "\"max\":1e999"), "INVALID", "max");
    assertRejected(CES.replace("\"max\":5", "\"max\":\"5\""), "WRONG_TYPE", "max");
    assertRejected(CES.replace("\"min\":1", "\"min\":0.5"), "INVALID", "min");
    assertRejected(CES.replace("\"topBoxFrom\":2", "\"topBoxFrom\":6"), "INVALID", "topBoxFrom");
    assertRejected(CES.replace("99,0", "3"), "INVALID", "blankCodes");
    assertRejected(CES.replace("99,0", "null"), "INVALID", "blankCodes");
    assertRejected(CES.replace("CES", "NPS"), "INVALID", "kind");
    assertRejected(CES.replace("CES", "CSAT").replace("2", "null"), "INVALID", "topBoxFrom");
    assertRejected(CES.replace("\"name\"", "\"nom\""), "UNKNOWN_FIELD", "nom");
    TestApi.admin()
        .contentType(ContentType.JSON)
        .body(CES)
        .put("/api/v1/instruments/No Such Key")
        .then()
        .statusCode(422)
        .body("field", is("key"));
    get("/" + key).statusCode(404);
  }

  @Test
  void acceptsAnyScaleForOtherInstruments() {
    put("{\"name\":\"Temperature\",\"kind\":\"OTHER\",\"min\":-10.5,\"max\":40}")
        .statusCode(201)
        .body("topBoxFrom", nullValue(), "blankCodes.size()", is(0));
  }

  @Test
  void stewardsWriteAndAllRolesRead() {
    RestAssured.given().get("/api/v1/instruments").then().statusCode(401);
    RestAssured.given().get("/api/v1/instruments/nps").then().statusCode(401);
    String reader = TestApi.newKey(Role.EXECUTIVE, Role.ANALYST, Role.INGEST);
    TestApi.withKey(reader).get("/api/v1/instruments/nps").then().statusCode(200);
    TestApi.withKey(reader)
        .contentType(ContentType.JSON)
        .body(CES)
        .put("/api/v1/instruments/" + key)
        .then()
        .statusCode(403)
        .body("code", containsString("FORBIDDEN"));
  }

  private static ValidatableResponse get(String path) {
    return TestApi.admin().get("/api/v1/instruments" + path).then();
  }

  private ValidatableResponse put(String body) {
    return TestApi.withKey(TestApi.newKey(Role.STEWARD))
        .contentType(ContentType.JSON)
        .body(body)
        .put("/api/v1/instruments/" + key)
        .then();
  }

  private void assertRejected(String body, String code, String field) {
    put(body).statusCode(422).body("code", is(code), "field", is(field));
  }
}
