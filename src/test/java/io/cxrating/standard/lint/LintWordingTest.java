package io.cxrating.standard.lint;

import static io.cxrating.standard.lint.LintFindings.codes;
import static io.cxrating.standard.lint.LintFindings.criterion;
import static io.cxrating.standard.lint.LintFindings.none;
import static io.cxrating.standard.lint.LintFindings.only;
import static io.cxrating.standard.lint.LintFindings.withMeasure;
import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.standard.Files;
import io.cxrating.standard.lint.Finding.Code;
import io.cxrating.standard.lint.Finding.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks lint findings about wording: vague words and internal work. */
class LintWordingTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Fast answer",
        "Friendly staff",
        "Handled in a timely manner",
        "An EFFICIENT process",
        "Answered as soon as possible",
        "User-friendly form",
        "Promptly called back"
      })
  void findsVagueWords(String statement) {
    Finding finding = only(Code.VAGUE_WORD, criterion(statement, "solved, is: true"));
    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.path()).endsWith("criteria[0].statement");
  }

  @Test
  void lowersTheSeverityOfAVagueWordBesideANumber() {
    assertThat(
            only(
                    Code.VAGUE_WORD,
                    criterion("Quickly answered, in 90 s", "wait_seconds, atMost: 90"))
                .severity())
        .isEqualTo(Severity.INFO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Breakfast is served until ten",
        "Solved within the agreed time",
        "The goods are complete",
        "Not reopened",
        "The wellness area is open"
      })
  void acceptsPlainStatements(String statement) {
    none(Code.VAGUE_WORD, criterion(statement, "solved, is: true"));
  }

  @Test
  void findsVagueOutcomes() {
    String vague =
        Files.withTouchpoint("criteria: []")
            .replace("Stays a customer for 12 months", "Is satisfied");
    assertThat(codes(vague)).contains(Code.VAGUE_WORD);
    assertThat(codes(Files.withTouchpoint("criteria: []"))).doesNotContain(Code.VAGUE_WORD);
  }

  @ParameterizedTest
  @CsvSource({
    "agent_utilisation,%",
    "utilization,",
    "handle_time,s",
    "handling_minutes,min",
    "schedule_adherence,%",
    "occupancy,%",
    "tickets_closed_per_hour,",
    "closed,tickets/h",
    "calls_per_agent,",
    "backlog,",
    "cost_per_contact,EUR"
  })
  void findsMeasuresOfInternalWork(String measure, String unit) {
    String declared =
        "key: " + measure + ", type: number" + (unit == null ? "" : ", unit: '" + unit + "'");
    assertThat(
            codes(
                withMeasure(
                    declared,
                    "{key: a, statement: In bounds, measure: " + measure + ", atMost: 5}")))
        .contains(Code.INSIDE_OUT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wait_minutes",
        "calls_until_solved",
        "resolve_hours",
        "tickets_reopened",
        "calls_per_issue",
        "price_per_night",
        "delay_days",
        "queue_minutes"
      })
  void acceptsMeasuresOfTheCustomersExperience(String measure) {
    assertThat(
            codes(
                withMeasure(
                    "key: " + measure + ", type: number, unit: x",
                    "{key: a, statement: In bounds, measure: " + measure + ", atMost: 5}")))
        .doesNotContain(Code.INSIDE_OUT);
  }

  @Test
  void findsInternalWorkInAStatement() {
    only(Code.INSIDE_OUT, criterion("At most 12 calls handled per hour", "handovers, atMost: 12"));
    none(Code.INSIDE_OUT, criterion("Solved with the first call", "solved, is: true"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Forms processed per hour",
        "Twelve claims an agent, 3 claims per hour",
        "Letters answered per day",
        "Report filed in SAP",
        "The visit is logged in the CRM",
        "Result recorded in the system"
      })
  void findsThroughputAndInternalSystems(String statement) {
    only(Code.INSIDE_OUT, criterion(statement, "solved, is: true"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Average speed of answer under 20 s",
        "Answered within 20 s on average",
        "Median wait under a minute",
        "The 95th percentile waits 40 s",
        "First line solves 70 % without escalation",
        "90 % of calls answered within 20 s",
        "At least 95% of all orders arrive on time",
        "Nine out of ten customers are reached",
        "First-contact rate above 80 %"
      })
  void findsStatementsAboutManyContacts(String statement) {
    Finding finding = only(Code.MANY_CONTACTS, criterion(statement, "solved, is: true"));
    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
    assertThat(finding.path()).isEqualTo("$.spec.touchpoints[0].criteria[0]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "At least 90 % of the promised speed at the customer''s socket",
        "All of the money, 100 % of the price, is refunded",
        "The battery lasts a day at 50 % brightness",
        "Breakfast is served every day until ten",
        "Answered a day before the customer asks",
        "Solved in 2 calls",
        "At most one e-mail per week",
        "The report arrives by post",
        "The parcel is filed for pickup in the shop",
        "The room is quieter than the average street",
        "The interest rate is the one that was agreed",
        "The order can be seen in the app",
        "The form is answered within 2 days",
        "It works in the customer''s own system",
        "The seat reclines to 30 % of its range"
      })
  void acceptsStatementsAboutOneCustomer(String statement) {
    none(Code.INSIDE_OUT, criterion(statement, "solved, is: true"));
    none(Code.MANY_CONTACTS, criterion(statement, "solved, is: true"));
  }

  @Test
  void findsARuleWithoutATouchpoint() {
    String one = Files.withTouchpoint("criteria: [{key: a}]");
    String ruled = one.replace("12 months\"", "12 months\", returnsWithin: 360d");
    String two = ruled.replace("touchpoints: [", "touchpoints: [{key: shop}, ");
    assertThat(codes(ruled)).doesNotContain(Code.ANY_CONTACT);
    assertThat(LintFindings.find(Code.ANY_CONTACT, two))
        .extracting(Finding::path)
        .containsExactly("$.spec.outcomes[0].returnsWithin");
    assertThat(codes(two.replace("360d", "360d, touchpoint: shop")))
        .doesNotContain(Code.ANY_CONTACT);
  }

  @Test
  void findsNothingInTheDemo() throws IOException {
    try (InputStream demo = LintWordingTest.class.getResourceAsStream("/demo/home-internet.yaml")) {
      String yaml = new String(demo.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(codes(yaml)).doesNotContain(Code.INSIDE_OUT, Code.MANY_CONTACTS, Code.ANY_CONTACT);
    }
  }
}
