package io.cxrating.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.CapturedLog;
import io.cxrating.TestApi;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Sends requests that no client library sends: smuggled, upgraded or with unknown methods. */
@QuarkusTest
class WireSafetyTest {
  private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.1 \\d{3}");

  @TestHTTPResource URL address;

  @Test
  void ignoresARequestInAChunkExtension() throws IOException {
    String smuggled = "GET /smuggled HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
    String chunks = "2;a=\"\r\nxx\r\n%x\r\n%s\r\n0\r\n\r\n".formatted(smuggled.length(), smuggled);
    String answer =
        exchange(
            "POST /api/v1/keys HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nX-API-Key: "
                + TestApi.adminKey()
                + "\r\nTransfer-Encoding: chunked\r\n\r\n"
                + chunks);
    // The server closes the connection after an unreadable body and may answer before.
    assertThat(STATUS_LINE.matcher(answer).results().count()).as(answer).isLessThanOrEqualTo(1);
    assertThat(answer).doesNotContain("HTTP/1.1 2");
  }

  @Test
  void rejectsHttp2WithoutTls() throws IOException {
    String preface = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\4\0\0\0\0\0";
    try (CapturedLog log = CapturedLog.from(Level.SEVERE)) {
      assertThat(exchange(preface))
          .doesNotContain("\0")
          .satisfiesAnyOf(
              answer -> assertThat(answer).isEmpty(),
              answer ->
                  assertThat(answer).matches("(?s)HTTP/\\S+ 400 .*").contains(Problem.MEDIA_TYPE));
      assertThat(log.entries()).isEmpty();
    }
    String upgrade =
        "GET /sign-in HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, HTTP2-Settings\r\n"
            + "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n";
    assertThat(exchange(upgrade)).startsWith("HTTP/1.1 200").doesNotContain("101 Switching");
  }

  @Test
  void metricsContainNoAddressesOrUnknownMethods() {
    String mark = UUID.randomUUID().toString();
    for (int i = 0; i < 130; i++) {
      given().get("/api/v1/interactions/" + mark + "/" + i).then().statusCode(401);
      given().get("/" + mark + i).then().statusCode(404);
    }
    given().request("M" + mark.substring(0, 4).toUpperCase(java.util.Locale.ROOT), "/api/v1/keys");
    TestApi.admin().get("/api/v1/keys").then().statusCode(200);
    TestApi.admin().get("/api/v1/interactions/" + mark + "/1").then().statusCode(404);
    String metrics = TestApi.inside().get("/q/metrics").asString();
    assertThat(metrics)
        .doesNotContain(mark)
        .doesNotContain("method=\"M")
        .contains("uri=\"" + RequestTags.UNMATCHED + "\"")
        .containsPattern("http_server_requests_seconds_count\\{.*uri=\"/api/v1/keys\"");
  }

  /** Returns the output of the server until it closes or is silent for a while. */
  private String exchange(String request) throws IOException {
    try (Socket socket = new Socket(address.getHost(), address.getPort())) {
      socket.setSoTimeout(2000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      StringBuilder answer = new StringBuilder();
      byte[] buffer = new byte[8192];
      try {
        for (int n = socket.getInputStream().read(buffer);
            n >= 0;
            n = socket.getInputStream().read(buffer)) {
          answer.append(new String(buffer, 0, n, StandardCharsets.ISO_8859_1));
        }
      } catch (SocketTimeoutException silent) {
        return answer.toString();
      }
      return answer.toString();
    }
  }
}
