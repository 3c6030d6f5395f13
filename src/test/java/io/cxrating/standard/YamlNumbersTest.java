package io.cxrating.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cxrating.problem.ProblemException;
import io.cxrating.standard.model.Target;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers in YAML are read literally or rejected, since YAML 1.1 interprets some differently. */
class YamlNumbersTest {
  private static final String JSON =
      """
      {"apiVersion": "cxrating.io/v1", "kind": "ExperienceStandard",
       "metadata": {"key": "small", "name": "Small"},
       "spec": {
        "outcomes": [{"key": "stays", "statement": "Stays a customer for 12 months"}],
        "categories": [{"key": "urgent", "statement": "It cannot wait"}],
        "measures": [
         {"key": "wait_seconds", "type": "number", "unit": "s"},
         {"key": "hours", "type": "number", "unit": "h"},
         {"key": "handovers", "type": "count"},
         {"key": "solved", "type": "boolean"},
         {"key": "mood", "type": "category", "values": ["glad", "calm", "angry"]}],
        "touchpoints": [{"key": "desk", "weight": 1,
         "criteria": [{"key": "a", "measure": "hours", "atMost": 1.5}]}]}}
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "010", "-010", "00", "1_000", "0x10", "0o10", "0b11", "1:30", "08", "+010", "1:30.5",
        "08.5", "1_0.5", ".5_0", ".inf", "-.Inf", ".nan", "1:30:00"
      })
  void rejectsAmbiguousNumbers(String written) {
    assertThatThrownBy(() -> Files.yaml(standard(written)))
        .isInstanceOf(ProblemException.class)
        .hasMessage(
            "Line 13: write %s as a decimal number without leading zeros, or in quotes", written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1:30", "08", "010", "1_000", ".inf"})
  void acceptsNumbersInQuotesAsText(String written) {
    String quoted = Files.withCriteria("{key: a, statement: \"%s\"}".formatted(written));
    assertThat(Files.yaml(quoted).touchpoints().get(0).criteria().get(0).statement())
        .isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e-400", "-1e-400", "1e-999999999", "1e400", "-1e999999999"})
  void rejectsNumbersBeyondADouble(String written) {
    String yaml = standard(written);
    String json = JSON.replace("1.5", written);
    for (ThrowingCallable read :
        List.<ThrowingCallable>of(() -> Files.yaml(yaml), () -> Files.json(json))) {
      assertThatThrownBy(read)
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("criteria[0].atMost: the number is too large, too close to 0");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0e-400", "0.0", "4.9e-324", "1e308"})
  void readsTheExtremesOfADouble(String written) {
    assertThat(Files.yaml(standard(written)))
        .isEqualTo(Files.json(JSON.replace("1.5", Double.toString(Double.parseDouble(written)))));
  }

  @ParameterizedTest
  @CsvSource({"10, 10", "0.5, 0.5", ".5, 0.5", "+3, 3", "1e3, 1000", "0, 0", "1.50, 1.5"})
  void readsDecimalNumbers(String written, double meant) {
    Target target = Files.yaml(standard(written)).touchpoints().get(0).criteria().get(0).target();
    assertThat(target)
        .hasToString(
            Files.yaml(standard(Double.toString(meant)))
                .touchpoints()
                .get(0)
                .criteria()
                .get(0)
                .target()
                .toString());
  }

  private static String standard(String number) {
    return Files.withCriteria("{key: a, measure: hours, atMost: " + number + "}");
  }
}
