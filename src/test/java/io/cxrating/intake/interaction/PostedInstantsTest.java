package io.cxrating.intake.interaction;

import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks the accepted formats and the lower bound of instants. */
@QuarkusTest
class PostedInstantsTest {
  private static InteractionApi desk;
  private static int ids;

  @BeforeEach
  void open() {
    if (desk != null) {
      return;
    }
    desk = new InteractionApi();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-01T03:30:00Z, 2026-03-01T03:30:00Z",
    "2026-03-01T03:30:00+02:00, 2026-03-01T01:30:00Z",
    "2026-03-01T03:30:00+0200, 2026-03-01T01:30:00Z",
    "2026-03-01T03:30:00-0530, 2026-03-01T09:00:00Z",
    "2026-03-01T03:30:00+02, 2026-03-01T01:30:00Z",
    "2026-03-01 03:30:00+02:00, 2026-03-01T01:30:00Z",
    "2026-03-01 03:30:00.123456Z, 2026-03-01T03:30:00.123456Z",
    "2026-03-01 03:30Z, 2026-03-01T03:30:00Z",
    "2026-03-01t03:30:00z, 2026-03-01T03:30:00Z"
  })
  void acceptsIsoVariants(String written, String meant) {
    String id = "i" + ids++;
    post(id, written).body("accepted", is(1));
    desk.get(id).body("occurredAt", is(meant));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-03-01T03:30:00", "2026-03-01", "2026-03-01  03:30:00Z", "2026-03-01T 03:30:00Z",
        "2026-02-30T03:30:00Z", "2026-03-01T24:30:00Z", "1772335800", "01.03.2026 03:30:00Z",
        "2026-03-01T03:30:00+99:00", "2026-03-01T03:30:00Z junk"
      })
  void rejectsInvalidInstants(String written) {
    post("i" + ids++, written).body("problems[0].code", is("WRONG_TYPE"));
  }

  /** The units are in New York, where the first hours of 1900 in UTC belong to 1899. */
  @Test
  void rejectsDaysBefore1900() {
    post("i" + ids++, "1900-01-01T00:00:00Z").body("problems[0].code", is("OUT_OF_RANGE"));
    post("i" + ids++, "1899-12-31T23:59:59Z").body("problems[0].code", is("OUT_OF_RANGE"));
    post("i" + ids++, "1899-12-31T23:59:59-05:00").body("problems[0].code", is("OUT_OF_RANGE"));
    String id = "i" + ids++;
    post(id, "1900-01-01T12:00:00Z").body("accepted", is(1));
    desk.get(id).body("localDate", is("1900-01-01"));
  }

  private static ValidatableResponse post(String id, String occurredAt) {
    return desk.postLines(desk.row(id).replace("2026-03-01T03:30:00Z", occurredAt));
  }
}
