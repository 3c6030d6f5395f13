package io.cxrating.standard;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.standard.Finding.Code;
import io.cxrating.standard.Finding.Severity;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LintTest {

  @Test
  void hasNothingToWarnOfInTheExample() throws IOException {
    assertThat(Lint.findings(Files.yaml(Files.example()), List.of()))
        .extracting(Finding::severity, Finding::code, Finding::path)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                Severity.INFO, Code.UNUSED_MEASURE, "$.spec.measures[4]"));
  }

  @Test
  void findsACriterionWithoutAnObservableTarget() {
    Finding finding = only(Code.NO_TARGET, "{key: a, statement: Treated with respect}");
    assertThat(finding.severity()).isEqualTo(Severity.ERROR);
    assertThat(finding.path()).isEqualTo("$.spec.touchpoints[0].criteria[0]");
    only(Code.NO_TARGET, "{key: a, statement: Solved, measure: solved}");
    none(Code.NO_TARGET, "{key: a, statement: Solved, measure: solved, is: true}");
  }

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

  @Test
  void findsATouchpointWithoutCriteria() {
    Finding finding = find(Code.EMPTY_TOUCHPOINT, Files.withTouchpoint("criteria: []")).getFirst();
    assertThat(finding.path()).isEqualTo("$.spec.touchpoints[0]");
    none(Code.EMPTY_TOUCHPOINT, criterion("Solved", "solved, is: true"));
  }

  @Test
  void findsWeightsThatDrownTheOthers() {
    String[] pair = {
      "{key: a, statement: A, measure: solved, is: true, weight: 7}",
      "{key: b, statement: B, measure: handovers, atMost: 1, weight: 2}"
    };
    assertThat(only(Code.DOMINANT_WEIGHT, pair).path())
        .isEqualTo("$.spec.touchpoints[0].criteria[0].weight");
    pair[0] = pair[0].replace("7", "6");
    none(Code.DOMINANT_WEIGHT, pair);
    pair[0] = pair[0].replace("6", "500");
    assertThat(only(Code.NEGLIGIBLE_WEIGHT, pair).path())
        .isEqualTo("$.spec.touchpoints[0].criteria[1].weight");
    none(Code.DOMINANT_WEIGHT, pair[0]);
    String touchpoints = "touchpoints: [{key: a, weight: 7}, {key: b, weight: 2}]";
    assertThat(find(Code.DOMINANT_WEIGHT, Files.withSpec(touchpoints)).getFirst().path())
        .isEqualTo("$.spec.touchpoints[0].weight");
  }

  @Test
  void findsAnOutcomeThatNothingServes() {
    assertThat(only(Code.UNSERVED_OUTCOME, criterion("Solved", "solved, is: true")).path())
        .isEqualTo("$.spec.outcomes[0]");
    none(Code.UNSERVED_OUTCOME, criterion("Solved", "solved, is: true, serves: [stays]"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Stays away for 2 weeks | 14d | false",
        "Needs nothing further within 14 days | 14d | false",
        "Needs nothing further | 14d | false",
        "Needs nothing further within 14 days, let alone 30 days | 14d | false",
        "Has 3 people on the line | 14d | false",
        "Needs nothing further within 14 days | 7d | true",
        "Needs nothing further within 24 hours | 7d | true",
      })
  void findsAStatementThatNamesAnotherTimeThanTheRule(
      String statement, String horizon, boolean doubtful) {
    String file =
        Files.withTouchpoint("criteria: []")
            .replace(
                "\"Stays a customer for 12 months\"",
                "\"" + statement + "\", noFurtherContactWithin: " + horizon);
    List<Finding> findings = find(Code.OTHER_QUANTITY, file);
    assertThat(findings).hasSize(doubtful ? 1 : 0);
    assertThat(findings)
        .allMatch(one -> one.path().equals("$.spec.outcomes[0].noFurtherContactWithin"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hours, atMost: 8 | hours, atMost: 24",
        "hours, atMost: 8 | hours, atMost: 8, tolerated: 9",
        "hours, between: [2, 3] | hours, atMost: 4",
        "handovers, atLeast: 1 | handovers, atLeast: 2",
        "solved, is: true | solved, is: true",
        "mood, oneOf: [glad] | mood, oneOf: [glad, calm]"
      })
  void findsCriteriaOfWhichOneImpliesTheOther(String one, String other) {
    assertThat(only(Code.OVERLAP, pair(one, other)).path())
        .isEqualTo("$.spec.touchpoints[0].criteria[1]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hours, atMost: 8 | wait_seconds, atMost: 24",
        "hours, atMost: 8 | hours, atLeast: 2",
        "hours, between: [2, 4] | hours, between: [3, 5]",
        "mood, oneOf: [glad, angry] | mood, oneOf: [glad, calm]",
        "hours, atMost: 8 | 'hours, atMost: 24, overrides: {urgent: {atMost: 2}}'"
      })
  void findsNoOverlapWhereBothSaySomething(String one, String other) {
    none(Code.OVERLAP, pair(one, other));
    none(Code.CONTRADICTION, pair(one, other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "hours, atMost: 8 | hours, atLeast: 9",
        "solved, is: true | solved, is: false",
        "mood, oneOf: [glad] | mood, oneOf: [calm]",
        "hours, atMost: 8 | 'hours, atLeast: 2, overrides: {urgent: {atLeast: 9}}'"
      })
  void findsCriteriaThatExcludeEachOther(String one, String other) {
    only(Code.CONTRADICTION, pair(one, other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Solved within eight hours | hours, atMost: 480",
        "Solved within 2 days | hours, atMost: 2",
        "Answered within 90 s | wait_seconds, atMost: 1.5",
        "Answered within one and a half minutes, 90s | wait_seconds, atMost: 90000",
        "Answered within half an hour | wait_seconds, atMost: 30"
      })
  void findsATargetInTheWrongUnit(String statement, String target) {
    only(Code.WRONG_UNIT, criterion(statement, target));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Solved within eight hours | hours, atMost: 9",
        "Answered within 90 s | wait_seconds, atMost: 100",
        "Handed over at most twice | handovers, atMost: 4"
      })
  void findsATargetThatIsNotWhatTheStatementSays(String statement, String target) {
    only(Code.OTHER_QUANTITY, criterion(statement, target));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Solved within eight hours | hours, atMost: 8",
        "Solved within twenty-four hours | hours, atMost: 24",
        "Solved within a day | hours, atMost: 24",
        "Solved within 3 working days | hours, atMost: 72",
        "Answered within 1.5 minutes | wait_seconds, atMost: 90",
        "Answered within 0,5 h | wait_seconds, atMost: 1800",
        "Two hours when urgent | 'hours, atMost: 8, overrides: {urgent: {atMost: 2}}'",
        "Handed over fewer than three times | handovers, atMost: 2",
        "Handed over at most once | handovers, atMost: 1",
        "Solved within the agreed time | hours, atMost: 8",
        "Solved within 8 hours | solved, is: true"
      })
  void findsNothingWrongWithAUnitThatFits(String statement, String target) {
    String criterion = criterion(statement, target);
    none(Code.WRONG_UNIT, criterion);
    none(Code.OTHER_QUANTITY, criterion);
  }

  @Test
  void findsAMeasureWhoseNameAndUnitDisagree() {
    String criterion = "{key: a, statement: A, measure: solve_hours, atMost: 5}";
    assertThat(
            find(
                Code.WRONG_UNIT,
                withMeasure("key: solve_hours, type: number, unit: min", criterion)))
        .extracting(Finding::path)
        .containsExactly("$.spec.measures[0].unit");
    assertThat(codes(withMeasure("key: solve_hours, type: number, unit: h", criterion)))
        .doesNotContain(Code.WRONG_UNIT, Code.NO_UNIT);
    assertThat(codes(withMeasure("key: solve_hours, type: number", criterion)))
        .doesNotContain(Code.WRONG_UNIT, Code.NO_UNIT);
    assertThat(codes(withMeasure("key: amount, type: number", "{key: a}"))).contains(Code.NO_UNIT);
  }

  @Test
  void findsASharePromisedInPercent() {
    String criterion =
        "{key: a, statement: At least 95 % delivered, measure: delivered, atLeast: 95}";
    assertThat(codes(withMeasure("key: delivered, type: number, unit: share", criterion)))
        .contains(Code.WRONG_UNIT);
    assertThat(codes(withMeasure("key: delivered, type: number, unit: '%'", criterion)))
        .doesNotContain(Code.WRONG_UNIT, Code.OTHER_QUANTITY);
  }

  @Test
  void findsAUnitThatChangedUnderStoredFacts() {
    String hours = criterion("Solved", "hours, atMost: 8");
    Standard before = Files.yaml(Files.withCriteria(hours));
    List<PublishedVersion> earlier = List.of(new PublishedVersion(1, null, before, "digest"));
    Standard after =
        Files.yaml(
            Files.withCriteria(hours)
                .replace("hours, type: number, unit: h", "hours, type: number, unit: min"));
    assertThat(Lint.findings(after, earlier)).extracting(Finding::code).contains(Code.CHANGED_UNIT);
    assertThat(Lint.findings(before, earlier))
        .extracting(Finding::code)
        .doesNotContain(Code.CHANGED_UNIT);
  }

  private static String criterion(String statement, String rest) {
    return "{key: a, statement: '" + statement + "', measure: " + rest + "}";
  }

  private static String[] pair(String one, String other) {
    return new String[] {
      "{key: a, statement: A, measure: " + one + "}",
      "{key: b, statement: B, measure: " + other + "}"
    };
  }

  private static String withMeasure(String measure, String criterion) {
    return Files.withCriteria(criterion)
        .replace("  measures:\n", "  measures:\n    - {" + measure + "}\n");
  }

  private static Finding only(Code code, String... criteria) {
    List<Finding> found = find(code, Files.withCriteria(criteria));
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private static void none(Code code, String... criteria) {
    assertThat(find(code, Files.withCriteria(criteria))).isEmpty();
  }

  private static List<Finding> find(Code code, String yaml) {
    return Lint.findings(Files.yaml(yaml), List.of()).stream()
        .filter(finding -> finding.code() == code)
        .toList();
  }

  private static List<Code> codes(String yaml) {
    return Lint.findings(Files.yaml(yaml), List.of()).stream().map(Finding::code).toList();
  }
}
