package io.cxrating.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.Select;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A user of a browser who reads and clicks. */
public final class Reader implements AutoCloseable {
  private static final int PHONE = 800;
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String IS_DRAWN =
      """
      return document.readyState === 'complete'
        && [...document.querySelectorAll('figure[data-chart] .canvas')].every(c => c.dataset.drawn)
      """;

  private final ChromeDriver browser;
  private final URI base;

  public Reader(URI base, String language) {
    this.base = base;
    browser = Chromium.start(language);
  }

  /** Opens a page of the service and waits until its charts are drawn. */
  public void open(String path) {
    browser.get(base.resolve(path).toString());
    awaitPage();
  }

  private void awaitPage() {
    new WebDriverWait(browser, PATIENCE)
        .until(any -> Boolean.TRUE.equals(browser.executeScript(IS_DRAWN)));
  }

  /** Signs in on the current sign-in page. */
  public void signIn(String key) {
    browser.findElement(By.id("key")).sendKeys(key);
    press("Sign in");
  }

  /** Presses the button of that name and waits for the next page. */
  public void press(String button) {
    leave(browser.findElement(By.xpath("//button[normalize-space()='" + button + "']")));
  }

  /** Follows the link of that text and waits for the next page. */
  public void follow(String link) {
    leave(browser.findElement(By.xpath("//a[normalize-space()=\"" + link + "\"]")));
  }

  /** Follows a link found by CSS. */
  public void followFirst(String css) {
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

  /** Selects an option by its text. */
  void choose(String label, String text) {
    new Select(
            browser.findElement(
                By.xpath("//label[starts-with(normalize-space(),'" + label + "')]/select")))
        .selectByVisibleText(text);
  }

  /** Fills in a field. */
  void fill(String css, String text) {
    WebElement field = browser.findElement(By.cssSelector(css));
    field.clear();
    field.sendKeys(text);
  }

  /** Returns the visible text of the page. */
  public String text() {
    return browser.findElement(By.tagName("body")).getText();
  }

  /** Returns the visible text of the first element found by CSS. */
  public String text(String css) {
    return browser.findElement(By.cssSelector(css)).getText();
  }

  /** Returns the visible text of all elements found by CSS. */
  public List<String> texts(String css) {
    return ask(
        "return [...document.querySelectorAll(arguments[0])].map(each => each.innerText.replace(/[^\\S\\n]+/g, ' ').trim())",
        css);
  }

  /** Returns the address below the host. */
  public String address() {
    URI at = URI.create(browser.getCurrentUrl());
    return at.getRawPath() + (at.getRawQuery() == null ? "" : "?" + at.getRawQuery());
  }

  /** Returns the text of the focused element. */
  String focused() {
    return browser.switchTo().activeElement().getText();
  }

  /** Returns the page printed on A4. */
  Paper print() {
    Map<String, Object> printed =
        browser.executeCdpCommand(
            "Page.printToPDF", Map.of("paperWidth", 8.27, "paperHeight", 11.69));
    try {
      return new Paper(Base64.getDecoder().decode((String) printed.get("data")));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Returns the result of a script on the page. */
  @SuppressWarnings("unchecked")
  <T> T ask(String script, Object... gaps) {
    return (T) browser.executeScript(script, gaps);
  }

  public ChromeDriver browser() {
    return browser;
  }

  /** Runs the checks that apply to every page. */
  public void check(String name, String... expected) {
    new Inspection(this).check(name, expected);
  }

  /** Returns the browser's errors since the last call. */
  public List<String> console() {
    return browser.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::toString)
        .toList();
  }

  /** Sets the width of the window and the colour scheme. */
  void show(int width, String scheme) {
    show(width, List.of(Map.of("name", "prefers-color-scheme", "value", scheme)));
  }

  /** Sets the width of the window and media features. */
  void show(int width, List<Map<String, String>> features) {
    browser.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < PHONE));
    browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", features));
    browser.executeAsyncScript(
        "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()));");
  }

  @Override
  public void close() {
    browser.quit();
  }
}
