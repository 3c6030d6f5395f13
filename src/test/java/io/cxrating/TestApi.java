package io.cxrating;

import static io.restassured.RestAssured.given;

import io.cxrating.access.Role;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** How tests reach the running service: with which key, and where new keys come from. */
public final class TestApi {
  private TestApi() {}

  /** A request of the admin who may do everything. */
  public static RequestSpecification admin() {
    return withKey(adminKey());
  }

  /** The key that the service under test was started with. */
  public static String adminKey() {
    return ConfigProvider.getConfig().getValue("cxrating.bootstrap-key", String.class);
  }

  /** A request with that key. */
  public static RequestSpecification withKey(String key) {
    return given().header("X-API-Key", key);
  }

  /** A request for health or metrics, which have a port of their own. */
  public static RequestSpecification inside() {
    return given()
        .port(ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class));
  }

  /** A new key for the whole organisation. */
  public static String newKey(Role... roles) {
    return newKey(null, roles);
  }

  /** A new key limited to {@code unit} and everything below it. */
  public static String newKey(String unit, Role... roles) {
    return createKey(unit, roles).get("key");
  }

  /** A new key with its id: {@code {"id","key"}}. */
  public static Map<String, String> createKey(String unit, Role... roles) {
    Map<String, Object> wanted = new LinkedHashMap<>();
    wanted.put("name", "test");
    wanted.put("roles", Arrays.stream(roles).map(Role::roleName).toList());
    wanted.put("unit", unit);
    var made =
        admin()
            .contentType(ContentType.JSON)
            .body(wanted)
            .post("/api/v1/keys")
            .then()
            .statusCode(201)
            .extract()
            .jsonPath();
    return Map.of("id", made.getString("id"), "key", made.getString("key"));
  }
}
