package io.cxrating.web.contrast;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.web.BrowsedDemo;
import io.cxrating.web.Chromium;
import io.cxrating.web.Reader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reads NPS beside the rating as an executive, and follows the links of an analyst. */
class ContrastPageIT {
  private static Reader reader;

  @BeforeAll
  static void openBrowser() {
    Chromium.require();
    reader = BrowsedDemo.reader();
  }

  @Test
  void showsBothFiguresWithIntervals() {
    reader.open("/");
    reader.follow("Rating and NPS");
    assertThat(reader.text(".finding"))
        .containsPattern("NPS is \\d+\\.\\d \\(\\d+\\.\\d to \\d+\\.\\d\\), from [\\d,]+ answers")
        .containsPattern("The CXRating is \\d+\\.\\d \\(\\d+\\.\\d to \\d+\\.\\d\\)");
    assertThat(reader.texts("#survey-cuts tbody tr"))
        .hasSize(4)
        .allSatisfy(row -> assertThat(row).containsPattern("\\d to \\d"));
    assertThat(reader.texts("#rating-cuts tbody tr")).hasSize(4);
    assertThat(reader.texts("#levels tbody tr").getLast())
        .contains("bounds for full response")
        .doesNotContain("from ");
    assertThat(reader.text())
        .contains("invitations were answered")
        .contains("Customers who answered had better experiences than those who did not")
        .contains("The adjustment covers only observed differences")
        .contains("NPS would need about");
    reader.check("contrast");
  }

  @Test
  void splitsByPeriodAndPredictsAnOutcome() {
    reader.open("/contrast?unit=harbour");
    reader.follow("Month");
    reader.follow("No further contact about the same trouble within 14 days");
    assertThat(reader.address()).contains("by=month", "outcome=stays-online", "unit=harbour");
    assertThat(reader.texts("#survey-cuts tbody th")).contains("2025-10");
    assertThat(reader.text()).contains("Prediction (AUC)");
    reader.check("contrast-months");
  }

  @Test
  void linksToDisagreements() {
    reader.open("/contrast?unit=harbour");
    reader.follow("Show dissatisfied customers whose interaction met every observed criterion");
    assertThat(reader.texts("#rows tbody td:nth-child(5)"))
        .isNotEmpty()
        .allSatisfy(score -> assertThat(Integer.parseInt(score)).isLessThan(7));
    reader.check("disagreements");
    reader.followFirst("#rows a");
    assertThat(reader.text(".finding")).doesNotContain("missed").contains("criteria were met");
    assertThat(reader.text("#said")).contains("Net Promoter Score");
    reader.check("interaction-answered");
  }

  @Test
  void showsAHintWithoutAnswers() {
    reader.open("/contrast?instrument=ces");
    assertThat(reader.text("#unanswered")).contains("/api/v1/survey-answers");
    reader.check("contrast-unanswered");
  }
}
