package io.cxrating.intake.parsing;

import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.StorableText;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of a row one by one, and rejects invalid values.
 *
 * @param <F> the fields that a row of this kind may have
 */
public final class FieldChecks<F extends RowField> {
  public static final int MAX_TEXT = 200;
  private static final Duration AHEAD = Duration.ofMinutes(5);

  /** Largest count of a row. */
  public static final long MAX_COUNT = 1_000_000_000L;

  /** The first possible date of a row. */
  public static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

  /** The first date after those of a row. */
  public static final LocalDate END = LocalDate.of(2200, 1, 1);

  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  /** The maximum length of a key in a standard. */
  private static final int MAX_SLUG = 63;

  private final RawRow<F> row;

  FieldChecks(RawRow<F> row) {
    this.row = row;
  }

  /** The text of a required field. */
  public String required(F field) throws RowRefusal {
    return present(optional(field), field);
  }

  /** Refuses a row without that field. */
  public <T> T present(@Nullable T value, F field) throws RowRefusal {
    return known(value, ProblemCode.MISSING_FIELD, field, "This field is required");
  }

  /** Refuses the row for that field where there is no value. */
  public <T> T known(@Nullable T value, ProblemCode code, F field, String detail)
      throws RowRefusal {
    if (value == null) {
      throw new RowRefusal(code, field.wireName(), detail);
    }
    return value;
  }

  /** The text of a field, null where there is none. */
  public @Nullable String optional(F field) throws RowRefusal {
    String text = row.text(field);
    if (text != null) {
      checkText(text, field.wireName());
    }
    return text;
  }

  /** A text that can be one segment of a path, null if there is none. */
  public @Nullable String addressable(F field) throws RowRefusal {
    String text = optional(field);
    if (text != null) {
      checkAddressable(text, field.wireName());
    }
    return text;
  }

  static void checkAddressable(String text, String path) throws RowRefusal {
    checkText(text, path);
    if (!Addressable.is(text)) {
      throw new RowRefusal(
          ProblemCode.OUT_OF_RANGE,
          path,
          "This value cannot be used in a URL path: . and .. and control characters are"
              + " refused");
    }
  }

  static void checkText(String text, String path) throws RowRefusal {
    if (text.isEmpty() || text.codePointCount(0, text.length()) > MAX_TEXT) {
      throw new RowRefusal(
          ProblemCode.OUT_OF_RANGE, path, "The text must have 1 to 200 characters");
    }
    if (!StorableText.isStorable(text)) {
      throw new RowRefusal(
          ProblemCode.OUT_OF_RANGE, path, "The text contains U+0000 or an unpaired surrogate");
    }
  }

  /** A text that is a key as standards declare them, null if there is none. */
  public @Nullable String slug(F field) throws RowRefusal {
    String text = optional(field);
    require(
        text == null || (text.length() <= MAX_SLUG && SLUG.matcher(text).matches()),
        ProblemCode.OUT_OF_RANGE,
        field,
        "A key consists of lower-case letters, digits and single hyphens between them; its maximum length is "
            + MAX_SLUG);
    return text;
  }

  /** A finite number, null if there is none. */
  public @Nullable Double number(F field) throws RowRefusal {
    Double number = row.number(field);
    require(
        number == null || Double.isFinite(number),
        ProblemCode.NOT_FINITE,
        field,
        "Expected a finite number");
    return number;
  }

  /** An integer from 0 to 1,000,000,000; null if there is none. */
  public @Nullable Long count(F field) throws RowRefusal {
    Double number = number(field);
    if (number == null) {
      return null;
    }
    require(
        number >= 0 && number <= MAX_COUNT && number == Math.rint(number),
        ProblemCode.OUT_OF_RANGE,
        field,
        "Expected an integer from 0 to 1,000,000,000");
    return number.longValue();
  }

  /** A local date from 1900 on; null if there is none. */
  public @Nullable LocalDate date(F field) throws RowRefusal {
    String text = optional(field);
    if (text == null) {
      return null;
    }
    try {
      LocalDate date = LocalDate.parse(text);
      require(
          !date.isBefore(EARLIEST) && date.isBefore(END),
          ProblemCode.OUT_OF_RANGE,
          field,
          "The date must be from 1900 to 2199");
      return date;
    } catch (DateTimeParseException notADate) {
      throw new RowRefusal(
          ProblemCode.WRONG_TYPE,
          field.wireName(),
          "Expected an ISO 8601 date, such as 2016-02-29");
    }
  }

  /** An instant that is neither before 1900 nor after {@code now}; null if there is none. */
  public @Nullable Instant instant(F field, Instant now) throws RowRefusal {
    String text = optional(field);
    if (text == null) {
      return null;
    }
    Instant instant = parse(text, field);
    localDay(field, instant, ZoneOffset.UTC);
    require(
        !instant.isAfter(now.plus(AHEAD)),
        ProblemCode.IN_THE_FUTURE,
        field,
        "The instant is more than five minutes ahead of the service's clock");
    return instant;
  }

  /** The day of {@code instant} in a zone, from 1900 on. */
  public LocalDate localDay(F field, Instant instant, ZoneId zone) throws RowRefusal {
    LocalDate day = LocalDate.ofInstant(instant, zone);
    require(
        !day.isBefore(EARLIEST),
        ProblemCode.OUT_OF_RANGE,
        field,
        "The date is before 1900, in UTC or in the time zone of the unit");
    return day;
  }

  private static Instant parse(String text, RowField field) throws RowRefusal {
    try {
      return InstantText.parse(text);
    } catch (DateTimeParseException notAnInstant) {
      throw new RowRefusal(ProblemCode.WRONG_TYPE, field.wireName(), InstantText.EXPECTED);
    }
  }

  /** Rejects the row because of that field unless the condition holds. */
  public void require(boolean holds, ProblemCode code, F field, String detail) throws RowRefusal {
    if (!holds) {
      throw new RowRefusal(code, field.wireName(), detail);
    }
  }
}
