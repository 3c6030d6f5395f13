package io.cxrating.unit;

import static io.cxrating.unit.UnitRequests.UNITS;
import static io.cxrating.unit.UnitRequests.json;
import static io.cxrating.unit.UnitRequests.keyed;
import static io.cxrating.unit.UnitRequests.post;
import static io.cxrating.unit.UnitRequests.put;
import static io.cxrating.unit.UnitRequests.tree;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.cxrating.TestApi;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UnitApiTest {
  private static final String STANDARD =
      """
      apiVersion: cxrating.io/v1
      kind: ExperienceStandard
      metadata: {key: %s, name: Desk}
      spec:
        measures:
          - {key: hours, type: number, unit: h}
        touchpoints:
          - key: repair
            weight: 1
            criteria:
              - {key: same-day, statement: "Solved within eight hours", measure: hours,
                 atMost: 8, weight: 1}
      """;

  @Inject DataSource ledger;
  @Inject Units units;

  private final String root = "r-" + UUID.randomUUID();

  @Test
  void createsChangesAndKeepsAUnit() throws SQLException {
    put(root, json("Acme", null, "Europe/Lisbon")).statusCode(201).body("name", equalTo("Acme"));
    assertThat(changes(root)).isEqualTo(1);
    put(root, json("Acme", null, "Europe/Lisbon")).statusCode(200);
    assertThat(changes(root)).isEqualTo(1);
    put(root, json("Acme Group", null, "Europe/Lisbon"))
        .statusCode(200)
        .body("name", equalTo("Acme Group"))
        .body("timeZone", equalTo("Europe/Lisbon"));
    assertThat(changes(root)).isEqualTo(2);
    String mine = "items.findAll { it.subject == '%s' }.action".formatted(root);
    TestApi.admin()
        .get("/api/v1/audit")
        .then()
        .body(mine, equalTo(List.of("unit.changed", "unit.created")));
  }

  @Test
  void readsItsOwnWrites() {
    assertThat(units.current().find(root)).isEmpty();
    put(root, json("Acme", null, null)).statusCode(201);
    assertThat(units.current().find(root)).isPresent();
  }

  @Test
  void inheritsTheZoneAndDefaultsToUtc() {
    put(root, json("Acme", null, null)).statusCode(201).body("effectiveTimeZone", equalTo("UTC"));
    put(root, json("Acme", null, "Asia/Tokyo")).statusCode(200);
    put(root + "-a", json("A", root, null))
        .statusCode(201)
        .body("timeZone", nullValue())
        .body("effectiveTimeZone", equalTo("Asia/Tokyo"));
  }

  @Test
  void acceptsUnitsInAnyOrderAndStoresAllOrNone() {
    List<String> bodies = new ArrayList<>();
    bodies.add(keyed(root + "-b", "B", root + "-a"));
    bodies.add(keyed(root + "-a", "A", root));
    bodies.add(keyed(root, "Root", null));
    post(bodies).statusCode(200).body("created", equalTo(3)).body("unchanged", equalTo(0));
    post(bodies).statusCode(200).body("created", equalTo(0)).body("unchanged", equalTo(3));

    post(List.of(keyed(root + "-c", "C", root), keyed(root + "-d", "D", "no-such-unit")))
        .statusCode(422)
        .body("code", equalTo("INVALID"))
        .body("field", equalTo("[1].parent"));
    TestApi.admin().get(UNITS + "/" + root + "-c").then().statusCode(404);
  }

  @Test
  void reportsEveryViolationInAnArray() {
    post(List.of(
            keyed("Not A Slug", "A", null), keyed(root, "", null), keyed(root + "-x", "X", null)))
        .statusCode(422)
        .body("violations.field", hasItems("[0].key", "[1].name"));
    post(List.of(keyed(root, "A", null), keyed(root, "B", null)))
        .statusCode(422)
        .body("detail", equalTo(root + " occurs twice"));
    post(List.of("null")).statusCode(422);
    post(List.of("7")).statusCode(422).body("field", equalTo("[0]"));
  }

  @Test
  void rejectsACycle() {
    post(List.of(keyed(root, "R", null), keyed(root + "-a", "A", root))).statusCode(200);
    put(root, json("R", root + "-a", null))
        .statusCode(422)
        .body("field", equalTo("parent"))
        .body("detail", equalTo(root + " would be its own ancestor"));
    put(root, json("R", root, null)).statusCode(422).body("field", equalTo("parent"));
  }

  @Test
  void rejectsATooDeepTree() {
    List<String> chain = new ArrayList<>();
    for (int depth = 0; depth < UnitPlan.MAX_DEPTH; depth++) {
      chain.add(keyed(root + "-" + depth, "D", depth == 0 ? null : root + "-" + (depth - 1)));
    }
    post(chain).statusCode(200);
    put(root + "-deepest", json("D", root + "-" + (UnitPlan.MAX_DEPTH - 1), null))
        .statusCode(422)
        .body("field", equalTo("parent"));
  }

  @Test
  void rejectsInvalidKeysZonesAndFields() {
    for (String key : new String[] {"A", "a--b", "-a", "a-", "a_b", "x".repeat(101), "é"}) {
      put(key, json("X", null, null)).statusCode(422).body("field", equalTo("key"));
    }
    put(root, json("X", null, "Mars/Olympus")).statusCode(422).body("field", equalTo("timeZone"));
    put(root, json("x".repeat(201), null, null)).statusCode(422).body("field", equalTo("name"));
    put(root, "{}").statusCode(422).body("field", equalTo("name"));
    put(root, "{\"name\":\"a\\ud800b\"}").statusCode(422).body("field", equalTo("name"));
    put(root, "{\"name\":\"a\\udc00\\ud800\"}").statusCode(422).body("field", equalTo("name"));
    put(root, "{\"name\":\"a\\ud83d\\ude00b\"}").statusCode(201).body("name", equalTo("a😀b"));
    put(root, "{\"name\":\"X\",\"timezone\":\"UTC\"}")
        .statusCode(422)
        .body("code", equalTo("UNKNOWN_FIELD"))
        .body("field", equalTo("timezone"));
  }

  @Test
  void rejectsAZoneChangeOfAUnitWithInteractions() throws SQLException {
    String child = root + "-child";
    String tokyo = root + "-tokyo";
    put(root, json("Root", null, "Europe/Lisbon")).statusCode(201);
    put(tokyo, json("Tokyo", root, "Asia/Tokyo")).statusCode(201);
    put(child, json("Child", root, null)).statusCode(201);
    put(root, json("Root", null, "Europe/Vienna")).statusCode(200);
    observe(child);
    put(root, json("Root", null, "Asia/Tokyo"))
        .statusCode(409)
        .body("code", equalTo("CONFLICT"))
        .body("field", equalTo("timeZone"));
    put(child, json("Child", tokyo, null)).statusCode(409);
    put(child, json("Child", null, null)).statusCode(409);
    put(child, json("Renamed", null, "Europe/Vienna")).statusCode(200);
  }

  @Test
  void listsASubtreePageByPageInKeyOrder() {
    tree(root);
    String next =
        TestApi.admin()
            .queryParam("under", root)
            .queryParam("limit", 3)
            .get(UNITS)
            .then()
            .statusCode(200)
            .body("items.key", equalTo(List.of(root, root + "-a", root + "-a-leaf")))
            .extract()
            .path("next");
    TestApi.admin()
        .queryParam("under", root)
        .queryParam("cursor", next)
        .get(UNITS)
        .then()
        .body("items.key", equalTo(List.of(root + "-b")))
        .body("next", nullValue());
    TestApi.admin()
        .queryParam("under", "no-such-unit")
        .get(UNITS)
        .then()
        .statusCode(422)
        .body("field", equalTo("under"));
    for (String limit : new String[] {"0", "1001", "-1"}) {
      TestApi.admin()
          .queryParam("limit", limit)
          .get(UNITS)
          .then()
          .statusCode(422)
          .body("field", equalTo("limit"));
    }
    TestApi.admin()
        .queryParam("limit", "many")
        .get(UNITS)
        .then()
        .statusCode(422)
        .body("field", equalTo("limit"));
  }

  @Test
  void writesTenThousandUnitsQuickly() {
    List<String> bodies = new ArrayList<>();
    bodies.add(keyed(root, "Root", null));
    IntStream.range(1, 10_000)
        .forEach(
            i -> bodies.add(keyed(root + "-" + i, "U", i < 100 ? root : root + "-" + i / 100)));
    Collections.reverse(bodies);
    Instant start = Instant.now();
    post(bodies).statusCode(200).body("created", equalTo(10_000));
    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(20));
  }

  private int changes(String key) throws SQLException {
    try (Connection connection = ledger.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select count(*) from change where kind = 'UNIT'"
                    + " and subject = convert_to(?, 'UTF8')")) {
      select.setString(1, key);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  /** Posts an interaction of the unit with a separate standard. */
  private void observe(String unit) {
    String standard = "s-" + UUID.randomUUID();
    TestApi.admin()
        .contentType("application/yaml")
        .body(STANDARD.formatted(standard).getBytes(StandardCharsets.UTF_8))
        .put("/api/v1/standards/" + standard)
        .then()
        .statusCode(201);
    TestApi.admin()
        .contentType(ContentType.JSON)
        .body(
            """
            {"source":"%s","id":"1","standard":"%s","touchpoint":"repair","unit":"%s",\
            "occurredAt":"2026-03-01T03:30:00Z","facts":{"hours":3}}"""
                .formatted(standard, standard, unit))
        .post("/api/v1/interactions")
        .then()
        .statusCode(200)
        .body("accepted", equalTo(1));
  }
}
