package io.cxrating.web.kit;

import com.ibm.icu.text.NumberFormat;
import io.cxrating.standard.model.Censored;
import io.cxrating.wording.Digits;
import io.cxrating.wording.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Formats numbers and dates for the locale.
 *
 * @param texts for the words between them
 */
public record Numerals(Locale locale, Wording texts) {

  public Numerals(Wording texts) {
    this(texts.locale(), texts);
  }

  /** Placeholder for a missing number. */
  public static final String NONE = "–";

  private static final int MEASURED_DIGITS = 3;

  /** A rating or a difference of ratings: one decimal, more if rounding would give 0 or 100. */
  public String points(double points) {
    int digits = Digits.of(points, 1);
    return decimal(digits).format(Digits.rounded(points, digits));
  }

  /** A figure of a survey, with the decimals of its scale. */
  String decimals(double number, int digits) {
    double unit = Math.pow(10, digits);
    return decimal(digits).format(Math.round(number * unit) / unit + 0.0);
  }

  /** A declared or observed number, with up to three decimals. */
  public String exact(double number) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(3);
    return format.format(number + 0.0);
  }

  /** A measured value, with three significant digits or all integer digits if these are more. */
  public String measured(double number) {
    double magnitude = number == 0 ? 0 : Math.floor(Math.log10(Math.abs(number)));
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits((int) Math.clamp(MEASURED_DIGITS - 1 - magnitude, 0, 340));
    return format.format(number + 0.0);
  }

  /** A correlation or another proportion: two decimals. */
  String hundredths(double number) {
    double rounded = Math.round(number * 100) / 100.0 + 0.0;
    return (rounded < 0 ? "−" : "") + decimal(2).format(Math.abs(rounded));
  }

  /** A difference, with its sign. */
  public String signed(double points) {
    String text = points(Math.abs(points));
    boolean zero = Digits.rounded(points, Digits.of(points, 1)) == 0;
    return zero ? text : (points < 0 ? "−" : "+") + text;
  }

  /** An interval in words, since a dash before a negative number reads as a minus. */
  public String range(double lower, double upper) {
    return between(points(lower), points(upper));
  }

  /** An interval of limits that are already formatted. */
  public String between(String lower, String upper) {
    return texts.say("between", lower, upper);
  }

  /** A share from 0 to 1 as a percentage. */
  public String percent(double share) {
    NumberFormat format = NumberFormat.getPercentInstance(locale);
    format.setMaximumFractionDigits(Digits.of(100 * share, 0));
    return format.format(share);
  }

  public String count(long count) {
    return NumberFormat.getIntegerInstance(locale).format(count);
  }

  public String day(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(day);
  }

  /** The local date and time of an instant. */
  public String moment(Instant moment, ZoneId zone) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(locale)
        .format(moment.atZone(zone));
  }

  /** An observed value: a number, a word, or yes and no for true and false. */
  public String fact(@Nullable Object observed) {
    return switch (observed) {
      case null -> NONE;
      case Number number -> NumberFormat.getNumberInstance(locale).format(number);
      case Censored censored ->
          censored.isNever()
              ? texts.say("never")
              : texts.say("moreThan", exact(censored.moreThan()));
      default -> observed.toString();
    };
  }

  private NumberFormat decimal(int digits) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return format;
  }
}
