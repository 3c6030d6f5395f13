package io.cxrating.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.ServiceProcess;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** Reads the simulated company in a real browser as an executive does. */
class PagesIT {
  private static final String INTERVAL = "\\d+\\.\\d to \\d+\\.\\d";

  private static Reader reader;

  @BeforeAll
  static void openBrowser() {
    Chromium.require();
    reader = BrowsedDemo.reader();
  }

  @Test
  void ranksTheRegionsWithIntervals() {
    reader.open("/");
    assertThat(reader.text("h1")).isEqualTo("Quillmere Home Internet (simulated)");
    assertThat(reader.text(".finding")).contains("units differ significantly from the average");
    assertThat(reader.texts("#units tbody th"))
        .extracting(text -> text.split(" ")[0])
        .containsExactlyInAnyOrder("Harbour", "Uplands", "Plains", "Islands");
    assertThat(reader.texts("#units tbody td:nth-child(3)")).allMatch(t -> t.matches(INTERVAL));
    assertThat(reader.texts("#units tbody td:nth-child(6)"))
        .allMatch(text -> text.equals("certain") || text.matches("\\d+ to \\d+"));
    reader.check("overview");
  }

  @Test
  void showsTheBranchWithLowCoverageAsInsufficient() {
    reader.open("/?leaves=true");
    assertThat(reader.texts("#units tbody tr"))
        .hasSize(16)
        .filteredOn(text -> text.contains("Hollowden"))
        .singleElement()
        .asString()
        .contains("insufficient", "the coverage is too low")
        .doesNotContain(" 0.0");
    reader.check("overview-leaves");
    reader.open("/units/hollowden");
    assertThat(reader.text(".finding")).contains("cannot be rated");
    assertThat(reader.text()).doesNotContain("No points are lost");
    reader.check("unit-insufficient");
  }

  @Test
  void aFilterNarrowsThePageAndAppearsInTheAddress() {
    reader.open("/");
    List<String> before = reader.texts("#units tbody td.strong");
    reader.choose("Touchpoint", "Paying");
    reader.choose("Channel", "phone");
    reader.press("Show");
    assertThat(reader.address()).contains("touchpoint=paying", "channel=phone");
    List<String> narrowed = reader.texts("#units tbody td.strong");
    assertThat(narrowed).isNotEqualTo(before);
    String address = reader.address();
    reader.open("/compare");
    reader.open(address);
    assertThat(reader.texts("#units tbody td.strong")).isEqualTo(narrowed);
  }

  @Test
  void linksLostPointsToTheirInteractions() {
    reader.open("/units/quillmere");
    assertThat(reader.text(".finding")).contains("is rated", "which is good");
    assertThat(reader.texts("#losses tbody td:nth-child(3)")).allMatch(t -> t.matches(INTERVAL));
    List<Double> points =
        reader.texts("#losses tbody td.strong").stream().map(Double::valueOf).toList();
    assertThat(points).isSortedAccordingTo(Comparator.reverseOrder());
    String dearest = reader.text("#losses tbody th");
    assertThat(reader.text("#quality-title")).isEqualTo("Data quality");
    assertThat(reader.text(".facts")).contains("Coverage", "Late");
    reader.check("unit");
    reader.followFirst("#losses tbody a");
    assertThat(reader.text("h1")).isEqualTo(dearest);
    assertThat(reader.texts("#rows tbody tr")).hasSizeGreaterThan(10);
    reader.check("rows");
  }

  @Test
  void showsInferredEmotionsApartFromTheRating() {
    reader.open("/units/quillmere");
    assertThat(reader.text("#evoked-emotion-title")).isEqualTo("Evoked emotions, as inferred");
    assertThat(reader.text("header:has(#evoked-emotion-title) + p"))
        .contains("inferred, never observed", "A model inferred these", "not part of the CXRating");
    assertThat(reader.texts(".profile h3"))
        .containsExactly("Getting connected", "Getting help", "Paying");
    assertThat(reader.texts(".profile > p"))
        .hasSize(3)
        .allMatch(
            text ->
                text.matches(
                    "An intended emotion was evoked: \\d+% \\(\\d+% to \\d+%\\) of the [\\d,]+ cases"
                        + " where any emotion was inferred, out of [\\d,]+"));
    for (WebElement summary : reader.browser().findElements(By.cssSelector(".profile summary"))) {
      summary.click();
    }
    assertThat(reader.texts("#evoked-emotion-getting-help tbody tr"))
        .hasSize(11)
        .allMatch(text -> text.matches("[a-z-]+( \\(intended\\))? \\d+% \\d+% to \\d+% .+"))
        .anyMatch(text -> text.startsWith("safe (intended)") && text.endsWith("recommendation"))
        .anyMatch(text -> text.startsWith("frustrated") && text.endsWith("destroys value"));
    reader.check("unit-emotions");
    reader.open("/units/quillmere?touchpoint=paying");
    assertThat(reader.texts(".profile h3")).containsExactly("Paying");
  }

  @Test
  void comparesTheUnitsOfTheOverview() {
    reader.open("/?leaves=true");
    reader.follow("Compare these units");
    assertThat(reader.text(".finding")).contains("Of 15 pairs").doesNotContain(" 0 ");
    assertThat(reader.text("#raw tbody")).contains("Branch Pellowick");
  }

  @Test
  void showsTheTrendAsATable() {
    reader.open("/units/harbour?by=month");
    reader.followFirst("#trend-title + .switch a:nth-of-type(2)");
    assertThat(reader.address()).contains("by=week");
    reader.browser().findElement(By.cssSelector(".behind summary")).click();
    assertThat(reader.texts("#trend tbody tr")).hasSizeGreaterThan(20);
    assertThat(reader.texts("#trend tbody td:nth-child(4)")).allMatch(t -> t.matches(INTERVAL));
  }

  @Test
  void comparesRegionsRawAndAdjusted() {
    reader.open("/compare?unit=harbour&unit=islands&unit=uplands");
    assertThat(reader.text(".finding")).contains("Of 3 pairs", "Adjusted for the mix of customers");
    assertThat(reader.texts("#raw tbody tr"))
        .hasSize(3)
        .anyMatch(row -> row.contains("Harbour") && row.contains("the first is better"));
    assertThat(reader.texts("#adjusted tbody tr")).hasSize(3);
    reader.check("compare");
  }

  @Test
  void reachesEverythingByKeyboard() {
    reader.open("/");
    Actions keyboard = new Actions(reader.browser());
    keyboard.sendKeys(Keys.TAB).perform();
    assertThat(reader.focused()).isEqualTo("Skip to the content");
    keyboard.sendKeys(Keys.ENTER).perform();
    for (int i = 0; i < 60 && !reader.focused().startsWith("Ratings as CSV"); i++) {
      keyboard.sendKeys(Keys.TAB).perform();
    }
    assertThat(reader.focused()).isEqualTo("Ratings as CSV");
  }

  @Test
  void csvHasTheSameRowsAsTheFigure() {
    reader.open("/");
    String csv =
        (String)
            reader
                .browser()
                .executeAsyncScript(
                    "const done = arguments[0];"
                        + "const link = [...document.querySelectorAll('.links a')]"
                        + ".find(a => a.textContent === 'Ratings as CSV');"
                        + "fetch(link.href).then(answer => answer.text()).then(done)");
    assertThat(csv.lines().count()).isEqualTo(5);
    assertThat(csv.lines().findFirst()).get().asString().contains("rating_lower");
  }

  @Test
  void showsANotFoundPage() {
    reader.open("/no-such-page");
    assertThat(reader.text()).contains("Not found");
    reader.check("error", "the server responded with a status of 404");
  }

  @Test
  void usesEnglishNumbersInEnglishTexts() {
    try (Reader german = new Reader(BrowsedDemo.base(), "de-DE")) {
      german.open("/sign-in");
      german.signIn(ServiceProcess.KEY);
      assertThat(german.texts("#units tbody td.strong")).allMatch(t -> t.matches("\\d+\\.\\d"));
      assertThat(german.text(".card-head .days")).contains("Jul 1, 2025");
    }
  }

  @Test
  void signsInFromALinkAndOut() {
    try (Reader guest = new Reader(BrowsedDemo.base(), "en-GB")) {
      guest.open("/units/harbour?standard=home-internet");
      assertThat(guest.text("h1")).isEqualTo("Sign in");
      guest.check("sign-in");
      guest.signIn("cxr_nobodyhasthis00000000000000000000000000");
      assertThat(guest.text("#refused")).contains("unknown or revoked");
      guest.check("sign-in-refused", "status of 401");
      guest.signIn(ServiceProcess.KEY);
      assertThat(guest.address()).isEqualTo("/units/harbour?standard=home-internet");
      assertThat(guest.text("h1")).isEqualTo("Harbour region (simulated)");
      guest.press("Sign out");
      guest.open("/");
      assertThat(guest.text("h1")).isEqualTo("Sign in");
    }
  }
}
