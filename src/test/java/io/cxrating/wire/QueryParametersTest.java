package io.cxrating.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cxrating.problem.ProblemException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class QueryParametersTest {
  private static final Parameter<Locale> LOCALE =
      Parameter.of("locale", Value.locale(), Locale.ENGLISH, "Whose", "de");

  private static final Parameter<LocalDate> FROM =
      Parameter.optional("from", Value.date(), "First day", "2016-03-01");
  private static final Parameter<Double> LEVEL =
      Parameter.of("level", Value.number(0.5, 0.999), 0.95, "Confidence level", "0.9");
  private static final Parameter<Integer> DEPTH =
      Parameter.of("depth", Value.whole(1, 9), 1, "Depth", "2");
  private static final Parameter<Boolean> LEAVES = Parameter.flag("leaves", "Leaves only");
  private static final Parameter<Method> METHOD =
      Parameter.of("method", Value.choice(Method.class), Method.WILSON, "Method", "wilson");
  private static final Parameter<BigDecimal> TARGET =
      Parameter.optional("target", Value.percent(Value.number(0, 1)), "Target", "80");
  private static final Parameter<String> CATEGORY =
      Parameter.optional("category", Value.text(), "Need", "speed");

  private enum Method {
    WILSON,
    CLOPPER_PEARSON
  }

  @Test
  void readsDatesNumbersCountsFlagsAndChoices() {
    assertThat(one(FROM, "2016-02-29").find(FROM)).isEqualTo(LocalDate.of(2016, 2, 29));
    assertThat(one(LEVEL, "0.90").get(LEVEL)).isEqualTo(0.9);
    assertThat(one(DEPTH, "3").get(DEPTH)).isEqualTo(3);
    assertThat(one(LEAVES, "true").get(LEAVES)).isTrue();
    assertThat(one(METHOD, "clopper-pearson").get(METHOD)).isEqualTo(Method.CLOPPER_PEARSON);
    assertThat(one(TARGET, "82.5").find(TARGET)).isEqualTo("82.5");
  }

  @Test
  void treatsAnEmptyValueAsAbsent() {
    assertThat(one(FROM, "").find(FROM)).isNull();
    assertThat(one(LEVEL, "").get(LEVEL)).isEqualTo(0.95);
    assertThat(one(CATEGORY, "").find(CATEGORY)).isNull();
  }

  @Test
  void rejectsInvalidDates() {
    for (String text :
        List.of("2015-02-29", "9999999-01-01", "+9999999-01-01", "-0001-01-01", "today", " ")) {
      assertRefused(() -> one(FROM, text).find(FROM), "from");
    }
  }

  @Test
  void rejectsNumbersThatAreNotFiniteOrOutOfBounds() {
    for (String text :
        List.of("NaN", "Infinity", "０.9", "0x1p-1", "0.95f", "1e999999999", "1", "0.4")) {
      assertRefused(() -> one(LEVEL, text).get(LEVEL), "level");
    }
  }

  @Test
  void rejectsPercentagesOutOfBoundsOrTooLongToWrite() {
    for (String text : List.of("NaN", "-0.1", "100.1", "1e999999999", "1e-999999999")) {
      assertRefused(() -> one(TARGET, text).find(TARGET), "target");
    }
    assertThat(Objects.requireNonNull(TARGET.value().range(), "declared").most())
        .isEqualTo(new BigDecimal("100"));
  }

  @Test
  void rejectsCountsThatOverflow() {
    for (String text : List.of("0", "-1", "99999999999999999999", "1.0", "１", "١")) {
      assertRefused(() -> one(DEPTH, text).get(DEPTH), "depth");
    }
  }

  @Test
  void readsTheLocaleAndDefaultsToEnglish() {
    assertThat(one(LOCALE, "de-AT").get(LOCALE)).isEqualTo(Locale.of("de", "AT"));
    assertThat(one(LOCALE, "zh-Hant-TW").get(LOCALE).getScript()).isEqualTo("Hant");
    assertThat(one(LOCALE, "").get(LOCALE)).isEqualTo(Locale.ENGLISH);
    for (String text : List.of("de_AT", "german language", "d", "de-", "../Texts", "{0}")) {
      assertRefused(() -> one(LOCALE, text).get(LOCALE), "locale");
    }
  }

  @Test
  void rejectsAnUnknownName() {
    assertRefused(
        () -> new QueryParameters(Map.of("categroy", List.of("a")), Parameters.of(CATEGORY)),
        "categroy");
  }

  @Test
  void rejectsARepeatedParameter() {
    assertRefused(
        () -> new QueryParameters(Map.of("category", List.of("a", "b")), Parameters.of(CATEGORY)),
        "category");
  }

  private static QueryParameters one(Parameter<?> parameter, String value) {
    return QueryParameters.of(Map.of(parameter.name(), value), Parameters.of(parameter));
  }

  static void assertRefused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable read, String field) {
    assertThatThrownBy(read)
        .isInstanceOfSatisfying(
            ProblemException.class, problem -> assertThat(problem.field()).isEqualTo(field));
  }
}
