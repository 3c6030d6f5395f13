package io.cxrating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Compares printed text with tolerance for rounding of numbers. */
final class PrintedText {
  /** A cut: the page omits the rest of the output. */
  private static final String CUT = " … ";

  private static final Pattern FRACTION = Pattern.compile("-?\\d+\\.\\d+");

  /** Two machines may differ in the last digits of a double. */
  private static final double RELATIVE = 1e-9;

  private PrintedText() {}

  /** Fails if the texts differ or a number differs by more than rounding. Compares up to a cut. */
  static void assertSame(String commands, String expected, String printed) {
    boolean cut = expected.contains(CUT);
    String shown = (cut ? expected.substring(0, expected.indexOf(CUT)) : expected).strip();
    String whole = shape(printed.strip());
    String compared =
        whole.substring(0, cut ? Math.min(shape(shown).length(), whole.length()) : whole.length());
    assertThat(compared).as(commands).isEqualTo(shape(shown));
    List<Double> numbers = fractions(printed);
    List<Double> wanted = fractions(shown);
    for (int each = 0; each < wanted.size(); each++) {
      double value = wanted.get(each);
      assertThat(numbers.get(each))
          .as("number %d in the output of: %s", each + 1, commands)
          .isCloseTo(value, within(RELATIVE * Math.abs(value)));
    }
  }

  private static String shape(String text) {
    return FRACTION.matcher(text).replaceAll("#.#");
  }

  private static List<Double> fractions(String text) {
    return FRACTION.matcher(text).results().map(MatchResult::group).map(Double::valueOf).toList();
  }
}
