package io.cxrating.standard.lint;

import static io.cxrating.standard.lint.LintFindings.codes;
import static io.cxrating.standard.lint.LintFindings.criterion;
import static io.cxrating.standard.lint.LintFindings.find;
import static io.cxrating.standard.lint.LintFindings.none;
import static io.cxrating.standard.lint.LintFindings.only;
import static io.cxrating.standard.lint.LintFindings.withMeasure;
import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.standard.Files;
import io.cxrating.standard.lint.Finding.Code;
import io.cxrating.standard.model.PublishedVersion;
import io.cxrating.standard.model.Standard;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks lint findings about quantities: targets, units and promises in statements. */
class LintQuantityTest {
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
  void findsAStatementWithAnotherTimeThanTheRule(
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
  void findsATargetThatDiffersFromTheStatement(String statement, String target) {
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
  void acceptsAMatchingUnit(String statement, String target) {
    String criterion = criterion(statement, target);
    none(Code.WRONG_UNIT, criterion);
    none(Code.OTHER_QUANTITY, criterion);
  }

  @Test
  void findsAMeasureWhoseNameContradictsItsUnit() {
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
  void findsAShareWithAPercentTarget() {
    String criterion =
        "{key: a, statement: At least 95 % delivered, measure: delivered, atLeast: 95}";
    assertThat(codes(withMeasure("key: delivered, type: number, unit: share", criterion)))
        .contains(Code.WRONG_UNIT);
    assertThat(codes(withMeasure("key: delivered, type: number, unit: '%'", criterion)))
        .doesNotContain(Code.WRONG_UNIT, Code.OTHER_QUANTITY);
  }

  @Test
  void findsAChangedUnitOfStoredFacts() {
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
}
