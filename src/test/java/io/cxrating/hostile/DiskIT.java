package io.cxrating.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cxrating.ServiceProcess;
import io.cxrating.ledger.Posting;
import io.cxrating.ledger.SmallDisk;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The disk of the embedded ledger and of the projection fills while rows are posted. The disk of
 * the projection alone is the subject of {@code FullDiskIT}.
 */
@Tag("hostile")
class DiskIT {
  private static final int FILLINGS = Size.of(1, 10);
  private static final int MEGABYTES = 320;

  @TempDir Path folder;

  @Test
  void aFullDiskLosesNoAcknowledgedRow() throws Exception {
    try (SmallDisk disk = SmallDisk.mount(folder, MEGABYTES);
        ServiceProcess service = ServiceProcess.start(folder, Map.of()).awaitReady()) {
      Posting.catalogue(service);
      Installation.send(service, "PUT", "units/other", "application/json", "{\"name\":\"Other\"}");
      try (Flood flood = new Flood(() -> service)) {
        for (int i = 0; i < FILLINGS; i++) {
          flood.await(20 * Flood.BATCH);
          Path ballast = disk.fill();
          refusesPosts(service);
          Files.delete(ballast);
          flood.await(1);
        }
        int rows = flood.end();
        await().atMost(Duration.ofMinutes(2)).until(() -> Truth.isTold(service, rows));
        Truth.isStoredOnce(service, rows);
        HostileReport.write(
            "disks",
            "%,d times full, %,d rows acknowledged, each stored once.%n".formatted(FILLINGS, rows));
      }
    }
  }

  /** The ledger takes rows until its last segment of the log is full. */
  private static void refusesPosts(ServiceProcess service) {
    int[] next = {1_000_000};
    await()
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofMillis(100))
        .until(
            () -> {
              next[0] += 2_000;
              Response answer = service.admin().get("/api/v1/units/acme");
              assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 503);
              return fill(service, next[0]) == 503;
            });
  }

  /** Posts rows of another unit, which no rating of this test counts. */
  private static int fill(ServiceProcess service, int first) {
    StringBuilder lines = new StringBuilder();
    for (int id = first; id < first + 2_000; id++) {
      lines.append(Posting.line("fill" + id, "c" + id, id).replace("acme", "other"));
    }
    Response answer =
        service
            .admin()
            .contentType("application/x-ndjson")
            .body(lines.toString().getBytes(StandardCharsets.UTF_8))
            .post("/api/v1/interactions");
    assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 503);
    return answer.statusCode();
  }
}
