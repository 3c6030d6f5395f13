package io.cxrating.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.cxrating.ServiceProcess;
import io.cxrating.ledger.Posting;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that slow clients lose their connections and take nothing from other clients. */
class SlowClientIT {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int DIRECT_MEMORY_MIB = 32;
  private static final String RATINGS =
      "/api/v1/ratings?standard=desk&unit=acme&by=unit&from=2026-03-01&to=2026-04-01";

  @TempDir static Path dataDir;
  private static ServiceProcess service;

  @BeforeAll
  static void start() {
    service =
        ServiceProcess.start(
                dataDir,
                Map.of(
                    "CXRATING_SLOW_CLIENT_TIMEOUT", "3s",
                    "CXRATING_INTAKE_MAX_REQUESTS", "4"),
                "-Xmx1g",
                "-XX:MaxDirectMemorySize=" + DIRECT_MEMORY_MIB + "m")
            .awaitReady();
    Posting.catalogue(service);
    Posting.post(service, 0, 10).then().statusCode(200);
  }

  @AfterAll
  static void stop() {
    try {
      assertThat(service.logLines("ERROR")).isEmpty();
      assertThat(service.logLines("\tat ")).isEmpty();
    } finally {
      service.close();
    }
  }

  @Test
  void halfSentBodiesHoldNoThread() throws Exception {
    List<SlowRequest> open = new ArrayList<>();
    try {
      for (int i = 0; i < 400; i++) {
        open.add(
            SlowRequest.begin(service, "POST /api/v1/what-if", "application/json").send("{\"sta"));
      }
      for (int i = 0; i < 5; i++) {
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Posting.rating(service));
      }
      for (SlowRequest slow : open) {
        isLate(slow);
      }
    } finally {
      close(open);
    }
  }

  @Test
  void everySmallBodyHasADeadline() throws Exception {
    Map<String, String> operations =
        Map.of(
            "POST /api/v1/what-if", "application/yaml",
            "PUT /api/v1/standards/late", "application/yaml",
            "POST /api/v1/standards/lint", "application/json",
            "PUT /api/v1/units/late", "application/json",
            "POST /api/v1/units", "application/json",
            "POST /api/v1/keys", "application/json",
            "PUT /api/v1/instruments/late", "application/json",
            "POST /sign-in", "application/x-www-form-urlencoded",
            "POST /standard/draft", "application/x-www-form-urlencoded");
    List<SlowRequest> open = new ArrayList<>();
    try {
      for (var operation : operations.entrySet()) {
        open.add(
            SlowRequest.begin(service, operation.getKey(), operation.getValue()).send("key=x"));
      }
      for (SlowRequest slow : open) {
        isLate(slow);
      }
    } finally {
      close(open);
    }
  }

  @Test
  void aTricklingStreamLosesItsPlace() throws Exception {
    try (SlowRequest slow = SlowRequest.post(service).send(Posting.line("trickle", "c", 1))) {
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(200))
          .until(
              () -> {
                slow.send("\n");
                return slow.hasAnswer();
              });
      isLate(slow);
    }
  }

  @Test
  void oneKeyCannotTakeEveryPlace() throws Exception {
    String other =
        service
            .admin()
            .contentType("application/json")
            .body("{\"name\":\"other\",\"roles\":[\"ingest\"],\"unit\":null}")
            .post("/api/v1/keys")
            .jsonPath()
            .getString("key");
    List<SlowRequest> open = new ArrayList<>();
    try {
      for (int i = 0; i < 2; i++) {
        open.add(SlowRequest.post(service).send(Posting.line("half" + i, "c", 1)));
      }
      await().atMost(PATIENCE).until(() -> Posting.post(service, 100, 1).statusCode() == 503);
      try (SlowRequest free =
          SlowRequest.begin(service, "POST /api/v1/interactions", "application/x-ndjson", other)) {
        assertThat(free.send(Posting.line("other", "c", 1)).end().answer())
            .startsWith("HTTP/1.1 200");
      }
    } finally {
      close(open);
    }
  }

  @Test
  void slowReadersPinNoMemoryAndLoseTheirConnections() throws Exception {
    int size = largeAnswer();
    int readers = 2 * DIRECT_MEMORY_MIB * (1 << 20) / size;
    List<Socket> open = new ArrayList<>();
    try {
      for (int i = 0; i < readers; i++) {
        open.add(reader());
      }
      for (Socket socket : open) {
        assertThat(start(socket)).startsWith("HTTP/1.1 200");
      }
      assertThat(Posting.rating(service)).contains("\"value\"");
      assertThat(service.admin().get(RATINGS).asByteArray()).hasSize(size);
      // Nothing is read until the service gives up.
      await().atMost(PATIENCE).until(() -> sending() == 0);
      for (Socket socket : open) {
        assertThat(rest(socket)).isLessThan(size);
      }
    } finally {
      for (Socket socket : open) {
        socket.close();
      }
    }
    assertThat(service.logLines("OutOfDirectMemory")).isEmpty();
    assertThat(service.logLines("direct buffer memory")).isEmpty();
  }

  /** Posts units with an interaction each and returns the size of their ratings. */
  private static int largeAnswer() {
    int count = 20_000;
    service
        .admin()
        .contentType("application/json")
        .body(
            IntStream.range(0, count)
                .mapToObj(
                    "{\"key\":\"u%1$d\",\"name\":\"Unit %1$d\",\"parent\":\"acme\"}"::formatted)
                .collect(Collectors.joining(",", "[", "]")))
        .post("/api/v1/units")
        .then()
        .statusCode(200);
    service
        .admin()
        .contentType("application/x-ndjson")
        .body(
            IntStream.range(0, count)
                .mapToObj(n -> Posting.line("of-u" + n, "c" + n, n).replace("acme", "u" + n))
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/interactions")
        .then()
        .statusCode(200);
    int size = service.admin().get(RATINGS).then().statusCode(200).extract().asByteArray().length;
    // The system buffers up to 4 MB of a connection.
    assertThat(size).isBetween(6_000_000, 10_000_000);
    return size;
  }

  private static Socket reader() throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(4096);
    socket.setSoTimeout((int) PATIENCE.toMillis());
    socket.connect(new InetSocketAddress(service.base().getHost(), service.base().getPort()));
    socket
        .getOutputStream()
        .write(
            "GET %s HTTP/1.1\r\nHost: x\r\nX-API-Key: %s\r\n\r\n"
                .formatted(RATINGS, ServiceProcess.KEY)
                .getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private static String start(Socket socket) throws IOException {
    return new String(socket.getInputStream().readNBytes(15), StandardCharsets.US_ASCII);
  }

  /** Returns the size of the large answers that the service is sending. */
  private static double sending() {
    String metrics = service.inside().get("/q/metrics").asString();
    Matcher gauge = Pattern.compile("(?m)^cxrating_answers_sending_bytes (\\S+)").matcher(metrics);
    assertThat(gauge.find()).isTrue();
    return Double.parseDouble(gauge.group(1));
  }

  /** Returns the number of bytes until the service closes the connection. */
  private static long rest(Socket socket) throws IOException {
    long bytes = 0;
    byte[] buffer = new byte[64 * 1024];
    InputStream in = socket.getInputStream();
    try {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        bytes += n;
      }
    } catch (SocketException reset) {
      return bytes;
    }
    return bytes;
  }

  private static void isLate(SlowRequest slow) throws IOException {
    assertThat(slow.answer())
        .startsWith("HTTP/1.1 408")
        .containsIgnoringCase("\r\nConnection: close\r\n")
        .contains("application/problem+json")
        .contains("\"REQUEST_TIMEOUT\"");
  }

  private static void close(List<SlowRequest> open) throws IOException {
    for (SlowRequest slow : open) {
      slow.close();
    }
  }
}
