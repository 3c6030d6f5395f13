package io.cxrating.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.notNullValue;

import io.cxrating.ServiceProcess;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.StaleElementReferenceException;

/** While the service cannot answer, the page states why and retries by itself. */
class UnavailableIT {
  @Test
  void showsAWaitingPageUntilTheServiceRecovers(
      @TempDir(cleanup = CleanupMode.ON_SUCCESS) Path folder) throws IOException {
    Chromium.require();
    try (ServiceProcess service = ServiceProcess.start(folder, Map.of()).awaitReady();
        Reader reader = new Reader(service.base(), "en-GB")) {
      reader.open("/sign-in");
      reader.signIn(ServiceProcess.KEY);
      ProcessHandle ledger = ledger(folder);
      signal("STOP", ledger);
      try {
        reader.open("/compare");
        assertThat(reader.text("main"))
            .contains("The figures are being brought up to date")
            .contains("Figures are shown when they include all reported rows")
            .contains("This page retries every 2 seconds");
        reader.check("catching-up", "status of 503");
      } finally {
        signal("CONT", ledger);
      }
      await()
          .atMost(Duration.ofSeconds(30))
          // The page may be replaced during the read.
          .ignoreException(StaleElementReferenceException.class)
          .untilAsserted(() -> assertThat(reader.text("main")).contains("No standard is declared"));
      assertThat(reader.address()).isEqualTo("/compare");
      String session = reader.browser().manage().getCookieNamed("cxrating-session").getValue();
      ledger.destroyForcibly();
      reportsAnUnavailableLedger(service, new StringBuilder(session).reverse().toString());
    }
  }

  /** The embedded ledger restarts at once, so these requests do not pause. */
  private static void reportsAnUnavailableLedger(ServiceProcess service, String unknownSession) {
    Response answer =
        await()
            .atMost(Duration.ofSeconds(20))
            .pollDelay(Duration.ZERO)
            .pollInterval(Duration.ofMillis(10))
            .until(
                () ->
                    given()
                        .baseUri(service.base().toString())
                        .redirects()
                        .follow(false)
                        .cookie("cxrating-session", unknownSession)
                        .accept("text/html")
                        .get("/compare"),
                each -> each.statusCode() == 503);
    answer
        .then()
        .header("Retry-After", "2")
        .header("Content-Security-Policy", notNullValue())
        .contentType("text/html")
        .body(containsString("The ledger is unavailable"))
        .body(containsString("Accepted rows are not lost"))
        .body(containsString("Try again"));
  }

  private static ProcessHandle ledger(Path folder) throws IOException {
    try (Stream<String> lines = Files.lines(folder.resolve("ledger/postmaster.pid"))) {
      return ProcessHandle.of(Long.parseLong(lines.findFirst().orElseThrow().trim())).orElseThrow();
    }
  }

  /** Sends a signal to the ledger and all of its processes. */
  private static void signal(String name, ProcessHandle ledger) throws IOException {
    for (ProcessHandle each : Stream.concat(Stream.of(ledger), ledger.descendants()).toList()) {
      new ProcessBuilder("kill", "-" + name, Long.toString(each.pid())).start().onExit().join();
    }
  }
}
