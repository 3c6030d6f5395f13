package io.cxrating.rating;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.TestApi;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Measures a repeated request for ratings over HTTP, including the check of the ledger for changes,
 * and a request without work as the baseline of HTTP.
 */
@QuarkusTest
@Tag("benchmark")
class RepeatedRequestBenchmark {
  private static final int WARM_UP = 2_000;
  private static final int REQUESTS = 2_000;

  @TestHTTPResource("/")
  URL url;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Test
  void measuresARepeatedRequest() throws Exception {
    Company company = SmallCompany.open();
    String ratings = "api/v1/ratings?by=unit,month&standard=" + company.key("std");
    double[] again = medians(ratings);
    double[] nothing = medians("q/health/live");
    String table =
        String.format(
            Locale.ROOT,
            """
            | request over one connection | median ms | 95th percentile ms |
            |---|---|---|
            | the same ratings again | %.2f | %.2f |
            | a liveness check | %.2f | %.2f |
            """,
            again[0],
            again[1],
            nothing[0],
            nothing[1]);
    System.out.println(table);
    Path report = Path.of("target/benchmark/repeated.md");
    Files.createDirectories(report.getParent());
    Files.writeString(report, table);
  }

  /** Returns median and 95th percentile in milliseconds. */
  private double[] medians(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + path))
            .header("X-API-Key", TestApi.adminKey())
            .build();
    long[] nanos = new long[REQUESTS];
    for (int i = -WARM_UP; i < REQUESTS; i++) {
      long began = System.nanoTime();
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      nanos[Math.max(i, 0)] = System.nanoTime() - began;
      assertThat(answer.statusCode()).isEqualTo(200);
    }
    Arrays.sort(nanos);
    return new double[] {nanos[REQUESTS / 2] / 1e6, nanos[REQUESTS * 95 / 100] / 1e6};
  }
}
