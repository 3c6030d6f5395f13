package io.cxrating.wire;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cxrating.TestApi;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Checks the headers that tell clients what to keep and browsers what to execute. */
@QuarkusTest
class AnswerHeadersTest {
  private static final List<String> COMPARED =
      List.of(
          "Cache-Control",
          "Vary",
          "ETag",
          "Content-Type",
          "X-Content-Type-Options",
          "Referrer-Policy",
          "Content-Security-Policy");

  @TestHTTPResource URL address;

  @Test
  void headAnswersWithTheHeadersOfGet() throws Exception {
    JsonNode api = new ObjectMapper().readTree(given().get("/q/openapi?format=json").asString());
    int compared = 0;
    for (var path : api.path("paths").properties()) {
      if (path.getValue().has("get") && !path.getKey().contains("{")) {
        Response get = TestApi.admin().get(path.getKey());
        Response head = TestApi.admin().head(path.getKey());
        assertThat(head.statusCode()).as(path.getKey()).isEqualTo(get.statusCode());
        for (String name : COMPARED) {
          assertThat(head.header(name))
              .as("%s of %s", name, path.getKey())
              .isEqualTo(get.header(name));
        }
        assertThat(get.header("Cache-Control"))
            .as(path.getKey())
            .isEqualTo(get.statusCode() < 400 ? "private, no-cache" : "no-store");
        assertThat(get.header("Vary")).as(path.getKey()).contains("X-API-Key", "Accept");
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(15);
  }

  @Test
  void everyProblemHasTheSameHeaders() throws IOException {
    Map<String, Integer> problems =
        Map.ofEntries(
            Map.entry("GET /api/v1/keys", 401),
            Map.entry("GET /api/v1/nothing", 401),
            Map.entry("GET /api/v1/keys?limit=1&limit=2", 422),
            Map.entry("GET /api/v1/keys?x=1", 422),
            Map.entry("GET /api/v1/units/%", 400),
            Map.entry("GET /api/v1/units/%ff", 400),
            Map.entry("GET /api/v1/units/%c0%af", 400),
            Map.entry("GET /api/v1/units/%ed%a0%80", 400),
            Map.entry("GET /api/v1/units/a%00b", 400),
            Map.entry("GET /api/v1/units/a;b", 400),
            Map.entry("GET /api/v1/units/\u00e9", 400),
            Map.entry("GET /api/v1/units?x=%ff", 400),
            Map.entry("DELETE /api/v1/customers/Andr%E9", 400),
            Map.entry("PATCH /api/v1/keys", 405),
            Map.entry("GET /api/v1/units/no-such-unit", 404));
    for (var problem : problems.entrySet()) {
      String key = problem.getValue() == 401 ? "" : "X-API-Key: " + TestApi.adminKey() + "\r\n";
      isProblem(
          raw(problem.getKey() + " HTTP/1.1\r\nHost: x\r\n" + key + "Connection: close\r\n\r\n"),
          problem.getValue());
    }
  }

  @Test
  void whatIsNotHttpGetsAProblem() throws IOException {
    for (String header :
        List.of("X-Test: a\u0001b", "X-Test: a\u0000b", "X-Te\u0001st: a", "Cookie: a=\u0002")) {
      String answer =
          raw(
              "GET /api/v1/keys HTTP/1.1\r\nHost: x\r\nX-API-Key: %s\r\n%s\r\nConnection: close\r\n\r\n"
                  .formatted(TestApi.adminKey(), header));
      isProblem(answer, 400);
      assertThat(answer).as(header).contains("not valid HTTP").doesNotContain("HTTP/1.1 2");
    }
    isProblem(raw("GET /" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: x\r\n\r\n"), 414);
    isProblem(raw("GET / HTTP/1.1\r\nHost: x\r\nX: " + "x".repeat(40_000) + "\r\n\r\n"), 431);
    isProblem(raw("\u0001\r\n\r\n"), 400);
  }

  private static void isProblem(String answer, int status) {
    String head =
        answer.substring(0, Math.max(0, answer.indexOf("\r\n\r\n"))).toLowerCase(Locale.ROOT);
    assertThat(answer).startsWith("HTTP/1.1 " + status + " ");
    assertThat(head)
        .contains("content-type: application/problem+json")
        .contains("cache-control: no-store")
        .contains("vary: accept, accept-encoding, authorization, cookie, x-api-key")
        .contains("x-content-type-options: nosniff")
        .contains("content-security-policy: default-src 'none'; frame-ancestors 'none'");
  }

  private String raw(String request) throws IOException {
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }
}
