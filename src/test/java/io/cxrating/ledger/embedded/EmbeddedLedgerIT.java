package io.cxrating.ledger.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cxrating.ServiceProcess;
import io.cxrating.ledger.Posting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedLedgerIT {
  private static final int BATCH = 40;

  @TempDir Path dataDir;

  @Test
  void keepsAcknowledgedRowsWhenTheServiceIsKilled() throws Exception {
    AtomicInteger acknowledged = new AtomicInteger();
    AtomicInteger withdrawn = new AtomicInteger();
    try (ServiceProcess service = ServiceProcess.start(dataDir, Map.of()).awaitReady()) {
      Posting.catalogue(service);
      Thread poster =
          Thread.ofVirtual().start(() -> postUntilKilled(service, acknowledged, withdrawn));
      await().atMost(Duration.ofMinutes(1)).until(() -> acknowledged.get() >= 10 * BATCH);
      service.kill();
      poster.join();
    }
    ProcessHandle orphan = postmaster();
    try (ServiceProcess service = ServiceProcess.start(dataDir, Map.of()).awaitReady()) {
      assertThat(service.logLines("of an earlier start still runs on")).hasSize(1);
      assertThat(orphan.info().arguments()).as("orphaned process").isEmpty();
      int all = acknowledged.get();
      for (int n = 0; n < withdrawn.get(); n++) {
        service.admin().get("/api/v1/interactions/it/" + n * BATCH).then().statusCode(410);
      }
      var again = Posting.post(service, 0, all).jsonPath();
      assertThat(again.getInt("accepted") + again.getInt("duplicates")).isEqualTo(all);
      assertThat(again.getInt("accepted"))
          .as("the withdrawn ones, of which the last may not be acknowledged")
          .isBetween(withdrawn.get(), withdrawn.get() + 1);
      assertThat(Posting.post(service, 0, all).jsonPath().getInt("duplicates")).isEqualTo(all);
      assertThat(Posting.rating(service)).contains("\"interactions\":");
    }
  }

  @Test
  void keepsAnswersAndOutcomesWhenServiceAndPostgresAreKilled() throws Exception {
    AtomicInteger acknowledged = new AtomicInteger();
    try (ServiceProcess service = ServiceProcess.start(dataDir, Map.of()).awaitReady()) {
      Posting.catalogue(service);
      Thread poster =
          Thread.ofVirtual().start(() -> postAnswersAndOutcomesUntilKilled(service, acknowledged));
      await().atMost(Duration.ofMinutes(1)).until(() -> acknowledged.get() >= 6 * BATCH);
      ProcessHandle postmaster = postmaster();
      service.kill();
      postmaster.destroyForcibly();
      poster.join();
    }
    try (ServiceProcess service = ServiceProcess.start(dataDir, Map.of()).awaitReady()) {
      int all = acknowledged.get();
      assertThat(Posting.postAnswersAndOutcomes(service, 0, all))
          .as("missing acknowledged rows")
          .isZero();
      assertThat(Posting.postAnswersAndOutcomes(service, all + BATCH, 1))
          .as("new rows after the acknowledged ones")
          .isEqualTo(3);
    }
  }

  /** One acknowledged item is an invitation, an answer and an outcome. */
  private static void postAnswersAndOutcomesUntilKilled(
      ServiceProcess service, AtomicInteger acknowledged) {
    try {
      for (int first = 0; ; first += BATCH) {
        if (Posting.postAnswersAndOutcomes(service, first, BATCH) != 3 * BATCH) {
          return;
        }
        acknowledged.addAndGet(BATCH);
      }
    } catch (Exception | AssertionError killed) {
      // The kill ends the connection.
    }
  }

  /** The first row of each batch is withdrawn. */
  private static void postUntilKilled(
      ServiceProcess service, AtomicInteger acknowledged, AtomicInteger withdrawn) {
    try {
      for (int first = 0; ; first += BATCH) {
        if (Posting.post(service, first, BATCH).jsonPath().getInt("accepted") != BATCH) {
          return;
        }
        acknowledged.addAndGet(BATCH);
        if (service.admin().delete("/api/v1/interactions/it/" + first + "?reason=test").statusCode()
            != 200) {
          return;
        }
        withdrawn.incrementAndGet();
      }
    } catch (Exception killed) {
      // The kill ends the connection.
    }
  }

  @Test
  void protectsItsFolderAndRejectsASecondService() throws Exception {
    try (ServiceProcess service = ServiceProcess.start(dataDir, Map.of()).awaitReady()) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(dataDir)))
          .isEqualTo("rwx------");
      for (String secret : new String[] {"ledger.password", "pseudonym.secret"}) {
        assertThat(Files.getPosixFilePermissions(dataDir.resolve(secret)))
            .isEqualTo(PosixFilePermissions.fromString("rw-------"));
      }
      ServiceProcess second = ServiceProcess.start(dataDir, Map.of());
      assertThat(second.awaitExit()).isNotZero();
      assertThat(second.log()).contains("Another CXRating service runs on the data folder");
      Posting.catalogue(service);
    }
  }

  @Test
  void stopsPostgresAndRemovesAnUnfinishedCluster() throws Exception {
    Path halfMade = Files.createDirectories(dataDir.resolve("ledger.unfinished"));
    Files.writeString(halfMade.resolve("PG_VERSION"), "18");
    try (ServiceProcess service = ServiceProcess.start(dataDir, Map.of()).awaitReady()) {
      assertThat(halfMade).doesNotExist();
      service.stop();
      assertThat(service.logLines("cxrating stopped in")).hasSize(1);
      assertThat(service.logLines("Exception")).isEmpty();
    }
    assertThat(dataDir.resolve("ledger/postmaster.pid")).doesNotExist();
    assertThat(Files.readString(dataDir.resolve("ledger.log")))
        .contains("database system is shut down");
  }

  @Test
  void restartsPostgresAfterAKill() throws Exception {
    try (ServiceProcess service = ServiceProcess.start(dataDir, Map.of()).awaitReady()) {
      Posting.catalogue(service);
      assertThat(Posting.post(service, 0, 10).statusCode()).isEqualTo(200);

      postmaster().destroyForcibly();

      await()
          .atMost(Duration.ofMinutes(1))
          .until(
              () -> {
                int status = Posting.post(service, 10, 10).statusCode();
                assertThat(status).isIn(200, 503);
                return status == 200;
              });
      service.awaitReady();
      assertThat(Posting.rating(service)).contains("\"interactions\":20");
    }
  }

  @Test
  void rejectsAClusterOfAnotherMajorVersion() throws Exception {
    try (ServiceProcess service = ServiceProcess.start(dataDir, Map.of()).awaitReady()) {
      service.stop();
    }
    Files.writeString(dataDir.resolve("ledger/PG_VERSION"), "17\n");
    ServiceProcess service = ServiceProcess.start(dataDir, Map.of());
    assertThat(service.awaitExit()).isNotZero();
    assertThat(service.log()).contains("written by PostgreSQL 17").contains("PostgreSQL 18");
  }

  @Test
  void requiresALedgerWhenTheEmbeddedOneIsDisabled() throws Exception {
    ServiceProcess service = ServiceProcess.start(dataDir, Map.of("CXRATING_EMBEDDED", "false"));
    assertThat(service.awaitExit()).isNotZero();
    assertThat(service.log()).contains("Set QUARKUS_DATASOURCE_JDBC_URL to a PostgreSQL");
    assertThat(dataDir.resolve("ledger")).doesNotExist();
  }

  private ProcessHandle postmaster() throws IOException {
    String pid = Files.readAllLines(dataDir.resolve("ledger/postmaster.pid")).getFirst();
    return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
  }
}
