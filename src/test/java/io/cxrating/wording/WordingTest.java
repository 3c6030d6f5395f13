package io.cxrating.wording;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.stats.Reason;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
  /** A reader of the made-up translation with non-English numbers. */
  private static final Locale ARABIC_DIGITS = Locale.forLanguageTag("qps-u-nu-arab");

  private static final Wording ENGLISH = Wording.of("rating", Locale.ENGLISH);

  @Test
  void formatsNumbersInTheLanguageOfTheSentence() {
    Object[] gaps = {"North", 72.44, 70.0, 75.25, "good"};
    assertThat(ENGLISH.say("one.certain", gaps))
        .isEqualTo("North is rated 72.4 (70.0 to 75.3), which is good.");
    assertThat(Wording.of("rating", Locale.GERMANY).say("one.certain", gaps))
        .isEqualTo(ENGLISH.say("one.certain", gaps));
    assertThat(Wording.of("rating", Locale.GERMANY).say("many.counted", 1200, 0, 1200, 0))
        .startsWith("Of 1,200 ratings, none is reliable and 1,200 are provisional");
    assertThat(Wording.of("rating", Locale.UK).locale()).isEqualTo(Locale.UK);
    assertThat(Wording.of("rating", ARABIC_DIGITS).say("one.certain", gaps)).contains("٧٢٫٤");
    assertThat(Wording.of("rating", ARABIC_DIGITS).number(72.44, 2)).isEqualTo("٧٢٫٤٤");
  }

  @Test
  void keepsTheDigitsOfMeasures() {
    Object[] gaps = {
      "solved",
      "hours",
      BigDecimal.valueOf(0.25),
      BigDecimal.valueOf(0.125),
      BigDecimal.valueOf(1e3)
    };
    assertThat(Wording.of("evidence", Locale.ENGLISH).say("target.STEP", gaps))
        .contains("up to hours 0.25,")
        .contains("(0.125 to 1,000)");
    assertThat(Wording.of("evidence", Locale.GERMAN).say("target.STEP", gaps))
        .contains("(0.125 to 1,000)");
  }

  @Test
  void writesNoSignForZero() {
    assertThat(ENGLISH.say("whatIf.same", -0.00004)).endsWith(" standard: 0.0.");
  }

  @Test
  void doesNotInterpretArguments() {
    assertThat(ENGLISH.say("one.none", "{1}''{0,number}", "no {2}"))
        .isEqualTo("{1}''{0,number} cannot be rated: no {2}.");
  }

  @Test
  void joinsReasons() {
    assertThat(ENGLISH.reasons(List.of())).isEmpty();
    assertThat(ENGLISH.reasons(List.of(Reason.FEW_DAYS))).isEqualTo("there are too few days");
    assertThat(ENGLISH.reasons(List.of(Reason.NO_DATA, Reason.FEW_DAYS, Reason.TOO_EARLY)))
        .isEqualTo("there is no data, and there are too few days, and it is too early");
  }

  @Test
  void usesATranslationOrEnglish() {
    assertThat(Wording.of("page", Texts_qps.LOCALE).say("overview")).isEqualTo("Ｏｖｅｒｖｉｅｗ");
    assertThat(Wording.of("page", Texts_qps.LOCALE).language()).isEqualTo(Texts_qps.LOCALE);
    assertThat(Wording.of("page", Locale.GERMANY).say("overview")).isEqualTo("Overview");
    assertThat(Wording.of("page", Locale.GERMANY).language()).isEqualTo(Locale.ENGLISH);
  }

  @Test
  void ignoresTheDefaultLocale() {
    Locale machine = Locale.getDefault();
    Locale.setDefault(Texts_qps.LOCALE);
    try {
      assertThat(Wording.of("page", Locale.of("pt", "AO")).say("overview")).isEqualTo("Overview");
    } finally {
      Locale.setDefault(machine);
    }
  }

  @ParameterizedTest
  @CsvSource({"1, jedna", "2, kilka 2", "22, kilka 22", "5, wiele 5", "112, wiele 112"})
  void polishHasFormsForFewAndMany(int count, String expected) {
    assertThat(polish(count)).isEqualTo(expected);
  }

  @Test
  void polishHasAFormForFractions() {
    assertThat(polish(1.5)).isEqualTo("ułamek 1,5");
  }

  @ParameterizedTest
  @CsvSource({"0, صفر", "1, واحد", "2, اثنان", "3, قليل", "11, كثير", "100, آخر"})
  void arabicHasSixForms(int count, String expected) {
    assertThat(Wording.of("plural", Locale.of("ar")).say("rows", count)).isEqualTo(expected);
  }

  private static String polish(Object count) {
    return Wording.of("plural", Locale.of("pl")).say("rows", count);
  }
}
