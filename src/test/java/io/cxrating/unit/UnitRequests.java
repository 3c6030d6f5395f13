package io.cxrating.unit;

import static org.hamcrest.Matchers.equalTo;

import io.cxrating.TestApi;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;

/** Requests for units, and their bodies. */
final class UnitRequests {
  private UnitRequests() {}

  static final String UNITS = "/api/v1/units";

  /** Creates a root with two units below it; one of them has a leaf. */
  static void tree(String root) {
    post(List.of(
            keyed(root, "Root", null),
            keyed(root + "-a", "A", root),
            keyed(root + "-b", "B", root),
            keyed(root + "-a-leaf", "Leaf", root + "-a")))
        .statusCode(200);
  }

  static ValidatableResponse put(String key, String body) {
    return put(TestApi.admin(), key, body);
  }

  static ValidatableResponse put(String apiKey, String key, String body) {
    return put(TestApi.withKey(apiKey), key, body);
  }

  static ValidatableResponse put(RequestSpecification request, String key, String body) {
    return request.contentType(ContentType.JSON).body(body).put(UNITS + "/" + key).then();
  }

  static ValidatableResponse post(List<String> bodies) {
    return TestApi.admin()
        .contentType(ContentType.JSON)
        .body("[" + String.join(",", bodies) + "]")
        .post(UNITS)
        .then();
  }

  static String json(String name, String parent, String zone) {
    return "{\"name\":%s,\"parent\":%s,\"timeZone\":%s}"
        .formatted(quoted(name), quoted(parent), quoted(zone));
  }

  static String keyed(String key, String name, String parent) {
    return "{\"key\":%s,\"name\":%s,\"parent\":%s}"
        .formatted(quoted(key), quoted(name), quoted(parent));
  }

  static String quoted(String text) {
    return text == null ? "null" : "\"" + text + "\"";
  }

  static void isForbidden(ValidatableResponse answer) {
    answer.statusCode(403).body("code", equalTo("FORBIDDEN"));
  }
}
