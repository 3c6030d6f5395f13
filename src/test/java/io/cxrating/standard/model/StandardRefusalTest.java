package io.cxrating.standard.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import io.cxrating.problem.ProblemException.Violation;
import io.cxrating.standard.Files;
import io.cxrating.standard.file.StandardFormat;
import io.cxrating.standard.file.StandardReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks the rejection of invalid standard files and its messages. */
class StandardRefusalTest {
  @Test
  void rejectsAnUnknownTouchpointOfAnOutcomeOrOneWithoutARule() {
    String plain = Files.withTouchpoint("criteria: []");
    assertThat(
            violations(
                plain.replace("{key: stays", "{key: stays, returnsWithin: 90d, touchpoint: none")))
        .extracting(Violation::field)
        .containsExactly("$.spec.outcomes[0].touchpoint");
    assertThat(violations(plain.replace("{key: stays", "{key: stays, touchpoint: desk")))
        .extracting(Violation::field)
        .containsExactly("$.spec.outcomes[0].touchpoint");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{key: a, measure: none, atMost: 1} | $.spec.touchpoints[0].criteria[0].measure",
        "{key: a, atMost: 1} | $.spec.touchpoints[0].criteria[0]",
        "{key: a, measure: hours, is: true} | $.spec.touchpoints[0].criteria[0].is",
        "{key: a, measure: solved, atMost: 1} | $.spec.touchpoints[0].criteria[0].atMost",
        "{key: a, measure: mood, between: [1, 2]} | $.spec.touchpoints[0].criteria[0].between",
        "{key: a, measure: mood, oneOf: [sad]} | $.spec.touchpoints[0].criteria[0].oneOf",
        "{key: a, measure: mood, oneOf: [glad], tolerated: [glad]} | $.spec.touchpoints[0].criteria[0].tolerated",
        "{key: a, measure: mood, oneOf: [glad], tolerated: 4} | $.spec.touchpoints[0].criteria[0].tolerated",
        "{key: a, measure: hours, atMost: 8, tolerated: 7} | $.spec.touchpoints[0].criteria[0].tolerated",
        "{key: a, measure: hours, atMost: 8, tolerated: [9, 10]} | $.spec.touchpoints[0].criteria[0].tolerated",
        "{key: a, measure: hours, atLeast: 8, tolerated: 9} | $.spec.touchpoints[0].criteria[0].tolerated",
        "{key: a, measure: hours, between: [2, 1]} | $.spec.touchpoints[0].criteria[0].between",
        "{key: a, measure: hours, between: [1, 2], tolerated: [1.5, 3]} | $.spec.touchpoints[0].criteria[0].tolerated",
        "{key: a, measure: solved, is: true, tolerated: 1} | $.spec.touchpoints[0].criteria[0].tolerated",
        "{key: a, measure: hours, tolerated: 1} | $.spec.touchpoints[0].criteria[0].tolerated",
        "{key: a, measure: hours, atMost: 1, atLeast: 0} | $.spec.touchpoints[0].criteria[0]",
        "{key: a, measure: hours, atMost: '1'} | $.spec.touchpoints[0].criteria[0].atMost",
        "{key: a, measure: hours, atMost: 1e999} | $.spec.touchpoints[0].criteria[0].atMost",
        "{key: a, measure: hours, atMost: 1e-400} | $.spec.touchpoints[0].criteria[0].atMost",
        "{key: a, measure: hours, atMost: 1, weight: 5e-324} | $.spec.touchpoints[0].criteria[0].weight",
        "{key: a, measure: hours, atMost: 1, weight: 9.9e-10} | $.spec.touchpoints[0].criteria[0].weight",
        "{key: a, measure: hours, atMost: 1, weight: 0} | $.spec.touchpoints[0].criteria[0].weight",
        "{key: a, measure: hours, atMost: 1, weight: -1} | $.spec.touchpoints[0].criteria[0].weight",
        "{key: a, measure: hours, atMost: 1, serves: [nothing]} | $.spec.touchpoints[0].criteria[0].serves[0]",
        "{key: a, measure: hours, atMost: 1, unheard: 1} | $.spec.touchpoints[0].criteria[0]",
        "{key: a, measure: hours, atMost: 1, overrides: {other: {atMost: 2}}} | $.spec.touchpoints[0].criteria[0].overrides.other",
        "{key: a, measure: hours, atMost: 1, overrides: {urgent: {}}} | $.spec.touchpoints[0].criteria[0].overrides.urgent",
        "{key: a, measure: hours, atMost: 1, overrides: {urgent: {is: true}}} | $.spec.touchpoints[0].criteria[0].overrides.urgent.is",
        "{key: a, measure: hours, atMost: 1, overrides: {'': {atMost: 2}}} | $.spec.touchpoints[0].criteria[0].overrides",
        "{key: a, measure: hours, overrides: {urgent: {atMost: 1}}} | $.spec.touchpoints[0].criteria[0].overrides",
        "{key: A, measure: hours, atMost: 1} | $.spec.touchpoints[0].criteria[0].key",
        "{measure: hours, atMost: 1} | $.spec.touchpoints[0].criteria[0]",
        "{key: a}, {key: a} | $.spec.touchpoints[0].criteria[1].key"
      })
  void rejectsAnInvalidCriterionAndNamesThePath(String criterion, String path) {
    assertThat(violations(Files.withCriteria(criterion)))
        .extracting(Violation::field)
        .containsExactly(path);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "type: boolean | type: truth | $.spec.measures[3].type",
        ", values: [glad, calm, angry] | '' | $.spec.measures[4].values",
        "[glad, calm, angry] | [glad, glad] | $.spec.measures[4].values[1]",
        "type: count | type: count, values: [a] | $.spec.measures[2].values",
        "key: hours | key: wait_seconds | $.spec.measures[1].key",
        "key: handovers | key: 9handovers | $.spec.measures[2].key",
        "key: stays | key: Stays | $.spec.outcomes[0].key",
        "{key: stays | {key: stays, returnsWithin: 0d | $.spec.outcomes[0].returnsWithin",
        "{key: stays | {key: stays, returnsWithin: 14 | $.spec.outcomes[0].returnsWithin",
        "{key: stays | {key: stays, returnsWithin: 2w | $.spec.outcomes[0].returnsWithin",
        "{key: stays | {key: stays, returnsWithin: 10000d | $.spec.outcomes[0].returnsWithin",
        "{key: stays | {key: stays, comesBack: 14d | $.spec.outcomes[0]",
        "{key: stays | {key: stays, returnsWithin: 9d, noFurtherContactWithin: 9d | $.spec.outcomes[0]",
        "cxrating.io/v1 | cxrating.io/v2 | $.apiVersion",
        "ExperienceStandard | Deployment | $.kind",
        "name: Small | name: Small, effectiveFrom: 2026-02-30 | $.metadata.effectiveFrom",
        "name: Small | name: Small, effectiveFrom: tomorrow | $.metadata.effectiveFrom",
        "key: small | key: small_one | $.metadata.key",
        "outcomes: | coverageFloor: 1.1, outcomes: | $.spec.coverageFloor",
        "outcomes: | equivalenceMargin: 0, outcomes: | $.spec.equivalenceMargin",
        "outcomes: | 'bands: [{name: a, from: 50}, {name: b, from: 50}], outcomes:' | $.spec.bands[1].from",
        "outcomes: | 'bands: [{name: a, from: 101}], outcomes:' | $.spec.bands[0].from",
        "outcomes: | 'bands: [{name: a, from: 9}, {name: a, from: 5}], outcomes:' | $.spec.bands[1].name",
        "weight: 1, criteria | weight: 5e-324, criteria | $.spec.touchpoints[0].weight",
        "weight: 1, criteria | weight: 9.9e-10, criteria | $.spec.touchpoints[0].weight",
        "touchpoints: [ | 'touchpoints: [{key: desk}, ' | $.spec.touchpoints[1].key",
      })
  void rejectsAnInvalidStandardAndNamesThePath(String part, String instead, String path) {
    String right = Files.withTouchpoint("weight: 1, criteria: []");
    assertThat(right).contains(part);
    String wrong = right.replace(part, instead).replaceAll(", (outcomes|equivalence)", "\n  $1");
    assertThat(violations(wrong)).extracting(Violation::field).contains(path);
  }

  @Test
  void reportsAllViolationsAtOnce() {
    assertThat(
            violations(
                Files.withCriteria(
                    "{key: a, measure: hours, between: [2, 1], serves: [b]}",
                    "{key: a, measure: hours, atMost: 1, tolerated: 0}")))
        .extracting(Violation::field)
        .containsExactly(
            "$.spec.touchpoints[0].criteria[0].between",
            "$.spec.touchpoints[0].criteria[1].tolerated",
            "$.spec.touchpoints[0].criteria[1].key",
            "$.spec.touchpoints[0].criteria[0].serves[0]");
  }

  @Test
  void rejectsMoreThan31CriteriaAtATouchpoint() {
    String[] criteria = new String[32];
    for (int i = 0; i < criteria.length; i++) {
      criteria[i] = "{key: c" + i + "}";
    }
    assertThat(violations(Files.withCriteria(criteria)))
        .extracting(Violation::field)
        .containsExactly("$.spec.touchpoints[0].criteria");
    criteria[31] = "";
    assertThat(Files.yaml(Files.withCriteria(criteria)).touchpoints()).hasSize(1);
  }

  @Test
  void acceptsTheSmallestWeight() {
    Standard.Touchpoint touchpoint =
        Files.yaml(Files.withTouchpoint("weight: 1e-9, criteria: [{key: a, weight: 1e-9}]"))
            .touchpoints()
            .get(0);
    assertThat(touchpoint.weight()).isEqualTo(1e-9);
    assertThat(touchpoint.criteria().get(0).weight()).isEqualTo(1e-9);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a: 1;b: &a 3 | Line 2: anchors, aliases and tags are not supported",
        "a: [{key: &q n}] | Line 1: anchors, aliases and tags are not supported",
        "a: 1;;name: &z \"A\" | Line 3: anchors, aliases and tags are not supported",
        "&k a: 1 | Line 1: anchors, aliases and tags are not supported",
        "a: 1;b: &x {c: 1} | Line 2: anchors, aliases and tags are not supported",
        "a: 1;<<: *x | Line 2: anchors, aliases and tags are not supported",
        "a: 1;b: !!str 2 | Line 2: anchors, aliases and tags are not supported",
        "a: 1;---;b: 2 | Line 2: a file must contain one standard, not several documents",
        "a: 1;? [b];: 2 | Line 2: a field name must be a text, not a list or an object",
        "a: 1;? {b: 1};: 2 | Line 2: a field name must be a text, not a list or an object"
      })
  void namesTheLineOfAnUnknownField(String yaml, String message) {
    assertThat(
            problem(yaml.replace(';', '\n').getBytes(StandardCharsets.UTF_8), StandardFormat.YAML))
        .hasMessage(message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: 1\na: 2",
        "a: [",
        "a: 1\n---\nb: 2",
        "? [a]\n: 1",
        "a: @b",
        "a: b: c",
        "a: \u0001",
        "- a\nb: 1",
        "a: %",
        "\t- a",
        "{",
        "{} {}",
        "{'a':1}",
        "{\"a\":NaN}",
        "{\"a\":1,}",
        "{\"a\":1,\"a\":2}",
        "{\"a\":01}",
        "{\"a\":tru}",
        "{\"a\":\"\\x\"}"
      })
  void revealsNoClassesOrSettingsOfALibrary(String text) {
    String deep = "[".repeat(40) + "]".repeat(40);
    String digits = "[" + "1".repeat(2000) + "]";
    for (String file : List.of(text, deep, digits)) {
      for (StandardFormat format : StandardFormat.values()) {
        ProblemException problem = problem(file.getBytes(StandardCharsets.UTF_8), format);
        assertThat(problem.getMessage() + problem.violations())
            .doesNotContain(
                "com.", "org.", "java.", "`", "Feature", "Constraints", "Event", "Node");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: &x [1]\nb: *x",
        "a: .nan",
        "a: -.inf",
        "a: !!java.net.URL [1]",
        "a: !thing 1",
        "a: 1\na: 2",
        "a: [",
        "a: 1\n---\nb: 2",
        "",
        "# nothing but a remark"
      })
  void rejectsYamlThatIsNotAPlainTree(String yaml) {
    assertThat(problem(yaml.getBytes(StandardCharsets.UTF_8), StandardFormat.YAML).code())
        .isEqualTo(ProblemCode.BAD_REQUEST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":1,\"a\":2}", "{", "{} {}", "", "{'a':1}", "{\"a\":NaN}"})
  void rejectsMalformedJson(String json) {
    assertThat(problem(json.getBytes(StandardCharsets.UTF_8), StandardFormat.JSON).code())
        .isEqualTo(ProblemCode.BAD_REQUEST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "null", "1", "\"text\"", "{}"})
  void rejectsJsonWithoutAStandard(String json) {
    assertThat(problem(json.getBytes(StandardCharsets.UTF_8), StandardFormat.JSON).code())
        .isEqualTo(ProblemCode.INVALID);
  }

  @Test
  void rejectsHostileFiles() {
    byte[] deep = "[".repeat(100_000).getBytes(StandardCharsets.UTF_8);
    byte[] flow = ("a: " + "[".repeat(100_000)).getBytes(StandardCharsets.UTF_8);
    byte[] large = new byte[StandardFormat.MAX_BYTES + 1];
    assertThat(problem(deep, StandardFormat.JSON).code()).isEqualTo(ProblemCode.BAD_REQUEST);
    assertThat(problem(flow, StandardFormat.YAML).code()).isEqualTo(ProblemCode.BAD_REQUEST);
    assertThat(problem(large, StandardFormat.YAML).code()).isEqualTo(ProblemCode.PAYLOAD_TOO_LARGE);
    assertThat(problem(new byte[] {(byte) 0xff, 0}, StandardFormat.YAML).code())
        .isEqualTo(ProblemCode.BAD_REQUEST);
    String nul = "{\"metadata\":{\"name\":\"\\u0000\"},\"kind\":\"\\ud800\"}";
    assertThat(problem(nul.getBytes(StandardCharsets.UTF_8), StandardFormat.JSON).violations())
        .extracting(Violation::field)
        .containsExactly("$.metadata.name", "$.kind");
  }

  private static List<Violation> violations(String yaml) {
    ProblemException problem = problem(yaml.getBytes(StandardCharsets.UTF_8), StandardFormat.YAML);
    assertThat(problem.code()).as(problem.getMessage()).isEqualTo(ProblemCode.INVALID);
    return problem.violations();
  }

  private static ProblemException problem(byte[] file, StandardFormat format) {
    ProblemException problem =
        catchThrowableOfType(ProblemException.class, () -> StandardReader.read(file, format));
    assertThat(problem).isNotNull();
    return problem;
  }
}
