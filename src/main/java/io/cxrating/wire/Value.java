package io.cxrating.wire;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * What a parameter may be: how its text is read, and how the description of the API says so.
 *
 * @param type of OpenAPI: string, integer, number, boolean or array (a comma list)
 * @param format of OpenAPI, null for none
 * @param choices the texts that are possible, empty where others are
 * @param least lowest number that is possible, null for no bound
 * @param most highest number that is possible, null for no bound
 * @param expected ends the sentence "Expected ..."
 * @param reader makes the value of a text; says by null that it is none
 */
public record Value<T>(
    String type,
    String format,
    List<String> choices,
    Number least,
    Number most,
    String expected,
    Function<String, T> reader) {
  private static final LocalDate FIRST_DATE = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST_DATE = LocalDate.of(9999, 12, 31);

  /** Any text. */
  public static Value<String> text() {
    return new Value<>("string", null, List.of(), null, null, "a text", text -> text);
  }

  /** An ISO date of the years 1 to 9999. */
  public static Value<LocalDate> date() {
    return new Value<>(
        "string",
        "date",
        List.of(),
        null,
        null,
        "an ISO date such as 2016-03-01, of the years 1 to 9999",
        Value::date);
  }

  /** true or false. */
  public static Value<Boolean> flag() {
    return new Value<>(
        "boolean",
        null,
        List.of(),
        null,
        null,
        "true or false",
        text -> text.equals("true") ? Boolean.TRUE : text.equals("false") ? false : null);
  }

  /** An integer within [min, max]. */
  public static Value<Integer> whole(int min, int max) {
    return new Value<>(
        "integer",
        "int32",
        List.of(),
        min,
        max,
        "an integer from " + min + " to " + max,
        text -> {
          int whole = Integer.parseInt(text);
          return whole < min || whole > max ? null : whole;
        });
  }

  /** A decimal number within [min, max]. */
  public static Value<Double> number(double min, double max) {
    return new Value<>(
        "number",
        "double",
        List.of(),
        min,
        max,
        "a number from " + min + " to " + max,
        text -> {
          double number = new BigDecimal(text).doubleValue();
          return number >= min && number <= max ? number : null;
        });
  }

  /** A constant of an enum, in lower case with hyphens; also taken as answers write it. */
  public static <E extends Enum<E>> Value<E> choice(Class<E> type) {
    E[] constants = type.getEnumConstants();
    return words(
        Arrays.stream(constants).map(Value::word).toList(),
        text ->
            Arrays.stream(constants)
                .filter(e -> word(e).equals(text) || e.name().equals(text))
                .findFirst()
                .orElse(null));
  }

  /** A constant of an enum, as answers write it; also taken in lower case with hyphens. */
  public static <E extends Enum<E>> Value<E> constant(Class<E> type) {
    return words(
        Arrays.stream(type.getEnumConstants()).map(Enum::name).toList(), choice(type).reader());
  }

  /** One of these texts, each of which has a meaning to {@code reader}. */
  public static <T> Value<T> words(List<String> choices, Function<String, T> reader) {
    String expected = "one of " + String.join("; ", choices);
    return new Value<>(
        "string",
        null,
        choices,
        null,
        null,
        choices.stream().anyMatch(c -> c.contains(",")) ? expected : expected.replace(';', ','),
        reader);
  }

  /** A comma list of these texts, or of any where {@code choices} is empty. */
  public static <T> Value<T> list(List<String> choices, Function<String, T> reader) {
    return new Value<>(
        "array",
        null,
        choices,
        null,
        null,
        "a comma list of " + String.join(", ", choices),
        reader);
  }

  /** A BCP 47 tag. */
  public static Value<Locale> locale() {
    return new Value<>(
        "string",
        null,
        List.of(),
        null,
        null,
        "a language tag such as de-AT",
        tag -> new Locale.Builder().setLanguageTag(tag).build());
  }

  /**
   * The value that a text stands for.
   *
   * @throws io.cxrating.problem.ProblemException naming {@code field} if it stands for none
   */
  T read(String field, String text) {
    T value;
    try {
      value = reader.apply(text);
    } catch (DateTimeException | NumberFormatException | IllformedLocaleException unfit) {
      value = null;
    }
    if (value == null) {
      throw QueryParameters.invalid(field, "Expected " + expected);
    }
    return value;
  }

  private static LocalDate date(String text) {
    LocalDate date = LocalDate.parse(text);
    return date.isBefore(FIRST_DATE) || date.isAfter(LAST_DATE) ? null : date;
  }

  /** A constant as parameters have it: lower case with hyphens. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
