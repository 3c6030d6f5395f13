package io.cxrating.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.chrome.ChromeDriver;

/** Checks that apply to every page. */
final class Inspection {
  static final Path SCREENSHOTS = Path.of("target/screenshots");
  private static final String AXE = read("/axe.min.js");
  private static final String RUN_AXE =
      """
      const done = arguments[arguments.length - 1];
      axe.run(document, {resultTypes: ['violations']}).then(
        result => done(result.violations.map(found => found.id + ': ' + found.help + ' '
          + found.nodes.map(node => node.target + ' ' + node.failureSummary).join('; '))),
        failed => done(['' + failed]));
      """;

  private final Reader reader;
  private final ChromeDriver browser;

  Inspection(Reader reader) {
    this.reader = reader;
    browser = reader.browser();
  }

  /**
   * Requires no axe violation in light and dark mode, no error on the console (which includes
   * violations of the Content-Security-Policy) and no overflow on a phone; takes pictures.
   */
  void check(String name, String... expected) {
    reader.show(1440, "light");
    picture(name + "-1440");
    List<String> found = new ArrayList<>(axe("light"));
    reader.show(1440, "dark");
    picture(name + "-1440-dark");
    found.addAll(axe("dark"));
    reader.show(390, "light");
    picture(name + "-390");
    found.addAll(axe("phone"));
    int overflow = overflow();
    reader.show(1440, "light");
    assertThat(found).as("axe violations on " + name).isEmpty();
    assertThat(overflow).as("overflow on the phone: " + name).isLessThan(1);
    assertThat(reader.console())
        .as("console errors of " + name)
        .filteredOn(error -> Arrays.stream(expected).noneMatch(error::contains))
        .isEmpty();
  }

  /** Returns the overflow of the page beyond the window in pixels. */
  int overflow() {
    return ((Number)
            browser.executeScript(
                "return document.documentElement.scrollWidth - window.innerWidth"))
        .intValue();
  }

  /** Returns the violations of axe, each with the name of the view. */
  List<String> axe(String view) {
    browser.executeScript(AXE);
    List<?> found = (List<?>) browser.executeAsyncScript(RUN_AXE);
    return found.stream().map(each -> view + ": " + each).toList();
  }

  /** Saves a picture of the view. */
  void picture(String name) {
    Map<String, Object> taken =
        browser.executeCdpCommand(
            "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
    try {
      Files.createDirectories(SCREENSHOTS);
      Files.write(
          SCREENSHOTS.resolve(name + ".png"),
          Base64.getDecoder().decode((String) taken.get("data")));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String read(String resource) {
    try (InputStream file = Inspection.class.getResourceAsStream(resource)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
