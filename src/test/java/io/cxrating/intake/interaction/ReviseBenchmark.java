package io.cxrating.intake.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Measures an export that is posted again with changes, beside its first post. */
@QuarkusTest
@Tag("benchmark")
class ReviseBenchmark {
  private static final int ROWS = Integer.getInteger("benchmark.rows", 200_000);
  private static final int ROUNDS = 3;
  private static final double REQUIRED_RATIO = 0.5;

  @TestHTTPResource("/api/v1/interactions")
  URL url;

  private InteractionApi api;
  private RowSender sender;

  @Test
  void measuresRevisions() throws Exception {
    api = new InteractionApi();
    sender = new RowSender(url);
    post(lines("warm", 20_000, 0, 1), "", "accepted");
    post(lines("warm", 20_000, 1, 1), "?onConflict=revise", "revised");
    double first = 0;
    double revised = 0;
    double same = 0;
    double hundredth = 0;
    for (int round = 1; round <= ROUNDS; round++) {
      String prefix = "r" + round;
      first = Math.max(first, post(lines(prefix, ROWS, 0, 1), "", "accepted"));
      byte[] changed = lines(prefix, ROWS, 1, 1);
      revised = Math.max(revised, post(changed, "?onConflict=revise", "revised"));
      same = Math.max(same, post(changed, "?onConflict=revise", "duplicates"));
      byte[] few = lines(prefix, ROWS, 2, 100);
      hundredth = Math.max(hundredth, post(few, "?onConflict=revise", null));
    }
    String table =
        """
        | rows of NDJSON over HTTP | per second |
        |---|---|
        | first post | %,.0f |
        | again, all changed | %,.0f |
        | ratio | %.2f |
        | again, a hundredth changed | %,.0f |
        | again, unchanged | %,.0f |
        """
            .formatted(first, revised, revised / first, hundredth, same);
    System.out.println(table);
    Path report = Path.of("target/benchmark/revise.md");
    Files.createDirectories(report.getParent());
    Files.writeString(report, table);
    assertThat(revised / first).isGreaterThanOrEqualTo(REQUIRED_RATIO);
  }

  /** Returns rows of which one in {@code every} has other content than in the state before. */
  private byte[] lines(String prefix, int rows, int state, int every) throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (int i = 0; i < rows; i++) {
      int own = i % every == 0 ? state : state - 1;
      String facts =
          "\"hours\":%.2f,\"handovers\":%d,\"solved\":%b,\"mood\":\"trusting\""
              .formatted(i % 977 / 10.0, (i + own) % 40, i % 3 == 0);
      String more =
          ",\"customer\":\"customer-%d\",\"category\":\"calm\",\"channel\":\"web\""
              .formatted(i % 50_021);
      String row = String.format(Locale.ROOT, "%s%n", api.row(prefix + "-" + i, facts, more));
      lines.write(row.getBytes(StandardCharsets.UTF_8));
    }
    return lines.toByteArray();
  }

  /** Returns rows per second; {@code result}: the result of every row, null for several ones. */
  private double post(byte[] body, String query, String result) throws Exception {
    long began = System.nanoTime();
    String report = sender.post(body, query);
    double seconds = (System.nanoTime() - began) / 1e9;
    long rows = new String(body, StandardCharsets.UTF_8).lines().count();
    if (result != null) {
      assertThat(report).contains("\"" + result + "\":" + rows);
    }
    return rows / seconds;
  }
}
