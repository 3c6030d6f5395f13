package io.cxrating.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cxrating.problem.ProblemException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QueryParametersTest {
  private static final Parameter<Locale> LOCALE =
      Parameter.of("locale", Value.locale(), Locale.ENGLISH, "Whose", "de");

  private enum Method {
    WILSON,
    CLOPPER_PEARSON
  }

  @Test
  void readsDatesNumbersCountsFlagsAndChoices() {
    assertThat(one("from", "2016-02-29").date("from")).isEqualTo(LocalDate.of(2016, 2, 29));
    assertThat(one("level", "0.90").number("level", 0.95, 0.5, 0.999)).isEqualTo(0.9);
    assertThat(one("depth", "3").count("depth", 1, 1, 9)).isEqualTo(3);
    assertThat(one("leaves", "true").flag("leaves")).isTrue();
    assertThat(one("method", "clopper-pearson").choice("method", Method.WILSON))
        .isEqualTo(Method.CLOPPER_PEARSON);
  }

  @Test
  void takesAnEmptyValueForAnAbsentOne() {
    assertThat(one("from", "").date("from")).isNull();
    assertThat(one("level", "").number("level", 0.95, 0.5, 0.999)).isEqualTo(0.95);
    assertThat(one("category", "").text("category")).isNull();
  }

  @Test
  void refusesWhatNoDateIs() {
    for (String text :
        List.of("2015-02-29", "9999999-01-01", "+9999999-01-01", "-0001-01-01", "today", " ")) {
      assertRefused(() -> one("from", text).date("from"), "from");
    }
  }

  @Test
  void refusesNumbersThatAreNotFiniteOrOutOfBounds() {
    for (String text : List.of("NaN", "Infinity", "0x1p-1", "0.95f", "1e999999999", "1", "0.4")) {
      assertRefused(() -> one("level", text).number("level", 0.95, 0.5, 0.999), "level");
    }
  }

  @Test
  void refusesCountsThatOverflow() {
    for (String text : List.of("0", "-1", "99999999999999999999", "1.0")) {
      assertRefused(() -> one("depth", text).count("depth", 1, 1, 9), "depth");
    }
  }

  @Test
  void readsWhoReadsTheSentencesAndElseTakesEnglish() {
    assertThat(one("locale", "de-AT").get(LOCALE)).isEqualTo(Locale.of("de", "AT"));
    assertThat(one("locale", "zh-Hant-TW").get(LOCALE).getScript()).isEqualTo("Hant");
    assertThat(one("locale", "").get(LOCALE)).isEqualTo(Locale.ENGLISH);
    for (String text : List.of("de_AT", "german language", "d", "de-", "../Texts", "{0}")) {
      assertRefused(() -> one("locale", text).get(LOCALE), "locale");
    }
  }

  @Test
  void refusesANameThatNobodyKnows() {
    assertRefused(
        () -> new QueryParameters(Map.of("untit", List.of("a")), Set.of("unit")), "untit");
  }

  @Test
  void refusesAParameterThatIsGivenTwice() {
    assertRefused(
        () -> new QueryParameters(Map.of("unit", List.of("a", "b")), Set.of("unit")), "unit");
  }

  private static QueryParameters one(String name, String value) {
    return new QueryParameters(Map.of(name, List.of(value)), Set.of(name));
  }

  static void assertRefused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable read, String field) {
    assertThatThrownBy(read)
        .isInstanceOfSatisfying(
            ProblemException.class, problem -> assertThat(problem.field()).isEqualTo(field));
  }
}
