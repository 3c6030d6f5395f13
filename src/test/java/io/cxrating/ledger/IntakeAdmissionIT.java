package io.cxrating.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.cxrating.ServiceProcess;
import io.cxrating.transfer.SlowRequest;
import java.io.IOException;
import java.net.SocketException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks admission of requests, and requests whose client, service or ledger ends. */
class IntakeAdmissionIT {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Map<String, String> TWO_REQUESTS =
      Map.of("CXRATING_INTAKE_MAX_REQUESTS", "2", "CXRATING_INTAKE_MAX_REQUESTS_PER_KEY", "2");

  @TempDir Path dataDir;

  @Test
  void rejectsExcessRequestsUntilAClientLeaves() throws Exception {
    try (ServiceProcess service = ServiceProcess.start(dataDir, TWO_REQUESTS).awaitReady()) {
      Posting.catalogue(service);
      Posting.post(service, 0, 1).then().statusCode(200);
      try (SlowRequest one = SlowRequest.post(service).send(Posting.lines(1, 1));
          SlowRequest gone = SlowRequest.post(service).send(Posting.lines(2, 1) + "{\"sou")) {
        awaitOverload(service);
        overloaded(SlowRequest.post(service));
        for (String other :
            List.of(
                "PUT /api/v1/interactions/it/0",
                "POST /api/v1/survey-answers",
                "POST /api/v1/outcomes")) {
          overloaded(SlowRequest.begin(service, other, "application/json"));
        }
        service.admin().get("/api/v1/interactions/it/0").then().statusCode(200);
        doesNotHang(SlowRequest.post(service));

        gone.abort();
        awaitNoOverload(service);
        assertThat(one.send(Posting.lines(3, 1)).end().answer())
            .startsWith("HTTP/1.1 200")
            .contains("\"accepted\":2");
      }
      // The rows of an aborted body were not acknowledged.
      service.admin().get("/api/v1/interactions/it/2").then().statusCode(404);
      assertThat(service.logLines("ERROR")).isEmpty();
      assertThat(service.logLines("\tat ")).isEmpty();
    }
  }

  @Test
  void answersARunningPostDuringShutdown() throws Exception {
    try (ServiceProcess service = ServiceProcess.start(dataDir, TWO_REQUESTS).awaitReady()) {
      Posting.catalogue(service);
      try (SlowRequest one = SlowRequest.post(service).send(Posting.lines(1, 1));
          SlowRequest two = SlowRequest.post(service).send(Posting.lines(2, 1))) {
        awaitOverload(service);
        service.terminate();
        await().atMost(PATIENCE).until(() -> isStopping(service));

        for (SlowRequest slow : new SlowRequest[] {one, two}) {
          assertThat(slow.send(Posting.lines(slow == one ? 3 : 4, 1)).end().answer())
              .startsWith("HTTP/1.1 200")
              .contains("\"accepted\":2");
        }
      }
      service.awaitExit();
      assertThat(service.logLines("Exception")).isEmpty();
    }
    try (ServiceProcess service = ServiceProcess.start(dataDir, Map.of()).awaitReady()) {
      assertThat(Posting.post(service, 1, 4).asString()).contains("\"duplicates\":4");
    }
  }

  @Test
  void acknowledgesNothingWhenTheLedgerFails() throws Exception {
    try (ExternalPostgres postgres = new ExternalPostgres();
        ServiceProcess service = ServiceProcess.start(dataDir, postgres.environment())) {
      service.awaitReady();
      Posting.catalogue(service);
      try (SlowRequest slow = SlowRequest.post(service).send(Posting.lines(0, 1_200))) {
        await().atMost(PATIENCE).until(() -> stored(postgres) > 0);
        postgres.stop();
        assertThat(slow.send(Posting.lines(1_200, 1_200)).end().answer())
            .startsWith("HTTP/1.1 503")
            .containsIgnoringCase("\r\nRetry-After: ")
            .contains("\"LEDGER_UNAVAILABLE\"")
            .doesNotContain("accepted");
      }
      postgres.start();
      int stored = stored(postgres);
      assertThat(stored).isBetween(1, 1_200);
      await().atMost(PATIENCE).until(() -> Posting.post(service, 5_000, 1).statusCode() == 200);
      assertThat(Posting.post(service, 0, 2_400).asString())
          .contains("\"accepted\":" + (2_400 - stored) + ",\"revised\":0,\"duplicates\":" + stored);
      assertThat(service.logLines("\tat ")).isEmpty();
    }
  }

  private static void awaitOverload(ServiceProcess service) {
    await().atMost(PATIENCE).until(() -> Posting.post(service, 0, 1).statusCode() == 503);
  }

  private static void awaitNoOverload(ServiceProcess service) {
    await().atMost(PATIENCE).until(() -> Posting.post(service, 0, 1).statusCode() == 200);
  }

  /** The response arrives before any byte of the body. */
  private static void overloaded(SlowRequest request) throws IOException {
    try (request) {
      assertThat(request.answer())
          .startsWith("HTTP/1.1 503")
          .containsIgnoringCase("\r\nRetry-After: 1\r\n")
          .contains("application/problem+json")
          .contains("\"OVERLOADED\"");
    }
  }

  /**
   * A client that sends before it reads does not hang: the service drains the body or closes the
   * connection.
   */
  private static void doesNotHang(SlowRequest request) {
    String piece = "x".repeat(1024 * 1024);
    assertTimeoutPreemptively(
        PATIENCE,
        () -> {
          try (request) {
            for (int i = 0; i < 64; i++) {
              request.send(piece);
            }
            assertThat(request.end().answer()).contains("\"OVERLOADED\"");
          } catch (SocketException closed) {
            // The response may be lost with the connection; only the client's progress matters.
          }
        });
  }

  private static boolean isStopping(ServiceProcess service) {
    return !service.logLines("Waiting for HTTP requests to complete").isEmpty();
  }

  private static int stored(ExternalPostgres postgres) throws Exception {
    return Integer.parseInt(
        FreshLedger.text(postgres.dataSource(), "select count(*) from interaction"));
  }
}
