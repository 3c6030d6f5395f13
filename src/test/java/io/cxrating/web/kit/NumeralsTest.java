package io.cxrating.web.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class NumeralsTest {
  private static final Numerals BRITISH = new Numerals(Locale.UK, null);
  private static final Numerals GERMAN = new Numerals(Locale.GERMANY, null);

  @Test
  void formatsNumbersInTheReadersLocale() {
    assertThat(BRITISH.points(84.27)).isEqualTo("84.3");
    assertThat(GERMAN.points(84.27)).isEqualTo("84,3");
    assertThat(BRITISH.count(60_000)).isEqualTo("60,000");
    assertThat(GERMAN.count(60_000)).isEqualTo("60.000");
    assertThat(GERMAN.day(LocalDate.of(2025, 7, 1))).isEqualTo("01.07.2025");
    assertThat(BRITISH.day(LocalDate.of(2025, 7, 1))).isEqualTo("1 Jul 2025");
  }

  @Test
  void neverWritesANegativeZero() {
    assertThat(BRITISH.points(-0.00004)).isEqualTo("0.0");
    assertThat(BRITISH.signed(-0.00004)).isEqualTo("0.0");
    assertThat(BRITISH.signed(-0.04)).isEqualTo("−0.04");
    assertThat(BRITISH.signed(-2.5)).isEqualTo("−2.5");
    assertThat(BRITISH.signed(2.5)).isEqualTo("+2.5");
  }

  @Test
  void writesThreeSignificantDigitsOfMeasures() {
    assertThat(BRITISH.measured(4.8163)).isEqualTo("4.82");
    assertThat(GERMAN.measured(-48.163)).isEqualTo("-48,2");
    assertThat(BRITISH.measured(12_345.6)).isEqualTo("12,346");
    assertThat(BRITISH.measured(0.004_816_3)).isEqualTo("0.00482");
    assertThat(BRITISH.measured(7)).isEqualTo("7");
    assertThat(BRITISH.measured(-0.0)).isEqualTo("0");
  }

  @Test
  void writesInstantsInTheLocalTimeZone() {
    assertThat(GERMAN.moment(Instant.parse("2025-07-01T22:30:00Z"), ZoneId.of("Europe/Berlin")))
        .isEqualTo("02.07.2025, 00:30");
  }
}
