package io.cxrating.web.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.ServiceProcess;
import io.cxrating.web.Chromium;
import io.cxrating.web.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** Checks the pages of a new service with an empty ledger. */
class EmptyInstallationIT {
  @Test
  void guidesThroughTheFirstSteps(@TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) {
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
      post(service);
      for (String page : List.of("/", "/compare")) {
        reader.open(page);
        // One of two organisations has data, so the page shows its units.
        assertThat(reader.text("main"))
            .as(page)
            .contains("The north", "The south")
            .doesNotContain("Another organisation");
      }
    }
  }

  private static void post(ServiceProcess service) {
    service
        .admin()
        .contentType("application/json")
        .body(
            """
            [{"key":"shop","name":"The shop"},{"key":"other","name":"Another organisation"},
             {"key":"north","name":"The north","parent":"shop"},{"key":"south","name":"The south","parent":"shop"}]
            """)
        .post("/api/v1/units")
        .then()
        .statusCode(200);
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 80; i++) {
      rows.append(
          """
          {"source":"s","id":"%d","standard":"first","touchpoint":"help","unit":"%s","customer":"c%d",\
          "occurredAt":"2026-03-%02dT12:00:00Z","facts":{"solved":%b}}
          """
              .formatted(i, i % 2 == 0 ? "north" : "south", i, 1 + i % 20, i % 4 > 0));
    }
    service
        .admin()
        .contentType("application/x-ndjson")
        .body(rows.toString().getBytes(StandardCharsets.UTF_8))
        .post("/api/v1/interactions")
        .then()
        .statusCode(200);
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
