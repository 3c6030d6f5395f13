package io.cxrating.unit;

import static io.cxrating.unit.UnitRequests.UNITS;
import static io.cxrating.unit.UnitRequests.isForbidden;
import static io.cxrating.unit.UnitRequests.json;
import static io.cxrating.unit.UnitRequests.keyed;
import static io.cxrating.unit.UnitRequests.put;
import static io.cxrating.unit.UnitRequests.tree;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.cxrating.TestApi;
import io.cxrating.access.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Checks read and write access to units. */
@QuarkusTest
class UnitScopeTest {
  private final String root = "r-" + UUID.randomUUID();

  @Test
  void restrictsAKeyToItsSubtree() {
    tree(root);
    String reader = TestApi.newKey(root + "-a", Role.ANALYST);
    TestApi.withKey(reader)
        .get(UNITS)
        .then()
        .statusCode(200)
        .body("items.key", equalTo(List.of(root + "-a", root + "-a-leaf")));
    TestApi.withKey(reader).get(UNITS + "/" + root + "-a-leaf").then().statusCode(200);
    for (String hidden : new String[] {root, root + "-b", "no-such-unit"}) {
      isForbidden(TestApi.withKey(reader).get(UNITS + "/" + hidden).then());
      isForbidden(TestApi.withKey(reader).queryParam("under", hidden).get(UNITS).then());
    }
  }

  @Test
  void restrictsAStewardToItsSubtree() {
    tree(root);
    String steward = TestApi.newKey(root + "-a", Role.STEWARD);
    put(steward, root + "-a-new", json("New", root + "-a", null)).statusCode(201);
    put(steward, root + "-a", json("Renamed", root, null)).statusCode(200);
    isForbidden(put(steward, root + "-a", json("Renamed", null, null)));
    isForbidden(put(steward, root + "-a-leaf", json("Leaf", root + "-b", null)));
    isForbidden(put(steward, root + "-a-leaf", json("Leaf", null, null)));
    isForbidden(put(steward, root + "-b", json("Taken", root + "-a", null)));
    isForbidden(put(steward, root, json("Root", null, null)));
    isForbidden(put(steward, root + "-elsewhere", json("New", null, null)));
    isForbidden(put(steward, root + "-elsewhere", json("New", "no-such-unit", null)));
    TestApi.withKey(steward)
        .contentType(ContentType.JSON)
        .body(
            "[%s,%s]"
                .formatted(
                    keyed(root + "-a-2", "Second", root + "-a-1"),
                    keyed(root + "-a-1", "First", root + "-a")))
        .post(UNITS)
        .then()
        .statusCode(200)
        .body("created", equalTo(2));
  }

  @Test
  void requiresStewardToWriteAndAKeyToRead() {
    String other = TestApi.newKey(Role.ANALYST, Role.INGEST, Role.EXECUTIVE);
    isForbidden(put(other, root, json("X", null, null)));
    isForbidden(TestApi.withKey(other).contentType(ContentType.JSON).body("[]").post(UNITS).then());
    given().get(UNITS).then().statusCode(401);
    given().get(UNITS + "/" + root).then().statusCode(401);
    given().contentType(ContentType.JSON).body("[]").post(UNITS).then().statusCode(401);
  }
}
