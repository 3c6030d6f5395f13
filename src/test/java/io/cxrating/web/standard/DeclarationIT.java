package io.cxrating.web.standard;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.web.BrowsedDemo;
import io.cxrating.web.Chromium;
import io.cxrating.web.Reader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reads the standard as a user, tries a draft, and follows links down to one interaction. */
class DeclarationIT {
  private static Reader reader;

  @BeforeAll
  static void openBrowser() {
    Chromium.require();
    reader = BrowsedDemo.reader();
  }

  @Test
  void showsTheStandard() {
    reader.open("/");
    reader.follow("Standard");
    assertThat(reader.text(".finding"))
        .contains("3 touchpoints, 12 criteria, 3 of them essential.")
        .containsPattern("a rating of \\d\\d\\.\\d \\(\\d\\d\\.\\d to \\d\\d\\.\\d\\)");
    assertThat(reader.texts("h2"))
        .containsSubsequence("1 Getting connected", "2 Getting help", "3 Paying");
    assertThat(reader.texts("#criteria-getting-help tbody tr"))
        .hasSize(5)
        .allSatisfy(
            row -> assertThat(row).containsPattern("\\d\\.\\d \\(\\d+\\.\\d to \\d+\\.\\d\\)"))
        .filteredOn(row -> row.startsWith("The trouble did not come back"))
        .singleElement()
        .asString()
        .containsPattern(
            "associated, .*: the odds are \\d\\.\\d+ times \\(\\d\\.\\d+ to \\d\\.\\d+\\)");
    reader.check("standard");
  }

  @Test
  void showsTheEffectOfADraft() {
    reader.open("/standard?unit=harbour");
    reader.follow("Try a draft");
    String published = (String) reader.browser().executeScript("return draft.value");
    assertThat(published).contains("atMost: 8");
    reader
        .browser()
        .executeScript("draft.value = arguments[0]", published.replace("atMost: 8", "atMost: 4"));
    reader.press("Try it");
    assertThat(reader.text("#tried")).contains("The draft would rate it").contains("lower by");
    assertThat(reader.texts("#units tbody th")).hasSize(4);
    assertThat(reader.texts("#parts tbody tr"))
        .filteredOn(row -> row.startsWith("Getting help"))
        .singleElement()
        .asString()
        .containsPattern("−\\d\\.\\d to −\\d\\.\\d");
    assertThat(reader.address()).contains("unit=harbour");
    reader.check("draft");
  }

  @Test
  void reportsViolationsOfADraft() {
    reader.open("/standard/draft");
    reader.browser().executeScript("draft.value = draft.value.replace('weight: 3', 'weight: -3')");
    reader.press("Try it");
    assertThat(reader.text("#refused")).contains("$.spec.touchpoints[0].weight");
    // The browser itself logs the status of the response.
    assertThat(reader.console()).allMatch(line -> line.contains("status of 422"));
    reader.check("draft-refused");
  }

  @Test
  void linksMissesToAnInteraction() {
    reader.open("/standard?unit=harbour");
    reader.followFirst("#criteria-getting-help a");
    assertThat(reader.text("h1")).isEqualTo("The trouble did not come back");
    reader.followFirst("#rows a");
    assertThat(reader.text("h1")).isEqualTo("Getting help");
    assertThat(reader.texts("#criteria tbody tr"))
        .filteredOn(row -> row.startsWith("The trouble did not come back"))
        .singleElement()
        .asString()
        .contains("essential", "missed");
    assertThat(reader.text(".finding")).contains("At least one essential criterion was missed.");
    reader.check("interaction");
  }

  @Test
  void showsEvidenceAndATargetForAnOutcome() {
    reader.open("/standard?unit=harbour");
    reader.follow("No further contact about the same trouble within 14 days");
    assertThat(reader.texts("#evidence tbody tr"))
        .filteredOn(row -> row.startsWith("The trouble did not come back"))
        .singleElement()
        .asString()
        .contains("associated")
        .containsPattern("\\d\\.\\d+ times \\(\\d\\.\\d+ to \\d+\\.\\d+\\)")
        .containsPattern("\\+\\d+\\.\\d to \\+\\d+\\.\\d");
    assertThat(reader.texts("#evidence tbody tr").getFirst()).contains("associated");
    assertThat(reader.text())
        .contains("An association does not show that a criterion influences the outcome.");
    assertThat(reader.text("#unjudged summary")).isEqualTo("7 criteria cannot be judged, and why");
    reader.follow("solved hours (h)");
    assertThat(reader.text()).contains("changes with solved hours (h)");
    reader.check("outcome");
  }

  @Test
  void showsAnOutcomeWithATargetAndAnAdjustment() {
    reader.open("/standard/outcome?outcome=stays-online&unit=quillmere&target=80");
    assertThat(reader.text(".card .finding")).contains("target of 80 %");
    assertThat(reader.texts("#achieved tbody .verdict")).hasSize(4);
    reader.follow("Needs");
    assertThat(reader.address()).contains("target=80", "adjust=category");
    assertThat(reader.texts("#achieved tbody tr"))
        .allSatisfy(row -> assertThat(row).containsPattern("\\d\\d\\.\\d \\(.*\\d\\d\\.\\d \\("));
    reader
        .browser()
        .executeScript("document.querySelectorAll('details').forEach(d => d.open = true)");
    assertThat(reader.texts("#needs tbody tr")).isNotEmpty();
    reader.check("outcome-target");
  }
}
