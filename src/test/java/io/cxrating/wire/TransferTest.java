package io.cxrating.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.cxrating.DescribedAnswers;
import io.cxrating.TestApi;
import io.cxrating.access.Role;
import io.cxrating.rating.Company;
import io.cxrating.rating.SmallCompany;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Checks compression of responses on request, with unchanged content. */
@QuarkusTest
@TestProfile(TransferTest.Unchecked.class)
class TransferTest {
  /** Sends responses as the packaged service does. */
  public static class Unchecked implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(DescribedAnswers.UNCHECKED, "true");
    }
  }

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @TestHTTPResource URL address;
  @Inject DataSource ledger;

  @Test
  void compressesOnRequestAndKeepsTheTag() throws Exception {
    Company company = SmallCompany.open();
    company.ratings().then().statusCode(200);
    for (String format : List.of("json", "csv")) {
      String path =
          "/api/v1/ratings?by=unit,month&format=" + format + "&standard=" + company.key("std");
      HttpResponse<byte[]> plain = get(path);
      HttpResponse<byte[]> packed = get(path, "Accept-Encoding", "gzip");
      assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
      assertThat(plain.headers().firstValue("Content-Length")).isPresent();
      assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
      assertThat(unpacked(packed.body())).isEqualTo(plain.body());
      assertThat(packed.body().length).isLessThan(plain.body().length);
      String tag = plain.headers().firstValue("ETag").orElseThrow();
      assertThat(packed.headers().firstValue("ETag")).hasValue(tag);
      assertThat(tag).startsWith("W/\"");
      assertThat(packed.headers().firstValue("Vary").orElse("")).contains("Accept-Encoding");
      assertThat(get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
      assertThat(get(path, "If-None-Match", tag, "Accept-Encoding", "gzip").statusCode())
          .isEqualTo(304);
    }
  }

  @Test
  void compressesEveryMediaType() throws Exception {
    TestApi.newKey(Role.ANALYST);
    for (String path :
        List.of(
            "/api/v1/keys",
            "/api/v1/keys?format=csv",
            "/api/v1/standards/schema",
            "/q/openapi",
            "/q/openapi?format=json")) {
      HttpResponse<byte[]> plain = get(path);
      assertThat(plain.headers().firstValue("Content-Encoding").orElse("identity"))
          .as(path)
          .isEqualTo("identity");
      HttpResponse<byte[]> packed = get(path, "Accept-Encoding", "gzip");
      assertThat(packed.headers().firstValue("Content-Encoding")).as(path).hasValue("gzip");
      assertThat(packed.headers().allValues("Vary").toString())
          .as(path)
          .containsIgnoringCase("Accept-Encoding");
      assertThat(unpacked(packed.body())).as(path).hasSameSizeAs(plain.body());
    }
  }

  @Test
  void compressesPages() throws Exception {
    HttpResponse<byte[]> packed =
        get("/standard", "Accept-Encoding", "gzip", "Accept", "text/html");
    assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(new String(unpacked(packed.body()), StandardCharsets.UTF_8)).contains("</html>");
  }

  @Test
  void ledgerFailuresRevealNoValues() throws Exception {
    try (Connection connection = ledger.getConnection();
        PreparedStatement insert =
            connection.prepareStatement("insert into unit (id, key, name) values (?, ?, ?)")) {
      for (int i = 0; i < 2; i++) {
        insert.setInt(1, -7);
        insert.setString(2, "a-secret-value");
        insert.setString(3, "a-secret-value");
        insert.addBatch();
      }
      connection.setAutoCommit(false);
      Throwable failed = catchThrowable(insert::executeBatch);
      connection.rollback();
      assertThat(failed).isNotNull();
      for (Throwable at = failed; at != null; at = at.getCause()) {
        assertThat(at.getMessage()).doesNotContain("a-secret-value");
      }
    }
  }

  private static byte[] unpacked(byte[] packed) throws Exception {
    return new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
  }

  private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address.toString().replaceAll("/$", "") + path))
            .header("X-API-Key", TestApi.adminKey());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
  }
}
