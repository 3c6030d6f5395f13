package io.cxrating.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.TestApi;
import io.cxrating.evidence.ReturningCompany;
import io.cxrating.rating.Company;
import io.cxrating.scorecard.OrderingCompany;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Checks the page of an outcome with data. */
@QuarkusTest
class OutcomeFiguresTest {
  private static final String PAGE = "/standard/outcome";

  private static ReturningCompany returning;

  @Inject MeterRegistry metrics;

  @Test
  void showsSharesWithATargetAndAnAdjustment() {
    Company company = OrderingCompany.open();
    String last = OrderingCompany.START.plusDays(29).toString();
    String[] asked = {"until", last, "target", "70", "adjust", "category"};
    Response page = page(company, "ordered-again", asked);
    // 56 of 62 in the north, 15 of 60 in the south.
    assertThat(PageText.of(page.then().statusCode(200)))
        .contains("Of these units one reaches the target of 70 % and one misses it")
        .containsPattern("The north 90\\.3 \\(\\S+ to \\S+\\) reached \\d\\d\\.\\d \\(")
        .containsPattern("The south 25\\.0 \\(\\S+ to \\S+\\) missed \\d\\d\\.\\d \\(")
        .containsPattern("The vacant – there is no data –")
        .contains("Do not base rewards on this: with fewer than 5 comparable units");
    assertThat(page.asString())
        .contains("data-target=\"70.0\"", "value=\"70\"", "data-second-value")
        .contains("adjust=category&amp;format=csv", "target=0.7&amp;");
    String raw = page(company, "ordered-again").asString();
    assertThat(raw).doesNotContain("data-target", "data-second", "Target of");
    page(company, "ordered-again", "target", "101").then().statusCode(422);
    page(company, "ordered-again", "adjust", "age").then().statusCode(422);
  }

  @Test
  void warnsWithFewUnits() {
    Company company = OrderingCompany.open();
    assertThat(PageText.of(page(company, "stays-solved", "target", "90").then().statusCode(200)))
        .contains("Do not base rewards on this: with fewer than 5 comparable units");
  }

  @Test
  void listsAssociatedCriteriaFirstAndComparesNeeds() {
    String words = PageText.of(page(returning(), "stays-away").then().statusCode(200));
    assertThat(words)
        .containsPattern("Solved desk associated \\d\\.\\d\\d times .*? desk repeats others")
        .containsPattern("repeats others .*?The sun shone desk no evidence \\d\\.\\d\\d times")
        .contains("2 criteria cannot be judged, and why")
        .containsPattern(
            "Criterion It cannot wait It can (Answered in two minutes|Solved) associated");
    assertThat(words.indexOf("The sun shone desk"))
        .isLessThan(words.indexOf("cannot be judged, and"));
    String urgent = PageText.of(page(returning(), "stays-away", "category", "urgent").then());
    assertThat(urgent).contains("associated").doesNotContain("Criterion It cannot wait It can");
  }

  @Test
  void showsTheCachedAnswerOfTheApi() {
    String path = "/api/v1/evidence";
    String[] asked = {"outcome", "stays-away", "unit", returning().key("root")};
    page(returning(), "stays-away").then().statusCode(200);
    long before = cached();
    returning().get(TestApi.adminKey(), path, asked).then().statusCode(200);
    assertThat(cached()).isEqualTo(before + 1);
    String first = withoutTheTime(page(returning(), "stays-away").asString());
    assertThat(withoutTheTime(page(returning(), "stays-away").asString())).isEqualTo(first);
  }

  private static String withoutTheTime(String page) {
    assertThat(page).contains("As of ");
    return page.replaceAll("As of [^<·]*", "");
  }

  private static Company returning() {
    if (returning == null) {
      returning = ReturningCompany.open();
    }
    return returning.company();
  }

  private long cached() {
    Timer timer =
        metrics
            .find("cxrating.rating.latency")
            .tags("resource", "evidence", "outcome", "cached")
            .timer();
    return timer == null ? 0 : timer.count();
  }

  private static Response page(Company company, String outcome, String... more) {
    List<String> asked = new ArrayList<>(List.of("outcome", outcome, "unit", company.key("root")));
    asked.addAll(List.of(more));
    return company.get(TestApi.adminKey(), PAGE, asked.toArray(String[]::new));
  }
}
