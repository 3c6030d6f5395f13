package io.cxrating.intake.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Measures interactions over HTTP and a plain driver insert of the same rows, columns, digests and
 * indexes, and how single posts share commits.
 */
@QuarkusTest
@Tag("benchmark")
class IngestBenchmark {
  private static final int ROWS = 300_000;
  private static final int CHUNK = 100_000;
  private static final int CONNECTIONS = 64;
  private static final int POSTS = 40_000;
  private static final int ROUNDS = 3;
  private static final double REQUIRED_RATIO = 0.5;

  private static final String COLUMNS =
      "source, ext_id, standard_id, unit_id, touchpoint, category, channel, journey, customer,"
          + " occurred_at, facts, digest, local_date, received_at";

  @Inject DataSource ledger;

  @TestHTTPResource("/api/v1/interactions")
  URL url;

  private InteractionApi api;
  private RowSender sender;

  @Test
  void measuresIngest() throws Exception {
    api = new InteractionApi();
    sender = new RowSender(url);
    double best = 0;
    double bestDriver = 0;
    post(lines("warm", 50_000));
    for (int round = 1; round <= ROUNDS; round++) {
      byte[] body = lines("h" + round, ROWS);
      best = Math.max(best, rate(ROWS, () -> post(body)));
      List<byte[]> chunks = copyOut("h" + round, "d" + round);
      bestDriver = Math.max(bestDriver, rate(ROWS, () -> copyIn(chunks)));
    }
    long commitsBefore = commits();
    double posts = rate(POSTS, this::postSingly);
    double groups = (commits() - commitsBefore) / (POSTS / posts);
    String table =
        """
        | ingest | per second |
        |---|---|
        | NDJSON over HTTP, rows | %,.0f |
        | the driver alone (COPY to a stage, INSERT ... ON CONFLICT DO NOTHING), rows | %,.0f |
        | ratio | %.2f |
        | single POSTs from %d connections | %,.0f |
        | commits that they took | %,.0f |
        """
            .formatted(best, bestDriver, best / bestDriver, CONNECTIONS, posts, groups);
    System.out.println(table);
    Path report = Path.of("target/benchmark/ingest.md");
    Files.createDirectories(report.getParent());
    Files.writeString(report, table);
    assertThat(best / bestDriver).isGreaterThanOrEqualTo(REQUIRED_RATIO);
    assertThat(groups).as("commits/s, fewer than posts/s").isLessThan(posts / 2);
  }

  /** An operation to measure. */
  @FunctionalInterface
  private interface Work {
    void run() throws Exception;
  }

  private static double rate(int rows, Work work) throws Exception {
    long began = System.nanoTime();
    work.run();
    return rows / ((System.nanoTime() - began) / 1e9);
  }

  private byte[] lines(String prefix, int rows) throws IOException {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (int i = 0; i < rows; i++) {
      lines.write(line(prefix, i).getBytes(StandardCharsets.UTF_8));
    }
    return lines.toByteArray();
  }

  private String line(String prefix, int i) {
    String facts =
        "\"hours\":%.2f,\"handovers\":%d,\"solved\":%b,\"mood\":\"trusting\""
            .formatted(i % 977 / 10.0, i % 4, i % 3 == 0);
    String more =
        ",\"customer\":\"customer-%d\",\"category\":\"calm\",\"channel\":\"web\",\"journey\":\"j-%d\""
            .formatted(i % 50_021, i / 2);
    return String.format(Locale.ROOT, "%s%n", api.row(prefix + "-" + i, facts, more));
  }

  private void post(byte[] body) throws IOException, InterruptedException {
    assertThat(sender.post(body, "")).contains("\"duplicates\":0,\"stale\":0,\"rejected\":0");
  }

  private void postSingly() throws Exception {
    AtomicInteger next = new AtomicInteger();
    List<Future<?>> clients = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
      for (int i = 0; i < CONNECTIONS; i++) {
        clients.add(
            threads.submit(
                () -> {
                  for (int n = next.getAndIncrement(); n < POSTS; n = next.getAndIncrement()) {
                    post(line("single", n).getBytes(StandardCharsets.UTF_8));
                  }
                  return null;
                }));
      }
      for (Future<?> client : clients) {
        client.get();
      }
    }
  }

  /** Returns the posted rows under other ids, in the format of the driver. */
  private List<byte[]> copyOut(String from, String to) throws SQLException, IOException {
    List<byte[]> chunks = new ArrayList<>();
    try (Connection connection = ledger.getConnection()) {
      for (int first = 0; first < ROWS; first += CHUNK) {
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        String select =
            """
            copy (select source, replace(ext_id, '%s-', '%s-'), %s from interaction
                  where source = '%s' and ext_id like '%s-%%'
                  order by row_id limit %d offset %d) to stdout (format binary)"""
                .formatted(
                    from,
                    to,
                    COLUMNS.substring("source, ext_id, ".length()),
                    api.source,
                    from,
                    CHUNK,
                    first);
        connection.unwrap(PGConnection.class).getCopyAPI().copyOut(select, chunk);
        chunks.add(chunk.toByteArray());
      }
    }
    return chunks;
  }

  private void copyIn(List<byte[]> chunks) throws SQLException {
    try (Connection connection = ledger.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(
          "create temporary table if not exists by_driver on commit delete rows as select "
              + COLUMNS
              + " from interaction limit 0");
      for (byte[] chunk : chunks) {
        CopyIn copy =
            connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy by_driver from stdin (format binary)");
        copy.writeToCopy(chunk, 0, chunk.length);
        copy.endCopy();
        int inserted =
            statement.executeUpdate(
                "insert into interaction (%1$s) select %1$s from by_driver on conflict do nothing"
                    .formatted(COLUMNS));
        assertThat(inserted).isEqualTo(CHUNK);
        connection.commit();
      }
      connection.setAutoCommit(true);
    }
  }

  private long commits() throws SQLException {
    try (Connection connection = ledger.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("select count(distinct txid::text) from interaction")) {
      row.next();
      return row.getLong(1);
    }
  }
}
