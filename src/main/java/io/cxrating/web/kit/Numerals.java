package io.cxrating.web.kit;

import io.cxrating.wording.Digits;
import io.cxrating.wording.Wording;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/**
 * Numbers and dates, written in the language of the texts.
 *
 * @param texts for the words between them
 */
public record Numerals(Locale locale, Wording texts) {

  public Numerals(Wording texts) {
    this(texts.locale(), texts);
  }

  /** What stands where there is no number. */
  public static final String NONE = "–";

  private static final int MEASURED_DIGITS = 3;

  /** A rating or a difference of ratings: one decimal, more where that would make it 0 or 100. */
  public String points(double points) {
    int digits = Digits.of(points, 1);
    return decimal(digits).format(Digits.rounded(points, digits));
  }

  /** A figure of a survey, with the decimals that its scale takes. */
  String decimals(double number, int digits) {
    double unit = Math.pow(10, digits);
    return decimal(digits).format(Math.round(number * unit) / unit + 0.0);
  }

  /** A number as it was written down or observed, up to three decimals. */
  public String exact(double number) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(3);
    return format.format(number + 0.0);
  }

  /**
   * What was measured, with three digits that count, or all before the point where these are more.
   */
  public String measured(double number) {
    double magnitude = number == 0 ? 0 : Math.floor(Math.log10(Math.abs(number)));
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits((int) Math.clamp(MEASURED_DIGITS - 1 - magnitude, 0, 340));
    return format.format(number + 0.0);
  }

  /** A correlation or another share of one: two decimals. */
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

  /** An interval; in words, since a dash before a negative number is read as a minus. */
  public String range(double lower, double upper) {
    return between(points(lower), points(upper));
  }

  /** The same of limits that are written already. */
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

  /** The moment on the clock of a place. */
  public String moment(Instant moment, ZoneId zone) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(locale)
        .format(moment.atZone(zone));
  }

  /** What was observed: a number, a word, or yes and no as true and false. */
  public String fact(Object observed) {
    return switch (observed) {
      case null -> NONE;
      case Number number -> NumberFormat.getNumberInstance(locale).format(number);
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
