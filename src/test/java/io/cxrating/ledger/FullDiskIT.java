package io.cxrating.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cxrating.ServiceProcess;
import io.restassured.response.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk of the projection, and of nothing else, is full. */
class FullDiskIT {
  private static final int ROWS = 60_000;

  @TempDir Path dataDir;

  @Test
  void answers503AndRecoversWhenThereIsRoom() throws Exception {
    try (SmallDisk disk = SmallDisk.mount(dataDir.resolve("projection"), 16);
        ExternalPostgres postgres = new ExternalPostgres();
        ServiceProcess service = ServiceProcess.start(dataDir, postgres.environment())) {
      Posting.begin(service, 100);

      Path ballast = disk.fill();
      Posting.post(service, 100, ROWS).then().statusCode(200);
      await()
          .atMost(Duration.ofMinutes(1))
          .until(() -> code(service).equals("PROJECTION_UNAVAILABLE"));
      Posting.post(service, 0, 1).then().statusCode(200);

      Files.delete(ballast);
      await().atMost(Duration.ofMinutes(2)).until(() -> ask(service).statusCode() == 200);
      assertThat(Posting.rating(service)).contains("\"interactions\":" + (ROWS + 100));
    }
  }

  /** The code of the problem; any failure is one of lack of service. */
  private static String code(ServiceProcess service) {
    Response answer = ask(service);
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(503);
    assertThat(answer.header("Retry-After")).isNotNull();
    return answer.jsonPath().getString("code");
  }

  private static Response ask(ServiceProcess service) {
    return service.admin().get("/api/v1/ratings?standard=desk&unit=acme");
  }
}
