package io.cxrating.source;

import static io.cxrating.source.SourceRows.SOURCES;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.cxrating.TestApi;
import io.cxrating.access.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who declares which keys may use a source. */
@QuarkusTest
class SourceDeclarationTest {
  private static final String OPEN = "{\"open\":true,\"units\":[]}";
  private static final String COMPANY = "{\"units\":[]}";

  private SourceRows rows;
  private String northern;
  private String southern;

  @BeforeEach
  void open() {
    rows = new SourceRows();
    northern = TestApi.newKey(rows.north, Role.INGEST, Role.STEWARD);
    southern = TestApi.newKey(rows.south, Role.INGEST, Role.STEWARD);
  }

  @Test
  void theOwnerOfATakenSourceGetsItBack() {
    rows.accepted(southern, "1", rows.south);
    rows.foreign(northern, "1", rows.north);
    rows.declare(TestApi.adminKey(), units(rows.north))
        .statusCode(200)
        .body("units", is(List.of(rows.north)), "open", is(false), "company", is(false));
    rows.accepted(northern, "2", rows.north);
    rows.foreign(southern, "3", rows.south);
  }

  @Test
  void anAdministratorOpensASourceToSeveralUnitsOrAll() {
    rows.accepted(TestApi.adminKey(), "1", rows.north);
    rows.foreign(northern, "2", rows.north);
    rows.declare(TestApi.adminKey(), units(rows.north, rows.south))
        .body("units", is(List.of(rows.north, rows.south)));
    rows.accepted(northern, "2", rows.north);
    rows.accepted(southern, "3", rows.south);
    rows.declare(TestApi.adminKey(), COMPANY)
        .body("units", is(empty()), "company", is(true), "open", is(false));
    rows.foreign(southern, "4", rows.south);
    rows.declare(TestApi.adminKey(), OPEN).body("open", is(true));
    rows.accepted(southern, "4", rows.south);
    rows.accepted(northern, "5", rows.north);
  }

  @Test
  void aStewardOfAUnitDeclaresOnlyWhatItReaches() {
    rows.declare(northern, units(rows.north)).statusCode(200);
    rows.foreign(southern, "1", rows.south);
    isForbidden(rows.declare(southern, units(rows.south)), "source");
    isForbidden(rows.declare(northern, units(rows.north, rows.south)), "units");
    isForbidden(rows.declare(northern, units("no-such-unit")), "units");
    isForbidden(rows.declare(northern, OPEN), "open");
    isForbidden(rows.declare(northern, COMPANY), "units");
    rows.declare(TestApi.newKey(rows.company, Role.STEWARD), units(rows.north, rows.south))
        .statusCode(200);
    isForbidden(rows.declare(northern, units(rows.north)), "source");
    rows.declare(TestApi.adminKey(), OPEN).statusCode(200);
    isForbidden(rows.declare(northern, units(rows.north)), "source");
    rows.accepted(southern, "1", rows.south);
  }

  @Test
  void aKeySeesOnlyTheSourcesAndUnitsWithinItsReach() {
    rows.declare(TestApi.adminKey(), units(rows.north, rows.south)).statusCode(200);
    listed(northern).body("items.units", hasItem(List.of(rows.north)));
    listed(northern).body(not(containsString(rows.south)));
    listed(TestApi.newKey(rows.company, Role.INGEST))
        .body("items.units", hasItem(List.of(rows.north, rows.south)));
    rows.declare(TestApi.adminKey(), units(rows.south)).statusCode(200);
    listed(northern).body(not(containsString(rows.source)));
  }

  @Test
  void aDeclarationThatCannotBeMeantIsRefused() {
    rows.declare(TestApi.adminKey(), "{\"open\":true,\"units\":[\"" + rows.north + "\"]}")
        .statusCode(422)
        .body("field", is("units"));
    rows.declare(TestApi.adminKey(), units("no-such-unit")).statusCode(422);
    rows.declare(TestApi.adminKey(), "{}").statusCode(422).body("field", is("units"));
    rows.declare(TestApi.newKey(Role.INGEST), units(rows.north)).statusCode(403);
    TestApi.withKey(TestApi.newKey(Role.ANALYST)).get(SOURCES).then().statusCode(403);
  }

  private static ValidatableResponse listed(String key) {
    return TestApi.withKey(key).queryParam("limit", 1000).get(SOURCES).then().statusCode(200);
  }

  private static void isForbidden(ValidatableResponse answer, String field) {
    answer.statusCode(403).body("code", is("FORBIDDEN"), "field", is(field));
  }

  private static String units(String... units) {
    return "{\"units\":[\"" + String.join("\",\"", units) + "\"]}";
  }
}
