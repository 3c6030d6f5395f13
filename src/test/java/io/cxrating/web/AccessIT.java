package io.cxrating.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.cxrating.ServiceProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** Checks the pages for users of a keyboard, a screen reader, custom colours or no script. */
class AccessIT {
  private static final String HIDDEN_FOCUS =
      """
      const at = document.activeElement, style = getComputedStyle(at);
      return at === document.body || (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2)
        ? null : at.outerHTML;
      """;

  private static final String STOPS =
      """
      return [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
        .filter(each => each.checkVisibility()).map(each => each.outerHTML);
      """;

  /** The number of distinguishable colours of a chart, and the drawn share of its area. */
  private static final String DRAWN =
      """
      const canvas = document.querySelector('canvas'), pen = canvas.getContext('2d');
      const pixels = pen.getImageData(0, 0, canvas.width, canvas.height).data;
      const colours = {};
      for (let i = 0; i < pixels.length; i += 4) {
        const colour = pixels[i + 3] < 128 ? '3,3,3' : [pixels[i] >> 6, pixels[i + 1] >> 6, pixels[i + 2] >> 6].join();
        colours[colour] = (colours[colour] || 0) + 4 / pixels.length;
      }
      return Object.values(colours).sort((a, b) => b - a).slice(0, 2);
      """;

  private static Reader reader;

  @BeforeAll
  static void openBrowser() {
    Chromium.require();
    reader = BrowsedDemo.reader();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/?touchpoint=paying&channel=phone&sort=name",
        "/?leaves=true&category=earns-a-living&from=2025-08-01&until=2025-10-31",
        "/units/harbour?touchpoint=getting-help&category=keep-it-simple&by=month",
        "/compare?unit=harbour",
        "/compare?unit=harbour&unit=islands&channel=phone",
        "/contrast?unit=uplands&by=quarter&channel=phone",
        "/standard?unit=pellowick&from=2025-09-01",
        "/standard/outcome?outcome=stays-online&measure=solved_hours&target=80",
        "/rows?criterion=getting-help.stays-solved&result=UNOBSERVED&unit=pellowick",
        "/contrast/disagreements?instrument=nps&kind=MISSED_YET_PROMOTER"
      })
  void axeFindsNoViolationsOnFilteredPages(String path) {
    reader.open(path);
    List<String> found = new ArrayList<>();
    for (String scheme : List.of("light", "dark")) {
      reader.show(1440, scheme);
      found.addAll(new Inspection(reader).axe(scheme));
    }
    reader.show(1440, "light");
    assertThat(found).isEmpty();
    assertThat(reader.console()).isEmpty();
  }

  @Test
  void reachesEveryControlByKeyboardWithVisibleFocus() {
    for (String path : List.of("/", "/units/harbour", "/standard/draft")) {
      reader.open(path);
      List<String> stops = reader.ask(STOPS);
      Actions keyboard = new Actions(reader.browser());
      for (String stop : stops) {
        // The keyboard visits several fields of a date.
        String before = reader.ask("return document.activeElement.outerHTML");
        do {
          keyboard.sendKeys(Keys.TAB).perform();
        } while (before.contains("type=\"date\"")
            && before.equals(reader.ask("return document.activeElement.outerHTML")));
        assertThat(reader.<String>ask("return document.activeElement.outerHTML")).isEqualTo(stop);
        assertThat(reader.<String>ask(HIDDEN_FOCUS)).as("invisible focus").isNull();
      }
    }
  }

  @Test
  void skipsToTheContentAndOpensDetails() {
    reader.open("/units/harbour");
    Actions keyboard = new Actions(reader.browser());
    keyboard.sendKeys(Keys.TAB, Keys.ENTER).perform();
    assertThat(reader.<String>ask("return document.activeElement.id")).isEqualTo("content");
    reader.browser().executeScript("document.querySelector('.behind summary').focus()");
    assertThat(reader.text("#trend")).isEmpty();
    keyboard.sendKeys(Keys.ENTER).perform();
    assertThat(reader.text("#trend")).contains("2025-W27");
  }

  @Test
  void respectsReducedMotionAndForcedColors() {
    reader.open("/");
    reader.show(
        1440,
        List.of(
            Map.of("name", "forced-colors", "value", "active"),
            Map.of("name", "prefers-reduced-motion", "value", "reduce")));
    List<Number> drawn = reader.ask(DRAWN);
    boolean moves =
        reader.ask(
            "return document.getAnimations().length > 0"
                + " || echarts.getInstanceByDom(document.querySelector('.canvas')).getOption().animation");
    reader.show(1440, "light");
    assertThat(moves).isFalse();
    assertThat(drawn.getFirst().doubleValue()).as("background share").isGreaterThan(0.8);
    assertThat(drawn.get(1).doubleValue()).as("drawn share").isGreaterThan(0.002);
  }

  @Test
  void showsTheOverviewWithoutScript() {
    try (Reader plain = new Reader(BrowsedDemo.base(), "en-GB")) {
      plain.open("/sign-in");
      plain
          .browser()
          .executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", true));
      plain.browser().findElement(By.id("key")).sendKeys(ServiceProcess.KEY, Keys.ENTER);
      await().until(() -> plain.address().equals("/"));
      assertThat(plain.text(".finding")).contains("units differ significantly from the average");
      assertThat(plain.text("#units")).contains("Harbour region (simulated)", "reliable", " to ");
      assertThat(plain.browser().findElement(By.cssSelector(".chart")).isDisplayed())
          .as("an empty frame for a chart")
          .isFalse();
    }
  }
}
