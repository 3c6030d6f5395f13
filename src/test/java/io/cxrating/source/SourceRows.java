package io.cxrating.source;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import io.cxrating.TestApi;
import io.cxrating.intake.RowApi;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;

/** Outcomes of a source, posted with one key or another. */
final class SourceRows extends RowApi {
  static final String SOURCES = "/api/v1/sources";

  SourceRows() {
    super("/api/v1/outcomes");
  }

  static String row(String source, String id, String unit) {
    return """
        {"source":"%s","id":"%s","outcome":"stays-solved","unit":"%s",\
        "occurredAt":"2026-03-01T03:30:00Z","achieved":true}"""
        .formatted(source, id, unit);
  }

  ValidatableResponse send(String key, String body) {
    return send(key, body, "");
  }

  ValidatableResponse send(String key, String body, String query) {
    return TestApi.withKey(key)
        .contentType(ContentType.JSON)
        .body(body.getBytes(StandardCharsets.UTF_8))
        .post(path + query)
        .then();
  }

  void accepted(String key, String id, String unit) {
    send(key, row(source, id, unit)).statusCode(200).body("accepted", is(1));
  }

  ValidatableResponse foreign(String key, String id, String unit) {
    return send(key, row(source, id, unit))
        .statusCode(422)
        .body("problems.code", hasItem("FOREIGN_SOURCE"), "problems[0].field", is("source"));
  }

  /** Declares the source with a body as JSON. */
  ValidatableResponse declare(String key, String body) {
    return TestApi.withKey(key)
        .contentType(ContentType.JSON)
        .body(body)
        .put(SOURCES + "/" + source)
        .then();
  }
}
