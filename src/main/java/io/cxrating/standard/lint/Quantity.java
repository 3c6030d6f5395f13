package io.cxrating.standard.lint;

import io.cxrating.standard.model.UnitOfMeasure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A quantity that a statement names, such as eight hours.
 *
 * @param unit null for a plain number
 */
record Quantity(double number, @Nullable UnitOfMeasure unit) {
  private static final String[] ONES =
      ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
              + " fifteen sixteen seventeen eighteen nineteen")
          .split(" ");
  private static final String[] TENS =
      "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
  private static final Map<String, Double> WORDS = words();
  private static final Pattern QUANTITY =
      Pattern.compile(
          "(?<![\\w.,])(?<number>\\d+(?:[.,]\\d+)?|half an?|an?|once|twice|"
              + WORDS.keySet().stream()
                  .sorted((a, b) -> b.length() - a.length())
                  .collect(Collectors.joining("|"))
              + ")(?:(?:(?<=\\d)\\s*|[\\s-]+)(?:(?:working|business|calendar|full)\\s+)?(?<unit>"
              + Arrays.stream(UnitOfMeasure.values())
                  .flatMap(unit -> unit.names().stream())
                  .sorted((a, b) -> b.length() - a.length())
                  .collect(Collectors.joining("|"))
              + ")(?!\\w))?(?!\\w)",
          Pattern.CASE_INSENSITIVE);

  /** All quantities in {@code statement}, in digits or in English words. */
  static List<Quantity> in(String statement) {
    List<Quantity> quantities = new ArrayList<>();
    Matcher matcher = QUANTITY.matcher(statement);
    while (matcher.find()) {
      String number = matcher.group("number").toLowerCase(Locale.ROOT);
      String unit = matcher.group("unit");
      boolean article = number.equals("a") || number.equals("an");
      if (unit != null) {
        quantities.add(new Quantity(value(number), UnitOfMeasure.named(unit).orElseThrow()));
      } else if (!article && !number.startsWith("half")) {
        quantities.add(new Quantity(value(number), null));
      }
    }
    return quantities;
  }

  /** Whether it has a unit that converts to the other one. */
  boolean convertsTo(UnitOfMeasure other) {
    return unit != null && unit.convertsTo(other);
  }

  /** The number in the base unit of its kind; unchanged without a unit. */
  double inBase() {
    return unit == null ? number : unit.inBase(number);
  }

  private static double value(String number) {
    if (Character.isDigit(number.charAt(0))) {
      return Double.parseDouble(number.replace(',', '.'));
    }
    return switch (number) {
      case "a", "an", "once" -> 1;
      case "twice" -> 2;
      case "half a", "half an" -> 0.5;
      default -> Objects.requireNonNull(WORDS.get(number), "the pattern consists of these words");
    };
  }

  private static Map<String, Double> words() {
    Map<String, Double> words = new HashMap<>();
    for (int i = 0; i < ONES.length; i++) {
      words.put(ONES[i], (double) i);
    }
    for (int t = 0; t < TENS.length; t++) {
      double ten = 20 + 10 * t;
      words.put(TENS[t], ten);
      for (int i = 1; i < 10; i++) {
        words.put(TENS[t] + "-" + ONES[i], ten + i);
      }
    }
    return words;
  }

  @Override
  public String toString() {
    String digits = number == Math.rint(number) ? "" + (long) number : "" + number;
    return unit == null ? digits : digits + " " + unit.shortName();
  }
}
