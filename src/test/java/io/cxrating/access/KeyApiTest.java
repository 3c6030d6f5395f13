package io.cxrating.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.cxrating.TestApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KeyApiTest {
  private static final String KEYS = "/api/v1/keys";

  @Inject DataSource ledger;

  @Test
  void showsAKeyOnceAndStoresOnlyItsHash() throws SQLException {
    Map<String, String> made = TestApi.createKey(null, Role.ANALYST);
    assertThat(made.get("key")).matches("cxr_[0-9A-Za-z]{43}");
    String listed =
        TestApi.admin()
            .queryParam("limit", 1000)
            .get(KEYS)
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(listed).contains(made.get("id")).doesNotContain(made.get("key"));
    try (Connection connection = ledger.getConnection();
        PreparedStatement select =
            connection.prepareStatement("select k::text, hash from api_key k where id = ?")) {
      select.setObject(1, UUID.fromString(made.get("id")));
      try (ResultSet row = select.executeQuery()) {
        assertThat(row.next()).isTrue();
        assertThat(row.getString(1)).doesNotContain(made.get("key"));
        assertThat(row.getBytes(2)).isEqualTo(KeyText.hash(made.get("key")));
      }
    }
  }

  @Test
  void onlyAdminsManageKeysAndReadTheAuditTrail() {
    String other = TestApi.newKey(Role.INGEST, Role.ANALYST, Role.EXECUTIVE, Role.STEWARD);
    isForbidden(TestApi.withKey(other).get(KEYS).then());
    isForbidden(TestApi.withKey(other).get("/api/v1/audit").then());
    isForbidden(TestApi.withKey(other).delete(KEYS + "/" + UUID.randomUUID()).then());
    isForbidden(posting(TestApi.withKey(other), "{\"name\":\"x\",\"roles\":[\"admin\"]}"));
  }

  @Test
  void anAdminOfAUnitManagesOnlyKeysOfItsSubtree() {
    String root = unit(null);
    String child = unit(root);
    String elsewhere = unit(null);
    String admin = TestApi.newKey(root, Role.ADMIN);
    String foreign = TestApi.createKey(elsewhere, Role.ANALYST).get("id");

    for (String refused : new String[] {"null", "\"" + elsewhere + "\"", "\"no-such-unit\""}) {
      isForbidden(
          posting(
              TestApi.withKey(admin),
              "{\"name\":\"x\",\"roles\":[\"analyst\"],\"unit\":%s}".formatted(refused)));
    }
    String body = "{\"name\":\"x\",\"roles\":[\"analyst\"],\"unit\":\"%s\"}".formatted(child);
    String made = posting(TestApi.withKey(admin), body).statusCode(201).extract().path("id");
    TestApi.withKey(admin)
        .get(KEYS)
        .then()
        .statusCode(200)
        .body("items.id", hasItem(made))
        .body("items.id", not(hasItem(foreign)))
        .body("items.unit", everyItem(not(nullValue())));
    isForbidden(TestApi.withKey(admin).delete(KEYS + "/" + foreign).then());
    isForbidden(TestApi.withKey(admin).get("/api/v1/audit").then());
    TestApi.withKey(admin).delete(KEYS + "/" + made).then().statusCode(204);
  }

  @Test
  void rejectsARevokedKeyWithinFiveSeconds() {
    Map<String, String> made = TestApi.createKey(null, Role.ADMIN);
    TestApi.withKey(made.get("key")).get(KEYS).then().statusCode(200);
    TestApi.admin().delete(KEYS + "/" + made.get("id")).then().statusCode(204);
    isUnauthorizedWithinFiveSeconds(made.get("key"));
    TestApi.admin().delete(KEYS + "/" + made.get("id")).then().statusCode(204);
  }

  @Test
  void rejectsAKeyRevokedByAnotherReplicaWithinFiveSeconds() throws SQLException {
    Map<String, String> made = TestApi.createKey(null, Role.ADMIN);
    TestApi.withKey(made.get("key")).get(KEYS).then().statusCode(200);
    try (Connection connection = ledger.getConnection();
        PreparedStatement revoke =
            connection.prepareStatement("update api_key set revoked_at = now() where id = ?")) {
      revoke.setObject(1, UUID.fromString(made.get("id")));
      assertThat(revoke.executeUpdate()).isEqualTo(1);
    }
    isUnauthorizedWithinFiveSeconds(made.get("key"));
  }

  @Test
  void returnsNotFoundWhenRevokingAnUnknownKey() {
    TestApi.admin().delete(KEYS + "/" + UUID.randomUUID()).then().statusCode(404);
    TestApi.admin().delete(KEYS + "/not-an-id").then().statusCode(404);
  }

  @Test
  void rejectsAnInvalidKeyRequestAndNamesTheField() {
    posting(TestApi.admin(), "{}")
        .statusCode(422)
        .body("code", equalTo("INVALID"))
        .body("violations.field", hasItems("name", "roles"));
    posting(TestApi.admin(), "{\"name\":\"x\",\"roles\":[\"root\"]}")
        .statusCode(422)
        .body("field", equalTo("roles"));
    posting(TestApi.admin(), "{\"name\":\"x\",\"roles\":[null]}").statusCode(422);
    posting(TestApi.admin(), "{\"name\":\"x\",\"roles\":[\"analyst\"],\"unit\":\"no-such\"}")
        .statusCode(422)
        .body("field", equalTo("unit"));
    posting(TestApi.admin(), "{\"name\":\"a\\ud800b\",\"roles\":[\"analyst\"]}")
        .statusCode(422)
        .body("field", equalTo("name"));
    posting(TestApi.admin(), "{\"name\":\"x\",\"roles\":[\"analyst\",\"a\\ud800\"]}")
        .statusCode(422)
        .body("field", equalTo("roles[1]"));
    posting(TestApi.admin(), "").statusCode(422);
    posting(TestApi.admin(), "null").statusCode(422);
  }

  @Test
  void listsEveryKeyOnceOverManyPages() {
    String made = TestApi.createKey(null, Role.ANALYST).get("id");
    java.util.List<String> seen = new java.util.ArrayList<>();
    String cursor = null;
    do {
      RequestSpecification request = TestApi.admin().queryParam("limit", 2);
      if (cursor != null) {
        request.queryParam("cursor", cursor);
      }
      var page = request.get(KEYS).then().statusCode(200).extract().jsonPath();
      seen.addAll(page.getList("items.id"));
      cursor = page.getString("next");
    } while (cursor != null);
    assertThat(seen).doesNotHaveDuplicates().contains(made);
    for (String garbage : new String[] {"%%%", "YWJj", "x y"}) {
      TestApi.admin()
          .queryParam("cursor", garbage)
          .get(KEYS)
          .then()
          .statusCode(400)
          .body("field", equalTo("cursor"));
    }
  }

  @Test
  void auditTrailRecordsCreationAndRevocation() {
    Map<String, String> admin = TestApi.createKey(null, Role.ADMIN);
    String made =
        posting(TestApi.withKey(admin.get("key")), "{\"name\":\"trail\",\"roles\":[\"ingest\"]}")
            .statusCode(201)
            .extract()
            .path("id");
    TestApi.withKey(admin.get("key")).delete(KEYS + "/" + made).then().statusCode(204);
    String mine = "items.findAll { it.subject == '%s' }".formatted(made);
    TestApi.admin()
        .get("/api/v1/audit")
        .then()
        .statusCode(200)
        .body(mine + ".action", equalTo(java.util.List.of("key.revoked", "key.created")))
        .body(mine + ".keyId", everyItem(equalTo(admin.get("id"))))
        .body(mine + ".detail", everyItem(startsWith("trail (ingest)")));
  }

  private static ValidatableResponse posting(RequestSpecification request, String body) {
    return request.contentType(ContentType.JSON).body(body).post(KEYS).then();
  }

  private static String unit(String parent) {
    String key = "u-" + UUID.randomUUID();
    TestApi.admin()
        .contentType(ContentType.JSON)
        .body(
            "{\"name\":\"Test\",\"parent\":%s}"
                .formatted(parent == null ? "null" : "\"" + parent + "\""))
        .put("/api/v1/units/" + key)
        .then()
        .statusCode(201);
    return key;
  }

  private static void isUnauthorizedWithinFiveSeconds(String key) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() -> isUnauthorized(TestApi.withKey(key).get(KEYS).then()));
  }

  static void isUnauthorized(ValidatableResponse answer) {
    answer
        .statusCode(401)
        .contentType("application/problem+json")
        .header("WWW-Authenticate", KeyAuthenticationTest.BASIC)
        .body("code", equalTo("UNAUTHORIZED"))
        .body("status", equalTo(401));
  }

  private static void isForbidden(ValidatableResponse answer) {
    answer
        .statusCode(403)
        .contentType("application/problem+json")
        .body("code", equalTo("FORBIDDEN"));
  }
}
