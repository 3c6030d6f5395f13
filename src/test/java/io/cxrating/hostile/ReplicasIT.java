package io.cxrating.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cxrating.ServiceProcess;
import io.cxrating.ledger.ExternalPostgres;
import io.cxrating.ledger.Posting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two replicas share a ledger; one of them is killed again and again while rows are posted. */
@Tag("hostile")
class ReplicasIT {
  private static final int KILLS = Size.of(2, 40);

  @TempDir Path folder;
  private final AtomicReferenceArray<ServiceProcess> replicas = new AtomicReferenceArray<>(2);
  private final AtomicInteger turns = new AtomicInteger();

  @Test
  void theOtherReplicaAnswers() throws Exception {
    Draw draw = Draw.of(Size.seed("Replicas"), 1);
    try (ExternalPostgres postgres = new ExternalPostgres()) {
      try {
        start(0, postgres);
        start(1, postgres);
        Posting.catalogue(replicas.get(0));
        attack(draw, postgres);
      } finally {
        for (int i = 0; i < 2 && replicas.get(i) != null; i++) {
          replicas.get(i).close();
        }
      }
    }
  }

  private void attack(Draw draw, ExternalPostgres postgres) throws Exception {
    try (Flood flood = new Flood(() -> replicas.get(turns.getAndIncrement() % 2))) {
      for (int kill = 0; kill < KILLS; kill++) {
        flood.await(draw.below(40 * Flood.BATCH));
        int victim = draw.below(2);
        replicas.get(victim).kill();
        ServiceProcess other = replicas.get(1 - victim);
        int least = flood.acknowledged();
        assertThat(Posting.rating(other)).contains("\"value\"");
        assertThat(Truth.rows(other)).isGreaterThanOrEqualTo(least);
        start(victim, postgres);
      }
      int rows = flood.end();
      for (int i = 0; i < 2; i++) {
        ServiceProcess replica = replicas.get(i);
        await().atMost(Duration.ofMinutes(1)).until(() -> Truth.isTold(replica, rows));
        Truth.isStoredOnce(replica, rows);
      }
      assertThat(Posting.rating(replicas.get(0))).isEqualTo(Posting.rating(replicas.get(1)));
      HostileReport.write(
          "replicas",
          "%,d kills, %,d rows acknowledged, each stored once; both replicas gave the same rating.%n"
              .formatted(KILLS, rows));
    }
  }

  private void start(int replica, ExternalPostgres postgres) {
    Path data = folder.resolve("replica-" + replica);
    replicas.set(replica, ServiceProcess.start(data, postgres.environment()).awaitReady());
  }
}
