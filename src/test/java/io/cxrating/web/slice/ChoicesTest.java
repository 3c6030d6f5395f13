package io.cxrating.web.slice;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.web.kit.Numerals;
import io.cxrating.wording.Wording;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChoicesTest {
  private static final Numerals NUMERALS = new Numerals(Wording.of("page", Locale.UK));

  @Test
  void showsAFewChoicesUnchanged() {
    assertThat(Choices.of("Survey", switches(50, 3), NUMERALS))
        .isEqualTo(new Choices("Survey", switches(50, 3)));
  }

  @Test
  void truncatesManyChoicesAndKeepsTheCurrentOne() {
    Choices last = Choices.of("Survey", switches(2_000, 1_999), NUMERALS);
    assertThat(last.label()).isEqualTo("Survey (50 of 2,000; others by their key in the address)");
    assertThat(last.switches()).hasSize(51).endsWith(switches(2_000, 1_999).getLast());
    assertThat(Choices.of("Survey", switches(2_000, 7), NUMERALS).switches()).hasSize(50);
  }

  private static List<Switch> switches(int count, int current) {
    return IntStream.range(0, count)
        .mapToObj(i -> new Switch("Survey " + i, "?instrument=s" + i, i == current))
        .toList();
  }
}
