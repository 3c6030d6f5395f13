package io.cxrating.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Somebody in front of a browser, who reads and clicks; and what has to hold for every page. */
final class Reader implements AutoCloseable {
  private static final Path SCREENSHOTS = Path.of("target/screenshots");
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String AXE = read("/axe.min.js");
  private static final String RUN_AXE =
      """
      const done = arguments[arguments.length - 1];
      axe.run(document, {resultTypes: ['violations']}).then(
        result => done(result.violations.map(found => found.id + ': ' + found.help + ' '
          + found.nodes.map(node => node.target + ' ' + node.failureSummary).join('; '))),
        failed => done(['' + failed]));
      """;
  private static final String IS_DRAWN =
      """
      return document.readyState === 'complete'
        && [...document.querySelectorAll('figure[data-chart] .canvas')].every(c => c.dataset.drawn)
      """;

  private final ChromeDriver browser;
  private final URI base;

  Reader(URI base, String language) {
    this.base = base;
    browser = Chromium.start(language);
  }

  /** Goes to a page of the service and waits until its charts are drawn. */
  void open(String path) {
    browser.get(base.resolve(path).toString());
    awaitPage();
  }

  private void awaitPage() {
    new WebDriverWait(browser, PATIENCE)
        .until(any -> Boolean.TRUE.equals(browser.executeScript(IS_DRAWN)));
  }

  /** Signs in from wherever the sign-in page is shown. */
  void signIn(String key) {
    browser.findElement(By.id("key")).sendKeys(key);
    press("Sign in");
  }

  /** Presses the button of that name and waits for the page behind it. */
  void press(String button) {
    leave(browser.findElement(By.xpath("//button[normalize-space()='" + button + "']")));
  }

  /** Follows the link of that text and waits for the page behind it. */
  void follow(String link) {
    leave(browser.findElement(By.xpath("//a[normalize-space()=\"" + link + "\"]")));
  }

  /** Follows a link found by CSS. */
  void followFirst(String css) {
    leave(browser.findElement(By.cssSelector(css)));
  }

  private void leave(WebElement element) {
    browser.executeScript("document.documentElement.dataset.left = 'true'");
    element.click();
    new WebDriverWait(browser, PATIENCE)
        .until(
            any ->
                Boolean.TRUE.equals(
                    browser.executeScript("return !document.documentElement.dataset.left")));
    awaitPage();
  }

  /** Chooses by what is shown in a list. */
  void choose(String label, String text) {
    new Select(
            browser.findElement(
                By.xpath("//label[starts-with(normalize-space(),'" + label + "')]/select")))
        .selectByVisibleText(text);
  }

  /** Writes into a field. */
  void fill(String css, String text) {
    WebElement field = browser.findElement(By.cssSelector(css));
    field.clear();
    field.sendKeys(text);
  }

  /** What stands on the page. */
  String text() {
    return browser.findElement(By.tagName("body")).getText();
  }

  /** What stands in the first element found by CSS. */
  String text(String css) {
    return browser.findElement(By.cssSelector(css)).getText();
  }

  /** What stands in all elements found by CSS. */
  List<String> texts(String css) {
    return browser.findElements(By.cssSelector(css)).stream().map(WebElement::getText).toList();
  }

  /** The address below the host. */
  String address() {
    URI at = URI.create(browser.getCurrentUrl());
    return at.getRawPath() + (at.getRawQuery() == null ? "" : "?" + at.getRawQuery());
  }

  /** What the keyboard is at. */
  String focused() {
    return browser.switchTo().activeElement().getText();
  }

  /** On how many sheets the page is printed. */
  int printedPages() {
    Map<String, Object> printed =
        browser.executeCdpCommand("Page.printToPDF", Map.of("preferCSSPageSize", true));
    String pdf =
        new String(
            Base64.getDecoder().decode((String) printed.get("data")), StandardCharsets.ISO_8859_1);
    return (int) Pattern.compile("/Type\\s*/Page\\b(?!s)").matcher(pdf).results().count();
  }

  ChromeDriver browser() {
    return browser;
  }

  /**
   * What holds for every page: nothing for axe to find in light and dark, no error in the console
   * (where violations of the Content-Security-Policy are told as well), nothing that runs off a
   * phone; and pictures of it.
   */
  void check(String name, String... expected) {
    show(1440, "light");
    picture(name + "-1440");
    List<String> found = new ArrayList<>(axe("light"));
    show(1440, "dark");
    picture(name + "-1440-dark");
    found.addAll(axe("dark"));
    show(390, "light");
    picture(name + "-390");
    found.addAll(axe("phone"));
    Object overflow =
        browser.executeScript("return document.documentElement.scrollWidth - window.innerWidth");
    show(1440, "light");
    assertThat(found).as("what axe finds on " + name).isEmpty();
    assertThat(((Number) overflow).intValue()).as("runs off the phone: " + name).isLessThan(1);
    assertThat(console())
        .as("the console of " + name)
        .filteredOn(told -> Arrays.stream(expected).noneMatch(told::contains))
        .isEmpty();
  }

  private List<String> axe(String view) {
    browser.executeScript(AXE);
    List<?> found = (List<?>) browser.executeAsyncScript(RUN_AXE);
    return found.stream().map(each -> view + ": " + each).toList();
  }

  /** Errors that the browser told since they were last asked for. */
  List<String> console() {
    return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::toString)
        .toList();
  }

  /** A window of that width for a reader of light or dark. */
  void show(int width, String scheme) {
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 800));
    browser.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    browser.executeAsyncScript(
        "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()));");
  }

  private void picture(String name) {
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
    try (InputStream file = Reader.class.getResourceAsStream(resource)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  @Override
  public void close() {
    browser.quit();
  }
}
