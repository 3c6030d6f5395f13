package io.cxrating.wire;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The possible values of a parameter: how they are read, and how the API's description presents
 * them.
 *
 * @param type of OpenAPI: string, integer, number, boolean or array (a comma list)
 * @param format of OpenAPI, null for none
 * @param choices the possible texts, empty if any other texts are possible
 * @param pattern a regular expression of the possible texts, of which the choices are some; null
 *     for none
 * @param range the possible numbers, null for no bounds
 * @param expected ends the sentence "Expected ..."
 * @param reader parses a text into a value; returns null if the text is invalid
 */
public record Value<T>(
    String type,
    @Nullable String format,
    List<String> choices,
    @Nullable String pattern,
    @Nullable Range range,
    String expected,
    Function<String, @Nullable T> reader) {
  private static final int DECIMALS = 9;
  private static final LocalDate FIRST_DATE = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST_DATE = LocalDate.of(9999, 12, 31);

  /** An inclusive range of numbers. */
  public record Range(Number least, Number most) {}

  /** A value without a pattern and bounds. */
  private Value(
      String type,
      @Nullable String format,
      List<String> choices,
      String expected,
      Function<String, @Nullable T> reader) {
    this(type, format, choices, null, null, expected, reader);
  }

  /** Any text. */
  public static Value<String> text() {
    return new Value<>("string", null, List.of(), "a text", text -> text);
  }

  /** An ISO date of the years 1 to 9999. */
  public static Value<LocalDate> date() {
    return new Value<>(
        "string",
        "date",
        List.of(),
        "an ISO date such as 2016-03-01, of the years 1 to 9999",
        Value::date);
  }

  /** true or false. */
  public static Value<Boolean> flag() {
    return new Value<>(
        "boolean",
        null,
        List.of(),
        "true or false",
        text -> text.equals("true") ? Boolean.TRUE : text.equals("false") ? false : null);
  }

  /** An integer within [min, max]. */
  public static Value<Integer> whole(int min, int max) {
    return new Value<>(
        "integer",
        "int32",
        List.of(),
        null,
        new Range(min, max),
        "an integer from " + min + " to " + max,
        text -> {
          int whole = Integer.parseInt(ascii(text));
          return whole < min || whole > max ? null : whole;
        });
  }

  /** A decimal number within [min, max]. */
  public static Value<Double> number(double min, double max) {
    return new Value<>(
        "number",
        "double",
        List.of(),
        null,
        new Range(min, max),
        "a number from " + min + " to " + max,
        text -> {
          double number = new BigDecimal(ascii(text)).doubleValue();
          return number >= min && number <= max ? number : null;
        });
  }

  /** A share, written in percent: its range times 100. */
  public static Value<BigDecimal> percent(Value<Double> share) {
    Range range = Objects.requireNonNull(share.range(), "a share has bounds");
    BigDecimal least = percent(range.least());
    BigDecimal most = percent(range.most());
    return new Value<>(
        share.type(),
        null,
        List.of(),
        null,
        new Range(least, most),
        "a number from " + least + " to " + most + " with at most " + DECIMALS + " decimals",
        text -> {
          BigDecimal number = new BigDecimal(ascii(text));
          // 1e-999999999 would be written out with a billion zeros.
          boolean isShort = number.scale() <= DECIMALS;
          return isShort && number.compareTo(least) >= 0 && number.compareTo(most) <= 0
              ? number
              : null;
        });
  }

  private static BigDecimal percent(Number share) {
    return new BigDecimal(share.toString()).movePointRight(2).setScale(0, RoundingMode.UNNECESSARY);
  }

  /** A constant of an enum, in lower case with hyphens; also accepted as in responses. */
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

  /** A constant of an enum, as in responses; also accepted in lower case with hyphens. */
  public static <E extends Enum<E>> Value<E> constant(Class<E> type) {
    return words(
        Arrays.stream(type.getEnumConstants()).map(Enum::name).toList(), choice(type).reader());
  }

  /** One of these texts, which {@code reader} parses. */
  public static <T> Value<T> words(List<String> choices, Function<String, @Nullable T> reader) {
    String expected = "one of " + String.join("; ", choices);
    return new Value<>(
        "string",
        null,
        choices,
        choices.stream().anyMatch(c -> c.contains(",")) ? expected : expected.replace(';', ','),
        reader);
  }

  /** A comma list of these texts, or of any where {@code choices} is empty. */
  public static <T> Value<T> list(List<String> choices, Function<String, @Nullable T> reader) {
    return new Value<>(
        "array", null, choices, "a comma list of " + String.join(", ", choices), reader);
  }

  /** A comma list of 1 to 100 texts; a comma within a text is written {@code \\,}. */
  public static Value<List<String>> texts() {
    return new Value<>(
        "array",
        null,
        List.of(),
        "a comma list of 1 to " + TextList.MOST + " texts, none of them empty",
        TextList::read);
  }

  /** The same value, whose texts may also be others that match a regular expression. */
  public Value<T> orMatching(String further, String inWords) {
    return new Value<>(
        type,
        format,
        choices,
        "^(" + String.join("|", choices) + "|" + further + ")$",
        range,
        expected + ", " + inWords,
        reader);
  }

  /** A BCP 47 tag. */
  public static Value<Locale> locale() {
    return new Value<>(
        "string",
        null,
        List.of(),
        "a language tag such as de-AT",
        tag -> new Locale.Builder().setLanguageTag(tag).build());
  }

  /**
   * Parses a text into a value.
   *
   * @throws io.cxrating.problem.ProblemException naming {@code field} if the text is invalid
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

  /** Java also reads digits of other scripts. */
  private static String ascii(String number) {
    if (!number.chars().allMatch(each -> each < 128)) {
      throw new NumberFormatException("Not ASCII");
    }
    return number;
  }

  private static @Nullable LocalDate date(String text) {
    LocalDate date = LocalDate.parse(text);
    return date.isBefore(FIRST_DATE) || date.isAfter(LAST_DATE) ? null : date;
  }

  /** A constant as in parameters: lower case with hyphens. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
