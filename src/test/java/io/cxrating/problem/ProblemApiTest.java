package io.cxrating.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.cxrating.TestApi;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ProblemApiTest {
  private static final String KEYS = "/api/v1/keys";

  @TestHTTPResource URL address;

  @Test
  void returnsAProblemForAnUnknownPath() {
    isProblem(TestApi.admin().get("/api/v1/nothing").then(), 404, "NOT_FOUND");
    isProblem(given().get("/nothing").then(), 404, "NOT_FOUND");
    isProblem(given().get("/api/v1/nothing").then(), 401, "UNAUTHORIZED");
    isProblem(given().get("/api").then(), 401, "UNAUTHORIZED");
  }

  @Test
  void listsTheAllowedMethods() {
    ValidatableResponse answer = TestApi.admin().delete(KEYS).then();
    isProblem(answer, 405, "METHOD_NOT_ALLOWED");
    assertThat(answer.extract().header("Allow")).contains("GET").contains("POST");
  }

  @Test
  void answersHeadAndOptions() {
    TestApi.admin().head(KEYS).then().statusCode(200);
    String allow = TestApi.admin().options(KEYS).then().extract().header("Allow");
    assertThat(allow).contains("GET").contains("POST");
    given().head(KEYS).then().statusCode(401);
    given()
        .header("Origin", "https://elsewhere.example")
        .header("Access-Control-Request-Method", "GET")
        .options(KEYS)
        .then()
        .statusCode(401);
  }

  @Test
  void allowsNoOtherOrigin() {
    String allowed =
        TestApi.admin()
            .header("Origin", "https://elsewhere.example")
            .get(KEYS)
            .then()
            .statusCode(200)
            .header("X-Content-Type-Options", equalTo("nosniff"))
            .header("Content-Security-Policy", startsWith("default-src 'none'"))
            .extract()
            .header("Access-Control-Allow-Origin");
    assertThat(allowed).isNull();
  }

  @Test
  void returnsProblemsInTheirOwnMediaType() {
    isProblem(TestApi.admin().accept("image/png").get(KEYS).then(), 406, "NOT_ACCEPTABLE");
    isProblem(TestApi.admin().accept("text/html").get("/api/v1/nothing").then(), 404, "NOT_FOUND");
    isProblem(
        TestApi.admin().contentType("text/plain").body("x").post(KEYS).then(),
        415,
        "UNSUPPORTED_MEDIA_TYPE");
  }

  @Test
  void namesTheLineOfMalformedJson() {
    isProblem(posting("{\"name\":\"x\",\n  oops}"), 400, "BAD_REQUEST")
        .body("detail", containsString("line 2"));
    isProblem(posting("{\"name\":\"x\""), 400, "BAD_REQUEST");
    isProblem(posting("{\"name\":\"x\",\"roles\":[\"analyst\"]} more"), 400, "BAD_REQUEST");
    isProblem(posting("[".repeat(5000)), 422, "WRONG_TYPE");
  }

  @Test
  void namesTheFieldOfTheWrongType() {
    isProblem(posting("{\"name\":\"x\",\"roles\":\"analyst\"}"), 422, "WRONG_TYPE")
        .body("field", equalTo("roles"))
        .body("detail", equalTo("Expected an array"));
    isProblem(posting("{\"name\":{\"x\":1},\"roles\":[]}"), 422, "WRONG_TYPE")
        .body("field", equalTo("name"));
    isProblem(posting("{\"name\":7,\"roles\":[\"analyst\"]}"), 422, "WRONG_TYPE")
        .body("field", equalTo("name"));
    isProblem(posting("{\"nmae\":\"x\"}"), 422, "UNKNOWN_FIELD").body("field", equalTo("nmae"));
    isProblem(posting("[]"), 422, "WRONG_TYPE");
  }

  @Test
  void rejectsARepeatedField() {
    String twice = "{\"name\":\"x\",\"roles\":[\"analyst\"],%s}";
    for (String repeated :
        List.of("\"roles\":[\"admin\"]", "\"unit\":null,\"unit\":null", "\"name\":\"x\"")) {
      isProblem(posting(twice.formatted(repeated)), 400, "BAD_REQUEST")
          .body("detail", containsString("Duplicate field"));
    }
    isProblem(
            TestApi.admin()
                .contentType(ContentType.JSON)
                .body("{\"name\":\"x\",\"timeZone\":null,\"timeZone\":null}")
                .put("/api/v1/units/repeated-field")
                .then(),
            400,
            "BAD_REQUEST")
        .body("detail", containsString("'timeZone'"));
  }

  @ParameterizedTest
  @CsvSource({
    "kind, 2",
    "lowerIsBetter, ' '",
    "lowerIsBetter, ''",
    "topBoxFrom, ' '",
    "topBoxFrom, \\u0001",
    "min, ' '",
    "max, 7x"
  })
  void rejectsValuesOfAnotherType(String field, String value) {
    String quoted = value.matches("\\d+") ? value : "\"" + value + "\"";
    String row =
        "{\"name\":\"x\",\"kind\":\"CES\",\"min\":1,\"max\":7,\"topBoxFrom\":6,\"lowerIsBetter\":true}"
            .replaceAll(
                "\"" + field + "\":[^,}]+",
                "\"" + field + "\":" + Matcher.quoteReplacement(quoted));
    isProblem(
            TestApi.admin()
                .contentType(ContentType.JSON)
                .body(row)
                .put("/api/v1/instruments/another-type")
                .then(),
            422,
            "WRONG_TYPE")
        .body("field", equalTo(field));
  }

  @Test
  void rejectsATooLargeBody() {
    String large = "{\"name\":\"" + "x".repeat(17 * 1024 * 1024) + "\"}";
    isProblem(posting(large), 413, "PAYLOAD_TOO_LARGE");
  }

  @Test
  void rejectsInvalidPercentEncoding() throws IOException {
    for (String target :
        new String[] {"/api/v1/units/%zz", "/api/v1/units/%", "/api/v1/units?under=%zz"}) {
      String answer =
          raw(
              "GET "
                  + target
                  + " HTTP/1.1\r\nHost: x\r\nX-API-Key: "
                  + TestApi.adminKey()
                  + "\r\n");
      assertThat(answer).as(target).startsWith("HTTP/1.1 400").contains("application/problem+json");
    }
  }

  @Test
  void rejectsALongRequestLineAndLongHeaders() throws IOException {
    assertThat(raw("GET /api/" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: x\r\n"))
        .contains(" 414 ");
    assertThat(raw("GET /api HTTP/1.1\r\nHost: x\r\nX-Large: " + "x".repeat(40_000) + "\r\n"))
        .contains(" 431 ");
  }

  @Test
  void doesNotWaitForTheBodyWithoutAKey() throws IOException {
    String answer =
        raw(
            "POST /api/v1/units HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                + "Content-Length: 1000000000\r\n");
    assertThat(answer)
        .startsWith("HTTP/1.1 401")
        .contains("WWW-Authenticate: Basic realm=\"cxrating\"")
        .containsIgnoringCase("connection: close");
  }

  private static ValidatableResponse posting(String body) {
    return TestApi.admin().contentType(ContentType.JSON).body(body).post(KEYS).then();
  }

  private static ValidatableResponse isProblem(
      ValidatableResponse answer, int status, String code) {
    return answer
        .statusCode(status)
        .contentType("application/problem+json")
        .body("status", equalTo(status))
        .body("code", equalTo(code))
        .body("type", startsWith("urn:cxrating:problem:"));
  }

  /** Returns the output of the server for this request head until it closes or is silent. */
  private String raw(String head) throws IOException {
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(3000);
      OutputStream out = socket.getOutputStream();
      out.write((head + "Accept: text/html\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      InputStream in = socket.getInputStream();
      byte[] read = new byte[16_384];
      int length = in.read(read);
      return length < 0 ? "" : new String(read, 0, length, StandardCharsets.ISO_8859_1);
    }
  }
}
