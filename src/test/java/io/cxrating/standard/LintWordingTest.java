package io.cxrating.standard;

import static io.cxrating.standard.Linted.codes;
import static io.cxrating.standard.Linted.criterion;
import static io.cxrating.standard.Linted.none;
import static io.cxrating.standard.Linted.only;
import static io.cxrating.standard.Linted.withMeasure;
import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.standard.Finding.Code;
import io.cxrating.standard.Finding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the lint says of words: vague ones, and those about work that no customer sees. */
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
  void findsAVagueWordBesideANumberLessSevere() {
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
  void findsNoVagueWordsInPlainStatements(String statement) {
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
  void findsNoInternalWorkInWhatTheCustomerGets(String measure) {
    assertThat(
            codes(
                withMeasure(
                    "key: " + measure + ", type: number, unit: x",
                    "{key: a, statement: In bounds, measure: " + measure + ", atMost: 5}")))
        .doesNotContain(Code.INSIDE_OUT);
  }

  @Test
  void findsInternalWorkInTheStatement() {
    only(Code.INSIDE_OUT, criterion("At most 12 calls handled per hour", "handovers, atMost: 12"));
    none(Code.INSIDE_OUT, criterion("Solved with the first call", "solved, is: true"));
  }
}
