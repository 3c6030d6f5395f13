package io.cxrating.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.ServiceProcess;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** What somebody sees who has just started the service on an empty ledger. */
class EmptyInstallationIT {
  @Test
  void leadsToTheDemoOrToTheFirstStandardAndThenToTheFirstInteraction(
      @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) {
    Chromium.require();
    try (ServiceProcess service = ServiceProcess.start(folder, Map.of()).awaitReady();
        Reader reader = new Reader(service.base(), "en-GB")) {
      reader.open("/");
      reader.signIn(ServiceProcess.KEY);
      assertThat(reader.text(".empty"))
          .contains("No standard is declared yet", "CXRATING_DEMO=true", "publish a standard");
      reader.check("empty");
      reader.open("/compare");
      assertThat(reader.text(".empty")).contains("No standard is declared yet");
      publish(service);
      reader.open("/");
      assertThat(reader.text(".empty"))
          .contains("No interaction has been received yet", "/api/v1/interactions");
    }
  }

  private static void publish(ServiceProcess service) {
    service
        .admin()
        .contentType("application/yaml")
        .body(
            """
            apiVersion: cxrating.io/v1
            kind: ExperienceStandard
            metadata: {key: first, name: The first}
            spec:
              measures: [{key: solved, type: boolean}]
              touchpoints:
                - key: help
                  weight: 1
                  criteria: [{key: solved, statement: "It is solved", measure: solved, is: true, weight: 1}]
            """
                .getBytes(StandardCharsets.UTF_8))
        .put("/api/v1/standards/first")
        .then()
        .statusCode(201);
  }
}
