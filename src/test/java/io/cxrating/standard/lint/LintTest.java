package io.cxrating.standard.lint;

import static io.cxrating.standard.lint.LintFindings.criterion;
import static io.cxrating.standard.lint.LintFindings.find;
import static io.cxrating.standard.lint.LintFindings.none;
import static io.cxrating.standard.lint.LintFindings.only;
import static io.cxrating.standard.lint.LintFindings.pair;
import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.standard.Files;
import io.cxrating.standard.lint.Finding.Code;
import io.cxrating.standard.lint.Finding.Severity;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LintTest {
  @Test
  void findsNoWarningInTheExample() throws IOException {
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
  @CsvSource({"customerId, 1", "e_mail, 1", "phone, 1", "userName, 1", "plan, 0", "shipping, 0"})
  void findsAttributesThatIdentifyAPerson(String key, int findings) {
    String attributes = "  attributes:\n    - {key: %s}\n  measures:\n".formatted(key);
    String yaml =
        Files.withCriteria(criterion("Solved", "solved, is: true"))
            .replace("  measures:\n", attributes);
    assertThat(find(Code.PERSONAL_ATTRIBUTE, yaml)).hasSize(findings);
    assertThat(find(Code.PERSONAL_ATTRIBUTE, yaml.replace(key + "}", key + ", values: [a]}")))
        .isEmpty();
  }

  @Test
  void findsATouchpointWithoutCriteria() {
    Finding finding = find(Code.EMPTY_TOUCHPOINT, Files.withTouchpoint("criteria: []")).getFirst();
    assertThat(finding.path()).isEqualTo("$.spec.touchpoints[0]");
    none(Code.EMPTY_TOUCHPOINT, criterion("Solved", "solved, is: true"));
  }

  @Test
  void findsADominantWeight() {
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
  void findsAnUnservedOutcome() {
    assertThat(only(Code.UNSERVED_OUTCOME, criterion("Solved", "solved, is: true")).path())
        .isEqualTo("$.spec.outcomes[0]");
    none(Code.UNSERVED_OUTCOME, criterion("Solved", "solved, is: true, serves: [stays]"));
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
  void findsACriterionThatImpliesAnother(String one, String other) {
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
  void acceptsIndependentCriteria(String one, String other) {
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
  void findsContradictoryCriteria(String one, String other) {
    only(Code.CONTRADICTION, pair(one, other));
  }
}
