package io.cxrating.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cxrating.problem.ProblemException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A number is read as it is written, or refused: YAML 1.1 has other ideas of some. */
class YamlNumbersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"010", "-010", "00", "1_000", "0x10", "0o10", "0b11", "1:30", "08", "+010"})
  void refusesWhatMightMeanAnotherNumber(String written) {
    assertThatThrownBy(() -> Files.yaml(standard(written)))
        .isInstanceOf(ProblemException.class)
        .satisfies(
            refusal ->
                assertThat(refusal.getMessage() + ((ProblemException) refusal).violations())
                    .containsAnyOf("leading zeros", "atMost"));
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
