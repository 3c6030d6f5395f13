package io.cxrating.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.cxrating.ServiceProcess;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PostgreSQL that is frozen accepts connections and answers nothing. */
class FrozenLedgerIT {
  /** As documented in docs/operations/ledger.md. */
  private static final Duration MOST = Duration.ofSeconds(45);

  @TempDir Path dataDir;

  @Test
  void holdsNoRequestAndLosesNoAcknowledgedRow() throws Exception {
    try (ExternalPostgres postgres = new ExternalPostgres();
        ServiceProcess service = ServiceProcess.start(dataDir, postgres.environment())) {
      Posting.begin(service, 100);

      Frozen frozen = Frozen.freeze(postgres);
      try {
        long began = System.nanoTime();
        Response post = Posting.post(service, 100, 1);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(MOST);
        post.then()
            .statusCode(503)
            .header("Retry-After", notNullValue())
            .body("code", is("LEDGER_UNAVAILABLE"));
        long asked = System.nanoTime();
        service.admin().get("/api/v1/ratings?standard=desk&unit=acme").then().statusCode(503);
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(MOST);
      } finally {
        frozen.thaw();
      }

      await()
          .atMost(Duration.ofMinutes(2))
          .until(() -> Posting.post(service, 100, 1).statusCode() == 200);
      await()
          .atMost(Duration.ofMinutes(2))
          .untilAsserted(
              () -> assertThat(Posting.rating(service)).contains("\"interactions\":101"));
      assertThat(Posting.post(service, 0, 101).asString()).contains("\"duplicates\":101");
    }
  }

  /** The processes of a server that are stopped by a signal. */
  private record Frozen(List<ProcessHandle> processes) {
    static Frozen freeze(ExternalPostgres postgres) throws Exception {
      ProcessHandle postmaster = ProcessHandle.of(postmaster(postgres.files())).orElseThrow();
      List<ProcessHandle> processes = new ArrayList<>(List.of(postmaster));
      // Stopped first, it starts no other.
      signal("-STOP", postmaster);
      postmaster.descendants().forEach(processes::add);
      for (ProcessHandle child : processes) {
        signal("-STOP", child);
      }
      return new Frozen(processes);
    }

    private static long postmaster(Path files) throws IOException {
      try (Stream<Path> found = Files.walk(files)) {
        Path pidFile =
            found.filter(file -> file.endsWith("postmaster.pid")).findFirst().orElseThrow();
        return Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
      }
    }

    void thaw() throws Exception {
      for (ProcessHandle process : processes) {
        signal("-CONT", process);
      }
    }

    private static void signal(String signal, ProcessHandle process) throws Exception {
      new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
    }
  }
}
