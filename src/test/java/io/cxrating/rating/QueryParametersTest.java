package io.cxrating.rating;

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

  @Test
  void readsDatesNumbersCountsFlagsAndChoices() {
    assertThat(one("from", "2016-02-29").date("from")).isEqualTo(LocalDate.of(2016, 2, 29));
    assertThat(one("level", "0.90").number("level", 0.95, 0.5, 0.999)).isEqualTo(0.9);
    assertThat(one("depth", "3").count("depth", 1, 1, 9)).isEqualTo(3);
    assertThat(one("leaves", "true").flag("leaves")).isTrue();
    assertThat(one("method", "clopper-pearson").choice("method", RatingRequest.Method.WILSON))
        .isEqualTo(RatingRequest.Method.CLOPPER_PEARSON);
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
    assertThat(one("locale", "de-AT").locale()).isEqualTo(Locale.of("de", "AT"));
    assertThat(one("locale", "zh-Hant-TW").locale().getScript()).isEqualTo("Hant");
    assertThat(one("locale", "").locale()).isEqualTo(Locale.ENGLISH);
    for (String text : List.of("de_AT", "german language", "d", "de-", "../Texts", "{0}")) {
      assertRefused(() -> one("locale", text).locale(), "locale");
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

  @Test
  void refusesABreakdownThatIsEmptyUnknownRepeatedOrTwiceInTime() {
    for (String by : List.of(",", "unit,", "unit,,month", "Unit", "unit,unit", "month,day", " ")) {
      assertRefused(() -> Breakdown.parse(by), "by");
    }
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
