package io.cxrating.rating;

import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The query of one request, read strictly: an unknown or repeated name is refused, since a mistyped
 * filter that is ignored widens the slice without a word. An empty value counts as absent.
 */
public final class QueryParameters {
  private static final LocalDate FIRST_DATE = LocalDate.of(1, 1, 1);
  private static final LocalDate LAST_DATE = LocalDate.of(9999, 12, 31);

  private final Map<String, List<String>> values;

  /**
   * @throws ProblemException if a name is not among {@code known}, or occurs twice
   */
  public QueryParameters(Map<String, List<String>> values, Set<String> known) {
    values.forEach(
        (name, all) -> {
          if (!known.contains(name)) {
            throw invalid(
                name,
                "There is no such parameter; known are " + String.join(", ", new TreeSet<>(known)));
          }
          if (all.size() > 1) {
            throw invalid(name, "The parameter is given " + all.size() + " times");
          }
        });
    this.values = values;
  }

  /** All names of these groups. */
  public static Set<String> names(List<Set<String>> groups) {
    return groups.stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
  }

  /** Parameters that were put together here; each has one value. */
  public static QueryParameters of(Map<String, String> values, Set<String> known) {
    return new QueryParameters(
        values.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, value -> List.of(value.getValue()))),
        known);
  }

  /** The value, null where it is absent or empty. */
  public String text(String name) {
    List<String> all = values.get(name);
    return all == null || all.getFirst().isEmpty() ? null : all.getFirst();
  }

  public String required(String name) {
    String text = text(name);
    if (text == null) {
      throw invalid(name, "The parameter is required");
    }
    return text;
  }

  /** An ISO date of the years 1 to 9999, null where it is absent. */
  public LocalDate date(String name) {
    return parsed(
        name,
        null,
        "an ISO date such as 2016-03-01, of the years 1 to 9999",
        text -> {
          LocalDate date = LocalDate.parse(text);
          return date.isBefore(FIRST_DATE) || date.isAfter(LAST_DATE) ? null : date;
        });
  }

  public boolean flag(String name) {
    return parsed(
        name,
        false,
        "true or false",
        text -> text.equals("true") ? Boolean.TRUE : text.equals("false") ? false : null);
  }

  /** An integer within [min, max]; {@code absent} (may be null) where it is not given. */
  public Integer count(String name, Integer absent, int min, int max) {
    return parsed(
        name,
        absent,
        "an integer from " + min + " to " + max,
        text -> {
          int count = Integer.parseInt(text);
          return count < min || count > max ? null : count;
        });
  }

  /** A decimal number within [min, max]. */
  public double number(String name, double absent, double min, double max) {
    return parsed(
        name,
        absent,
        "a number from " + min + " to " + max,
        text -> {
          double number = new BigDecimal(text).doubleValue();
          return number >= min && number <= max ? number : null;
        });
  }

  /** One of the constants of an enum, written in lower case with hyphens, or as in answers. */
  public <E extends Enum<E>> E choice(String name, E absent) {
    E[] constants = absent.getDeclaringClass().getEnumConstants();
    return parsed(
        name,
        absent,
        "one of " + String.join(", ", Arrays.stream(constants).map(QueryParameters::word).toList()),
        text ->
            Arrays.stream(constants)
                .filter(e -> word(e).equals(text) || e.name().equals(text))
                .findFirst()
                .orElse(null));
  }

  /** {@code absent} where there is no value; the reader says by null or an exception "unfit". */
  private <T> T parsed(String name, T absent, String expected, Function<String, T> reader) {
    String text = text(name);
    if (text == null) {
      return absent;
    }
    T value;
    try {
      value = reader.apply(text);
    } catch (DateTimeException | NumberFormatException | IllformedLocaleException e) {
      value = null;
    }
    if (value == null) {
      throw invalid(name, "Expected " + expected);
    }
    return value;
  }

  /** Of who reads the sentences, as a BCP 47 tag; English where it is absent. */
  public Locale locale() {
    return parsed(
        "locale",
        Locale.ENGLISH,
        "a language tag such as de-AT",
        tag -> new Locale.Builder().setLanguageTag(tag).build());
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A value that cannot be used, and why. */
  public static ProblemException invalid(String field, String detail) {
    return new ProblemException(ProblemCode.INVALID, detail, field);
  }
}
