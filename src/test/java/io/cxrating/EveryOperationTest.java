package io.cxrating;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;

/** Checks the rules that apply to every operation of the API. */
@QuarkusTest
class EveryOperationTest {
  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** {@code Accept} headers that prefer CSV, by RFC 9110. */
  private static final List<String> TABLE =
      List.of(
          "text/csv",
          "TEXT/CSV",
          "text/*",
          "text/csv;charset=UTF-8",
          "text/csv;q=0.5",
          "text/csv, */*",
          "application/json;q=0.4, text/*;q=0.5",
          "*/*, application/json;q=0");

  /** {@code Accept} headers that prefer JSON. */
  private static final List<String> OBJECT =
      List.of(
          "application/json",
          "Application/JSON",
          "application/*",
          "*/*",
          "*/*, application/*",
          "application/*;q=0.1",
          "text/csv, application/json",
          "text/csv;q=0.4, application/json;q=0.5",
          "text/html, application/xhtml+xml, */*;q=0.8",
          "*/*, text/csv;q=0");

  @TestHTTPResource URL address;

  private record Operation(String method, String path, JsonNode node) {
    boolean has(String parameter) {
      return !parameter(parameter).isMissingNode();
    }

    JsonNode parameter(String name) {
      for (JsonNode parameter : node.path("parameters")) {
        if (parameter.path("in").asText().equals("query")
            && parameter.path("name").asText().equals(name)) {
          return parameter;
        }
      }
      return TextNode.valueOf("").path("none");
    }

    List<String> query(boolean required) {
      List<String> names = new ArrayList<>();
      for (JsonNode parameter : node.path("parameters")) {
        if (parameter.path("in").asText().equals("query")
            && (!required || parameter.path("required").asBoolean())) {
          names.add(parameter.path("name").asText());
        }
      }
      return names;
    }

    boolean hasBody() {
      return node.has("requestBody");
    }

    /** Returns the example of the first media type in the description. */
    JsonNode example() throws IOException {
      JsonNode media = node.path("requestBody").path("content").elements().next();
      JsonNode value = media.path("examples").elements().next().path("value");
      if (value.isTextual()) {
        return new YAMLMapper().readTree(value.asText());
      }
      return value;
    }

    /** Returns the address with the given value for each path parameter. */
    String at(String part) {
      return path.replaceAll("\\{version}", "1").replaceAll("\\{[^}]*}", part);
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  @Test
  void rejectsAnUnknownParameterAndNamesIt() throws Exception {
    for (Operation operation : operations()) {
      JsonNode problem =
          problem(operation, send(operation, operation.at("x") + "?atomc=true"), 422);
      assertThat(problem.path("field").asText()).as("%s", operation).isEqualTo("atomc");
      for (String known : operation.query(false)) {
        assertThat(problem.path("detail").asText()).as("%s", operation).contains(known);
      }
    }
  }

  @Test
  void rejectsARepeatedParameterAndNamesIt() throws Exception {
    for (Operation operation : operations()) {
      for (String name : operation.query(false)) {
        String twice = operation.at("x") + "?" + name + "=a&" + name + "=b";
        JsonNode problem = problem(operation, send(operation, twice), 422);
        assertThat(problem.path("field").asText()).as("%s %s", operation, name).isEqualTo(name);
      }
    }
  }

  @Test
  void rejectsAMissingOrEmptyRequiredParameter() throws Exception {
    for (Operation operation : operations()) {
      for (String name : operation.query(true)) {
        for (String value : List.of("", "&" + name + "=")) {
          String query = "?" + others(operation, name) + value;
          JsonNode problem = problem(operation, send(operation, operation.at("x") + query), 422);
          assertThat(problem.path("field").asText()).as("%s %s", operation, name).isEqualTo(name);
        }
      }
    }
  }

  @Test
  void servesOrRejectsAFormat() throws Exception {
    for (Operation operation : operations()) {
      String path = operation.at("x");
      if (operation.has("format")) {
        JsonNode problem = problem(operation, send(operation, path + "?format=xml"), 422);
        assertThat(problem.path("field").asText()).as("%s", operation).isEqualTo("format");
        assertThat(problem.path("detail").asText()).contains("json").contains("csv");
        assertThat(problem(operation, send(operation, path + "?format=Csv"), 422).path("field"))
            .isEqualTo(TextNode.valueOf("format"));
        for (String none :
            List.of(
                "image/png", "text/csv;q=0", "application/json;q=0.0", "*/*;q=0", "text/html")) {
          problem(operation, send(operation, path, "Accept", none), 406);
        }
        problem(operation, send(operation, path, "Accept", "text/csv, nonsense"), 400);
        if (operation.query(true).isEmpty() && operation.method().equals("get")) {
          isTable(send(operation, path + "?format=csv"));
          isTable(send(operation, path + "?format=csv", "Accept", "application/json"));
          isTable(send(operation, path + "?format=CSV", "Accept", "image/png"));
          for (String table : TABLE) {
            isTable(send(operation, path, "Accept", table));
          }
          isJson(operation, send(operation, path + "?format=json", "Accept", "text/csv"));
          isJson(operation, send(operation, path + "?format=JSON", "Accept", "text/csv"));
          isJson(operation, send(operation, path + "?format=", "Accept", "application/json"));
          for (String json : OBJECT) {
            isJson(operation, send(operation, path, "Accept", json));
          }
        }
      } else {
        assertThat(send(operation, path + "?format=csv").statusCode())
            .as("%s", operation)
            .isEqualTo(422);
        JsonNode problem = problem(operation, send(operation, path, "Accept", "text/csv"), 406);
        assertThat(problem.path("detail").asText()).as("%s", operation).contains("application/");
      }
    }
  }

  @Test
  void rejectsABodyWithoutAMediaType() throws Exception {
    for (Operation operation : operations()) {
      for (String type : new String[] {null, ""}) {
        if (operation.hasBody()) {
          HttpRequest.Builder request = request(operation, operation.at("x"), "[]");
          if (type != null) {
            request.header("Content-Type", type);
          }
          JsonNode problem =
              problem(operation, CLIENT.send(request.build(), BodyHandlers.ofString()), 415);
          assertThat(problem.path("detail").asText()).contains("application/");
        }
      }
      HttpResponse<String> garbage = send(operation, operation.at("x"), "Content-Type", "nonsense");
      assertThat(garbage.statusCode()).as("%s", operation).isLessThan(500);
    }
  }

  @Test
  void survivesHostileText() throws Exception {
    try (CapturedLog log = CapturedLog.from(Level.INFO)) {
      sendHostileText();
      assertThat(log.entries())
          .noneMatch(entry -> entry.contains("cxr_") || entry.contains("insert into"))
          .noneMatch(entry -> entry.contains("\tat "));
    }
  }

  private void sendHostileText() throws Exception {
    List<String> texts =
        List.of("a\u0000b", "x".repeat(200_000), "a-".repeat(100_000) + "a", "\ud800", "\u0001");
    for (Operation operation : operations()) {
      for (String part :
          List.of("%00", "a%00b", "%01", "x".repeat(8000), "a-".repeat(4000) + "a")) {
        isNoFailure(operation, send(operation, operation.at(part)));
      }
      problem(operation, send(operation, operation.at("x") + "?x=%00"), 400);
      if (operation.hasBody()) {
        for (String text : texts) {
          for (JsonNode body : poisoned(operation.example(), text)) {
            HttpRequest.Builder request = request(operation, operation.at("x"), body.toString());
            request.header("Content-Type", "application/json");
            isNoFailure(operation, CLIENT.send(request.build(), BodyHandlers.ofString()));
          }
        }
      }
    }
  }

  @Test
  void rejectsALoneSurrogate() throws Exception {
    Set<String> storing = Set.of("putUnit", "postUnits", "createKey", "putInstrument");
    int refused = 0;
    for (Operation operation : operations()) {
      if (storing.contains(operation.node().path("operationId").asText())) {
        for (JsonNode body : poisoned(operation.example(), "HALF")) {
          String text = body.toString().replace("HALF", "a\\ud800b");
          HttpRequest.Builder request = request(operation, operation.at("x"), text);
          request.header("Content-Type", "application/json");
          JsonNode problem =
              problem(operation, CLIENT.send(request.build(), BodyHandlers.ofString()), 422);
          assertThat(problem.path("field").asText()).as("%s %s", operation, text).isNotEmpty();
          refused++;
        }
      }
    }
    assertThat(refused).isGreaterThan(storing.size());
  }

  @Test
  void survivesHostileHeaders() throws Exception {
    for (Operation operation : operations()) {
      for (String name :
          List.of(
              "X-API-Key",
              "Authorization",
              "Accept",
              "If-None-Match",
              "Accept-Encoding",
              "Cookie")) {
        for (String value : List.of("\u0001", "a\u0000b", "\t", "\u00ff", "", ";;;", "x/\u0001y")) {
          String key = name.equals("X-API-Key") ? "" : "X-API-Key: " + TestApi.adminKey() + "\r\n";
          String answer =
              raw(
                  operation.method().toUpperCase(java.util.Locale.ROOT)
                      + " "
                      + operation.at("x")
                      + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                      + key
                      + name
                      + ": "
                      + value
                      + "\r\n\r\n");
          assertThat(answer).as("%s %s", operation, name).doesNotContainPattern("^HTTP/1.1 5");
        }
      }
    }
  }

  /** Returns one body per text, with that text replaced. */
  private static List<JsonNode> poisoned(JsonNode example, String text) throws IOException {
    List<JsonNode> bodies = new ArrayList<>();
    int texts = replaced(example.deepCopy(), new int[] {-1}, text);
    for (int at = 0; at < texts; at++) {
      JsonNode copy = JSON.readTree(example.toString());
      replaced(copy, new int[] {at}, text);
      bodies.add(copy);
    }
    return bodies;
  }

  private static int replaced(JsonNode node, int[] at, String text) {
    int seen = 0;
    if (node.isObject()) {
      for (var field : node.properties()) {
        if (field.getValue().isTextual()) {
          seen++;
          if (at[0]-- == 0) {
            field.setValue(TextNode.valueOf(text));
          }
        } else {
          seen += replaced(field.getValue(), at, text);
        }
      }
    } else {
      for (JsonNode part : node) {
        seen += replaced(part, at, text);
      }
    }
    return seen;
  }

  private static String others(Operation operation, String without) {
    List<String> pairs = new ArrayList<>();
    for (String name : operation.query(true)) {
      if (!name.equals(without)) {
        pairs.add(name + "=" + operation.parameter(name).path("example").asText());
      }
    }
    return String.join("&", pairs);
  }

  private static void isTable(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as("%s", answer.uri()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
    assertThat(answer.headers().firstValue("Vary").orElse("")).contains("Accept-Encoding");
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
    assertThat(answer.body()).endsWith("\r\n");
  }

  private static void isJson(Operation operation, HttpResponse<String> answer) throws IOException {
    assertThat(answer.statusCode()).as("%s", answer.uri()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type"))
        .as("%s", operation)
        .hasValue("application/json;charset=UTF-8");
    assertThat(JSON.readTree(answer.body()).isContainerNode()).as("%s", operation).isTrue();
  }

  private static void isNoFailure(Operation operation, HttpResponse<String> answer)
      throws IOException {
    if (answer.statusCode() >= 400) {
      problem(operation, answer, answer.statusCode());
      assertThat(answer.statusCode()).as("%s: %s", operation, answer.body()).isLessThan(500);
    }
  }

  private static JsonNode problem(Operation operation, HttpResponse<String> answer, int status)
      throws IOException {
    assertThat(answer.statusCode())
        .as("%s at %s: %s", operation, answer.uri(), answer.body())
        .isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .as("%s: %d at %.100s", operation, answer.statusCode(), answer.uri())
        .startsWith("application/problem+json");
    JsonNode problem = JSON.readTree(answer.body());
    assertThat(problem.path("code").asText()).as("%s", operation).isNotEmpty();
    return problem;
  }

  private HttpResponse<String> send(Operation operation, String path, String... headers)
      throws Exception {
    HttpRequest.Builder request = request(operation, path, "[]");
    List<String> all = new ArrayList<>(List.of(headers));
    if (operation.hasBody() && !all.contains("Content-Type")) {
      all.addAll(List.of("Content-Type", "application/json"));
    }
    if (!all.isEmpty()) {
      request.headers(all.toArray(String[]::new));
    }
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(Operation operation, String path, String body) {
    return HttpRequest.newBuilder(URI.create(address.toString().replaceAll("/$", "") + path))
        .header("X-API-Key", TestApi.adminKey())
        .method(
            operation.method().toUpperCase(java.util.Locale.ROOT),
            operation.hasBody() ? BodyPublishers.ofString(body) : BodyPublishers.noBody());
  }

  private String raw(String head) throws IOException {
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(10_000);
      OutputStream out = socket.getOutputStream();
      out.write(head.getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      InputStream in = socket.getInputStream();
      byte[] read = new byte[1024];
      int length = in.read(read);
      return length < 0 ? "" : new String(read, 0, length, StandardCharsets.ISO_8859_1);
    }
  }

  private static List<Operation> operations() throws IOException {
    List<Operation> operations = new ArrayList<>();
    JsonNode paths =
        new YAMLMapper().readTree(given().get("/q/openapi?format=yaml").asString()).path("paths");
    for (var path : paths.properties()) {
      for (var entry : path.getValue().properties()) {
        if (METHODS.contains(entry.getKey())) {
          operations.add(new Operation(entry.getKey(), path.getKey(), entry.getValue()));
        }
      }
    }
    assertThat(operations).hasSizeGreaterThan(30);
    return operations;
  }
}
