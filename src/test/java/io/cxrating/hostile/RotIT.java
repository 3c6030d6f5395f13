package io.cxrating.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cxrating.ServiceProcess;
import io.cxrating.ledger.Posting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of the projection rots while the service runs, and while it is stopped. */
@Tag("hostile")
class RotIT {
  private static final int ROWS = Size.of(20_000, 1_000_000);
  private static final int BALLAST = Size.of(1_000, 1_300_000);
  private static final int ROUNDS = Size.of(1, 2);
  private static final int KINDS = Size.of(3, Rot.values().length);

  @TempDir Path folder;
  private ServiceProcess service;
  private Path file;
  private int rows;
  private int spoilt;
  private List<Map<String, Object>> ratings = List.of();

  @Test
  void noRatingIsWrong() throws Exception {
    Draw draw = Draw.of(Size.seed("Rot"), 3);
    file = folder.resolve("projection/projection.duckdb");
    service = start();
    try {
      Posting.catalogue(service);
      post(ROWS);
      Ballast.post(service, BALLAST);
      restart();
      ratings = Ballast.ratings(service);
      assertThat(ratings).isNotEmpty();
      long bytes = Files.size(file);
      for (int round = 0; round < ROUNDS; round++) {
        for (Rot rot : List.of(Rot.values()).subList(0, KINDS)) {
          if (draw.chance(0.5)) {
            whileStopped(rot, draw);
          } else {
            whileRunning(rot, draw);
          }
        }
      }
      HostileReport.write(
          "rot",
          "%,d times spoilt, a file of %,d bytes with %,d rows; no rating was wrong.%n"
              .formatted(spoilt, bytes, rows + BALLAST));
    } finally {
      service.close();
    }
  }

  private void whileStopped(Rot rot, Draw draw) throws IOException {
    service.stop();
    spoil(rot, draw);
    service = start();
    isTold(rot + " while stopped");
  }

  /** What is in memory may still be right; what is read anew must not be wrong. */
  private void whileRunning(Rot rot, Draw draw) throws IOException {
    spoil(rot, draw);
    post(100);
    isTold(rot + " while running");
    restart();
    isTold(rot + " while running, and restarted");
  }

  private void spoil(Rot rot, Draw draw) throws IOException {
    assertThat(file).exists();
    rot.spoil(file, draw);
    spoilt++;
  }

  private void isTold(String what) {
    await(what)
        .atMost(Duration.ofMinutes(5))
        .pollInterval(Duration.ofMillis(200))
        .until(() -> Truth.isTold(service, rows) && isRatedAsBefore());
  }

  private boolean isRatedAsBefore() {
    List<Map<String, Object>> now = Ballast.ratings(service);
    assertThat(now.isEmpty() || now.equals(ratings)).as("%s", now).isTrue();
    return !now.isEmpty();
  }

  private void post(int more) {
    int batch = 10_000;
    for (int end = rows + more; rows < end; ) {
      int count = Math.min(batch, end - rows);
      Posting.post(service, rows, count).then().statusCode(200);
      rows += count;
    }
  }

  private void restart() {
    service.stop();
    service = start();
  }

  private ServiceProcess start() {
    return ServiceProcess.start(folder, Map.of()).awaitReady();
  }
}
