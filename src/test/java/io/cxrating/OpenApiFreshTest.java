package io.cxrating;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * Checks the OpenAPI file. {@code ./mvnw test -Dtest=OpenApiFreshTest -Dcxrating.openapi.refresh}
 * rewrites it.
 */
@QuarkusTest
class OpenApiFreshTest {
  static final Path CHECKED_IN = Path.of("openapi", "openapi.yaml");
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

  /** One operation of the API. */
  record Operation(String method, String path, JsonNode node) {
    @Override
    public String toString() {
      return method.toUpperCase(java.util.Locale.ROOT) + " " + path;
    }

    boolean hasExample() {
      return node.findValue("example") != null || node.findValue("examples") != null;
    }
  }

  @Test
  void checkedInDescriptionIsUpToDate() throws IOException {
    String served = served();
    if (System.getProperty("cxrating.openapi.refresh") != null) {
      Files.createDirectories(CHECKED_IN.getParent());
      Files.writeString(CHECKED_IN, served);
    }
    assertThat(CHECKED_IN)
        .as("rewrite it with -Dtest=OpenApiFreshTest -Dcxrating.openapi.refresh")
        .exists()
        .hasContent(served);
  }

  @Test
  void everyOperationHasASummaryAnExampleAndItsErrors() throws IOException {
    assertThat(without(operation -> operation.node().path("summary").asText().length() > 5))
        .as("without a summary")
        .isEmpty();
    assertThat(without(Operation::hasExample)).as("without an example").isEmpty();
    for (String status : new String[] {"400", "401", "403", "422", "500", "503"}) {
      assertThat(without(operation -> operation.node().path("responses").has(status)))
          .as("without the answer " + status)
          .isEmpty();
    }
  }

  @Test
  void everyOperationExceptTheSchemaRequiresAKey() throws IOException {
    List<String> open = new ArrayList<>();
    for (Operation operation : operations()) {
      String path = operation.path().replaceAll("\\{[^}]*}", "x");
      int status =
          given()
              .contentType("application/json")
              .body("get".equals(operation.method()) ? "" : "[]")
              .request(operation.method(), path)
              .statusCode();
      if (status != 401) {
        open.add(operation + " answers " + status);
      }
    }
    assertThat(open).containsExactly("GET /api/v1/standards/schema answers 200");
  }

  @Test
  void securitySchemesAreDeclared() throws IOException {
    JsonNode api = new YAMLMapper().readTree(served());
    JsonNode schemes = api.path("components").path("securitySchemes");
    assertThat(schemes.path("key").path("name").asText()).isEqualTo("X-API-Key");
    assertThat(schemes.path("basic").path("scheme").asText()).isEqualTo("basic");
    assertThat(api.path("info").path("license").path("name").asText()).isEqualTo("Apache-2.0");
    assertThat(api.path("servers").path(0).path("url").asText()).isEqualTo("/");
  }

  private static List<String> without(Predicate<Operation> property) throws IOException {
    return operations().stream().filter(property.negate()).map(Operation::toString).toList();
  }

  private static List<Operation> operations() throws IOException {
    List<Operation> operations = new ArrayList<>();
    JsonNode paths = new YAMLMapper().readTree(served()).path("paths");
    for (var path : paths.properties()) {
      for (var entry : path.getValue().properties()) {
        if (METHODS.contains(entry.getKey())) {
          operations.add(new Operation(entry.getKey(), path.getKey(), entry.getValue()));
        }
      }
    }
    assertThat(operations).hasSizeGreaterThan(7);
    return operations;
  }

  private static String served() {
    return given().get("/q/openapi?format=yaml").then().statusCode(200).extract().asString();
  }
}
