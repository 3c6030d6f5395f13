package io.cxrating.standard.model;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.cxrating.TestApi;
import io.cxrating.access.Role;
import io.cxrating.standard.Files;
import io.cxrating.standard.file.StandardFormat;
import io.cxrating.standard.file.StandardWriter;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.RequestSpecBuilder;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StandardApiTest {
  private static final String STANDARDS = "/api/v1/standards";
  private static final String YAML = "application/yaml";
  private static final RestAssuredConfig YAML_IS_TEXT =
      RestAssuredConfig.config()
          .encoderConfig(
              EncoderConfig.encoderConfig()
                  .encodeContentTypeAs(YAML, ContentType.TEXT)
                  .encodeContentTypeAs("text/yaml", ContentType.TEXT)
                  .appendDefaultContentCharsetToContentTypeIfUndefined(false));

  private final String key = "standard-" + UUID.randomUUID();
  private final String address = STANDARDS + "/" + key;

  @Test
  void publishesAndReturnsAStandard() throws IOException {
    put(example())
        .statusCode(201)
        .body("key", equalTo(key))
        .body("version", equalTo(1))
        .body("digest", notNullValue())
        .body("effectiveFrom", nullValue())
        .body("findings.code", contains("UNUSED_MEASURE"))
        .body("findings[0].severity", equalTo("INFO"))
        .body("findings[0].path", equalTo("$.spec.measures[4]"))
        .body("$", not(org.hamcrest.Matchers.hasKey("isNew")));
    TestApi.withKey(TestApi.newKey(Role.INGEST))
        .get(address)
        .then()
        .statusCode(200)
        .body("version", equalTo(1))
        .body("name", equalTo("IT service desk"))
        .body("versions.version", contains(1))
        .body(
            "content.spec.touchpoints[0].criteria[1].overrides.keep-me-working.atMost", equalTo(2));
  }

  @Test
  void treatsEqualContentInAnyFormatAsTheSameVersion() throws IOException {
    String digest = put(example()).statusCode(201).extract().path("digest");
    String json = StandardWriter.canonical(Files.yaml(example()));
    TestApi.admin()
        .contentType(ContentType.JSON)
        .body(json)
        .put(address)
        .then()
        .statusCode(200)
        .body("version", equalTo(1))
        .body("digest", equalTo(digest));
    request(TestApi.admin(), example(), "text/yaml").put(address).then().statusCode(200);
  }

  @Test
  void keepsEveryVersionAndComparesThem() throws IOException {
    put(example()).statusCode(201);
    put(example().replace("atMost: 8", "atMost: 6").replace("key: IT", "key: it"))
        .statusCode(201)
        .body("version", equalTo(2))
        .body("effectiveFrom", notNullValue());
    TestApi.admin()
        .get(address + "/versions/1")
        .then()
        .statusCode(200)
        .body("content.spec.touchpoints[0].criteria[1].atMost", equalTo(8));
    TestApi.admin()
        .get(address + "/diff?from=1&to=2")
        .then()
        .statusCode(200)
        .body("changes", hasSize(1))
        .body("changes[0].path", equalTo("spec.touchpoints[resolution].criteria[same-day].atMost"))
        .body("changes[0].kind", equalTo("CHANGED"))
        .body("changes[0].from", equalTo(8))
        .body("changes[0].to", equalTo(6));
    TestApi.admin()
        .get(address + "/diff?from=1&to=3")
        .then()
        .statusCode(422)
        .body("field", equalTo("to"));
    TestApi.admin().get(address + "/diff?from=x").then().statusCode(greaterThan(399));
  }

  @Test
  void returnsAVersionThatCanBePublishedAgain() throws IOException {
    put(example()).statusCode(201);
    String file =
        TestApi.admin()
            .accept(YAML)
            .get(address + "/versions/1")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    put(file).statusCode(200).body("version", equalTo(1));
  }

  @Test
  void listsStandardsPageByPage() throws IOException {
    put(example()).statusCode(201);
    put(example().replace("weight: 5", "weight: 6")).statusCode(201);
    TestApi.admin()
        .get(STANDARDS + "?limit=1000")
        .then()
        .statusCode(200)
        .body("items.find { it.key == '" + key + "' }.version", equalTo(2))
        .body("items.content", everyItem(nullValue()));
    String next = "";
    int pages = 0;
    boolean seen = false;
    while (next != null) {
      var page =
          TestApi.admin()
              .get(STANDARDS + "?limit=1" + (next.isEmpty() ? "" : "&cursor=" + next))
              .then()
              .statusCode(200)
              .body("items", hasSize(1))
              .extract();
      seen |= key.equals(page.path("items[0].key"));
      next = page.path("next");
      pages++;
    }
    assertThat(seen).isTrue();
    assertThat(pages).isPositive();
    TestApi.admin().get(STANDARDS + "?limit=0").then().statusCode(422);
    TestApi.admin().get(STANDARDS + "?cursor=%C3%A4").then().statusCode(400);
  }

  @Test
  void lintsWithoutStoring() throws IOException {
    String vague = example().replace("Not reopened", "Friendly");
    request(TestApi.withKey(TestApi.newKey(Role.STEWARD)), vague, YAML)
        .post(STANDARDS + "/lint")
        .then()
        .statusCode(200)
        .body("version", equalTo(1))
        .body("findings.code", hasItem("VAGUE_WORD"));
    TestApi.admin().get(address).then().statusCode(404);
    put(vague).statusCode(201).body("findings.code", hasItem("VAGUE_WORD"));
  }

  @Test
  void namesEveryViolationWithItsPath() throws IOException {
    String wrong =
        example().replace("tolerated: 24", "tolerated: 4").replace("atMost: 1,", "is: true,");
    put(wrong)
        .statusCode(422)
        .contentType("application/problem+json")
        .body("code", equalTo("INVALID"))
        .body(
            "violations.field",
            hasItems(
                "$.spec.touchpoints[0].criteria[1].tolerated",
                "$.spec.touchpoints[0].criteria[2].is"));
    TestApi.admin().get(address).then().statusCode(404);
  }

  @Test
  void rejectsAChangedTypeOfAMeasure() throws IOException {
    put(example()).statusCode(201);
    put(example().replace("reassignments, type: count", "reassignments, type: number"))
        .statusCode(422)
        .body("violations[0].field", equalTo("$.spec.measures[1].type"));
  }

  @Test
  void rejectsAKeyThatDiffersFromTheAddress() throws IOException {
    request(TestApi.admin(), example(), YAML)
        .put(STANDARDS + "/another")
        .then()
        .statusCode(422)
        .body("violations[0].field", equalTo("$.metadata.key"));
    for (String reserved : new String[] {"schema", "lint"}) {
      request(TestApi.admin(), example().replace(key, reserved), YAML)
          .put(STANDARDS + "/" + reserved)
          .then()
          .statusCode(greaterThan(399));
    }
  }

  @Test
  void rejectsUnreadableContent() {
    put("spec: [").statusCode(400).body("code", equalTo("BAD_REQUEST"));
    put("").statusCode(400);
    put("#".repeat(StandardFormat.MAX_BYTES + 1)).statusCode(413);
    request(TestApi.admin(), "x", "text/plain").put(address).then().statusCode(415);
  }

  @Test
  void servesTheSchemaWithoutAKey() {
    given()
        .get(STANDARDS + "/schema")
        .then()
        .statusCode(200)
        .contentType("application/schema+json")
        .body("title", equalTo("Experience standard"));
  }

  @Test
  void requiresAKeyAndARole() throws IOException {
    given().get(STANDARDS).then().statusCode(401);
    given().get(address).then().statusCode(401);
    given().get(address + "/versions/1").then().statusCode(401);
    given().get(address + "/diff").then().statusCode(401);
    request(given(), example(), YAML).put(address).then().statusCode(401);
    request(given(), example(), YAML).post(STANDARDS + "/lint").then().statusCode(401);
    String analyst = TestApi.newKey(Role.ANALYST, Role.INGEST, Role.EXECUTIVE);
    request(TestApi.withKey(analyst), example(), YAML).put(address).then().statusCode(403);
    request(TestApi.withKey(analyst), example(), YAML)
        .post(STANDARDS + "/lint")
        .then()
        .statusCode(403);
    TestApi.withKey(analyst).get(STANDARDS).then().statusCode(200);
  }

  @Test
  void writesTheAuditTrail() throws IOException {
    put(example()).statusCode(201);
    TestApi.admin()
        .get("/api/v1/audit")
        .then()
        .statusCode(200)
        .body("items.find { it.subject == '" + key + "' }.action", equalTo("standard.published"));
  }

  @Test
  void returnsNotFoundForUnknownStandardsAndVersions() {
    TestApi.admin().get(address).then().statusCode(404).body("code", equalTo("NOT_FOUND"));
    TestApi.admin().get(address + "/versions/1").then().statusCode(404);
    TestApi.admin().get(address + "/versions/x").then().statusCode(404);
    TestApi.admin().get(address + "/diff").then().statusCode(404);
  }

  private String example() throws IOException {
    return Files.example().replace("it-service-desk", key);
  }

  private ValidatableResponse put(String yaml) {
    return request(TestApi.admin(), yaml, YAML).put(address).then();
  }

  private static RequestSpecification request(
      RequestSpecification as, String body, String mediaType) {
    return as.spec(new RequestSpecBuilder().setConfig(YAML_IS_TEXT).build())
        .contentType(mediaType)
        .body(body);
  }
}
