package io.cxrating.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cxrating.ServiceProcess;
import io.cxrating.transfer.SlowRequest;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The memory of the intake depends neither on the size nor on the number of requests. */
class IntakeMemoryIT {
  private static final int ROWS = 1_000_000;
  private static final int BLOCK = 1_000;
  private static final int MIB = 1024 * 1024;

  @TempDir static Path dataDir;
  private static ServiceProcess service;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @BeforeAll
  static void start() {
    service =
        ServiceProcess.start(
                dataDir,
                Map.of("CXRATING_INTAKE_MAX_REQUESTS_PER_KEY", "64"),
                "-Xmx160m",
                "-XX:+ExitOnOutOfMemoryError")
            .awaitReady();
    Posting.catalogue(service);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void acceptsAMillionRowsAndAnEndlessLine() throws Exception {
    HttpResponse<String> million =
        post(blocks(ROWS / BLOCK, block -> bytes(Posting.lines(block * BLOCK, BLOCK))));
    assertThat(million.body())
        .contains(
            "\"accepted\":" + ROWS + ",\"revised\":0,\"duplicates\":0,\"stale\":0,\"rejected\":0");

    byte[] noNewline = new byte[MIB];
    Arrays.fill(noNewline, (byte) 'x');
    HttpResponse<String> endless = post(blocks(300, block -> noNewline));
    assertThat(endless.statusCode()).isEqualTo(422);
    assertThat(endless.body()).contains("\"rejected\":1,").containsOnlyOnce("\"TOO_LARGE\"");

    assertThat(Posting.post(service, ROWS - 1, 2).asString())
        .contains("\"accepted\":1,\"revised\":0,\"duplicates\":1");
  }

  /** Each stream fills almost a large batch; all of them together would not fit. */
  @Test
  void manyUnfinishedStreamsFitIntoMemory() throws Exception {
    int streams = 40;
    int large = 4;
    int rows = 5_500;
    String filling = "x".repeat(190);
    double before = written();
    List<SlowRequest> open = new ArrayList<>();
    try {
      for (int stream = 0; stream < streams; stream++) {
        SlowRequest slow = SlowRequest.post(service);
        open.add(slow);
        for (int from = 0; from < rows; from += BLOCK / 2) {
          slow.send(longRows(filling + stream + "-", from, from + BLOCK / 2));
        }
      }
      // All streams except the few with large batches hold back at most a small batch.
      await()
          .atMost(Duration.ofMinutes(2))
          .until(() -> written() - before >= (streams - large) * (rows - BLOCK));
      for (SlowRequest slow : open) {
        assertThat(slow.end().answer())
            .contains("\"accepted\":" + rows + ",\"revised\":0,\"duplicates\":0");
      }
    } finally {
      for (SlowRequest slow : open) {
        slow.close();
      }
    }
  }

  /** Returns the number of rows in the ledger so far. */
  private static double written() {
    String metrics = service.inside().get("/q/metrics").asString();
    Matcher sum =
        Pattern.compile("cxrating_ledger_group_rows_sum\\{table=\"interaction\"} (\\S+)")
            .matcher(metrics);
    return sum.find() ? Double.parseDouble(sum.group(1)) : 0;
  }

  private static String longRows(String prefix, int from, int to) {
    StringBuilder rows = new StringBuilder();
    IntStream.range(from, to).forEach(n -> rows.append(Posting.line(prefix + n, "c", n)));
    return rows.toString();
  }

  private HttpResponse<String> post(InputStream body) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(service.base().resolve("/api/v1/interactions"))
            .header("X-API-Key", ServiceProcess.KEY)
            .header("Content-Type", "application/x-ndjson")
            .POST(HttpRequest.BodyPublishers.ofInputStream(() -> body))
            .build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  /** Concatenates the blocks and creates each one on demand. */
  private static InputStream blocks(int count, IntFunction<byte[]> block) {
    return new SequenceInputStream(
        new Enumeration<InputStream>() {
          private int next;

          @Override
          public boolean hasMoreElements() {
            return next < count;
          }

          @Override
          public InputStream nextElement() {
            return new ByteArrayInputStream(block.apply(next++));
          }
        });
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
