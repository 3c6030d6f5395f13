package io.cxrating.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cxrating.ServiceProcess;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk of the projection, and of nothing else, is full. */
class FullDiskIT {
  private static final int ROWS = 60_000;

  @TempDir Path dataDir;
  private Path disk;
  private boolean mounted;

  @BeforeEach
  void mount() throws Exception {
    disk = Files.createDirectories(dataDir.resolve("projection"));
    mounted = run("mount", "-t", "tmpfs", "-o", "size=16m", "tmpfs", disk.toString());
    assumeTrue(mounted, "A small disk can be mounted only with the rights of an administrator");
  }

  @AfterEach
  void unmount() throws Exception {
    if (mounted) {
      run("umount", "--lazy", disk.toString());
    }
  }

  private static boolean run(String... command) throws Exception {
    return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
  }

  @Test
  void answers503AndRecoversWhenThereIsRoom() throws Exception {
    try (ExternalPostgres postgres = new ExternalPostgres();
        ServiceProcess service = ServiceProcess.start(dataDir, postgres.environment())) {
      Posting.begin(service, 100);

      Path ballast = fill();
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

  private Path fill() throws IOException {
    Path ballast = disk.resolve("ballast");
    byte[] block = new byte[64 * 1024];
    try (OutputStream out = Files.newOutputStream(ballast)) {
      while (true) {
        out.write(block);
      }
    } catch (IOException full) {
      return ballast;
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
