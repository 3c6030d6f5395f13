package io.cxrating;

import static io.restassured.RestAssured.given;

import io.cxrating.access.Role;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** Requests to the running service, and keys for them. */
public final class TestApi {
  private TestApi() {}

  /** Starts a request with unlimited access. */
  public static RequestSpecification admin() {
    return withKey(adminKey());
  }

  /** Returns the bootstrap key of the service under test. */
  public static String adminKey() {
    return ConfigProvider.getConfig().getValue("cxrating.bootstrap-key", String.class);
  }

  /** Starts a request with that key. */
  public static RequestSpecification withKey(String key) {
    return given().header("X-API-Key", key);
  }

  /** Starts a request for health or metrics, which have their own port. */
  public static RequestSpecification inside() {
    return given()
        .port(ConfigProvider.getConfig().getValue("quarkus.management.test-port", Integer.class));
  }

  /** Creates a key for the whole organisation. */
  public static String newKey(Role... roles) {
    return newKey(null, roles);
  }

  /** Creates a key that is limited to {@code unit} and its subtree. */
  public static String newKey(String unit, Role... roles) {
    return createKey(unit, roles).get("key");
  }

  /** Creates a key and returns it with its id: {@code {"id","key"}}. */
  public static Map<String, String> createKey(String unit, Role... roles) {
    return createKey(admin(), unit, roles);
  }

  /** Creates a key with the request of an admin. */
  public static Map<String, String> createKey(
      RequestSpecification admin, String unit, Role... roles) {
    Map<String, Object> wanted = new LinkedHashMap<>();
    wanted.put("name", "test");
    wanted.put("roles", Arrays.stream(roles).map(Role::roleName).toList());
    wanted.put("unit", unit);
    var made =
        admin
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
