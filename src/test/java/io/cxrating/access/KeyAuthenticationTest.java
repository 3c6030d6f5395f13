package io.cxrating.access;

import static io.cxrating.access.KeyApiTest.isUnauthorized;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.cxrating.TestApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** Checks the ways to send a key and the responses to invalid keys. */
@QuarkusTest
class KeyAuthenticationTest {
  private static final String KEYS = "/api/v1/keys";
  static final String BASIC = "Basic realm=\"cxrating\"";

  @Test
  void rejectsARequestWithoutAKeyWithOneChallenge() {
    ValidatableResponse answer = given().get(KEYS).then();
    isUnauthorized(answer);
    assertThat(answer.extract().headers().getValues("WWW-Authenticate")).containsExactly(BASIC);
  }

  @Test
  void acceptsTheKeyAsBasicPasswordAfterTheChallenge() {
    given()
        .auth()
        .basic("key", TestApi.adminKey())
        .get(KEYS)
        .then()
        .statusCode(200)
        .body("items.name", hasItem("bootstrap"));
  }

  @Test
  void rejectsTwoCredentialsInOneRequest() {
    TestApi.admin()
        .auth()
        .preemptive()
        .basic("key", TestApi.adminKey())
        .get(KEYS)
        .then()
        .statusCode(400)
        .contentType("application/problem+json")
        .body("code", equalTo("BAD_REQUEST"));
    given()
        .header("X-API-Key", TestApi.adminKey(), TestApi.adminKey())
        .get(KEYS)
        .then()
        .statusCode(400);
  }

  @Test
  void rejectsAMalformedOrUnknownKey() {
    for (String garbage :
        new String[] {"", " ", "x", "cxr_", "ключ".repeat(12), "a".repeat(257), "a".repeat(9000)}) {
      isUnauthorized(TestApi.withKey(garbage).get(KEYS).then());
    }
    isUnauthorized(TestApi.withKey("cxr_" + "0".repeat(43)).get(KEYS).then());
  }

  @Test
  void rejectsOtherSchemesAndOtherUserNames() {
    for (String garbage :
        new String[] {
          "", "Basic", "Basic ", "Basic !!!", "Basic a2V5", "Bearer x", "Basic a2V5Og=="
        }) {
      isUnauthorized(given().header("Authorization", garbage).get(KEYS).then());
    }
    isUnauthorized(given().auth().preemptive().basic("admin", TestApi.adminKey()).get(KEYS).then());
  }

  @Test
  void probesIgnoreKeys() {
    for (String inside : new String[] {"/q/health/live", "/q/metrics"}) {
      TestApi.inside().get(inside).then().statusCode(200);
      TestApi.inside().header("X-API-Key", "wrong").get(inside).then().statusCode(200);
      TestApi.admin().get(inside).then().statusCode(404);
    }
    given().get("/q/openapi").then().statusCode(200);
  }
}
