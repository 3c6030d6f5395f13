package io.cxrating.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cxrating.ServiceProcess;
import io.cxrating.ledger.Posting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills the service and its PostgreSQL in turn while rows are posted. */
@Tag("hostile")
class KillIT {
  private static final int KILLS = Size.of(2, 100);

  @TempDir Path folder;
  private volatile ServiceProcess service;

  @Test
  void everyAcknowledgedRowIsStoredOnce() throws Exception {
    Draw draw = Draw.of(Size.seed("Kills"), 0);
    service = start();
    Posting.catalogue(service);
    try (Flood flood = new Flood(() -> service)) {
      for (int kill = 0; kill < KILLS; kill++) {
        flood.await(draw.below(40 * Flood.BATCH));
        if (kill % 2 == 0) {
          service.kill();
          service = start();
        } else {
          postmaster().destroyForcibly();
        }
        ratesWhatWasAcknowledged(flood);
      }
      int rows = flood.end();
      service.awaitReady();
      await().atMost(Duration.ofMinutes(1)).until(() -> Truth.isTold(service, rows));
      Truth.isStoredOnce(service, rows);
      HostileReport.write(
          "kills",
          "%,d kills, %,d rows acknowledged, each stored once; %,d posts were sent again.%n"
              .formatted(KILLS, rows, flood.retries()));
    } finally {
      service.close();
    }
  }

  private void ratesWhatWasAcknowledged(Flood flood) {
    await()
        .atMost(Duration.ofMinutes(2))
        .until(
            () -> {
              int least = flood.acknowledged();
              int rated = Truth.rows(service);
              if (rated >= 0) {
                assertThat(rated).isBetween(least, flood.sent());
              }
              return rated >= 0;
            });
  }

  private ServiceProcess start() {
    return ServiceProcess.start(folder, Map.of()).awaitReady();
  }

  private ProcessHandle postmaster() throws IOException {
    String pid = Files.readAllLines(folder.resolve("ledger/postmaster.pid")).getFirst();
    return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
  }
}
