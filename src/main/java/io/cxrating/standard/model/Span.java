package io.cxrating.standard.model;

import io.cxrating.standard.model.Standard.Measure;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The time from one end to the other, as one version of a standard defines a derived measure:
 * elapsed time, open time of a calendar, or the difference of local dates. Spans with equal
 * components give equal values.
 *
 * @param calendar null for elapsed time and local days
 */
public record Span(End from, End to, Scale scale, @Nullable BusinessCalendar calendar) {

  /**
   * An end.
   *
   * @param measure key of its measure, or {@link Derived#OCCURRED_AT}
   * @param isDate whether it is a date, else an instant
   */
  public record End(String measure, boolean isDate) {
    /** Whether it is the time of the interaction. */
    public boolean isOccurrence() {
      return measure.equals(Derived.OCCURRED_AT);
    }
  }

  /** What is counted. */
  public enum Scale {
    SECONDS("s", 1_000_000L),
    MINUTES("min", 60_000_000L),
    HOURS("h", 3_600_000_000L),
    /** Times of 24 hours. */
    DAYS("d", 86_400_000_000L),
    /** Differences of local dates. */
    LOCAL_DAYS("d", 0);

    private final String unit;
    private final long micros;

    Scale(String unit, long micros) {
      this.unit = unit;
      this.micros = micros;
    }

    /** Its unit of measure. */
    public String unit() {
      return unit;
    }

    /** Microseconds of one unit; 0 for local days. */
    public long micros() {
      return micros;
    }

    /** The scale of a derived measure; empty if its unit is none of them. */
    static Optional<Scale> of(Measure measure) {
      if (measure.type() == MeasureType.COUNT_SIGNED) {
        return measure.unit() == null || LOCAL_DAYS.unit.equals(measure.unit())
            ? Optional.of(LOCAL_DAYS)
            : Optional.empty();
      }
      for (Scale scale : values()) {
        if (scale.unit.equals(measure.unit())) {
          return Optional.of(scale);
        }
      }
      return Optional.empty();
    }
  }

  /** The span of a measure of {@code standard}; empty if the measure is posted. */
  public static Optional<Span> of(Standard standard, Measure measure) {
    Derived derived = measure.derived();
    if (derived == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Span(
            end(standard, derived.from()),
            end(standard, derived.to()),
            Scale.of(measure).orElseThrow(),
            standard.calendars().stream()
                .filter(one -> one.key().equals(derived.calendar()))
                .findFirst()
                .orElse(null)));
  }

  private static End end(Standard standard, String key) {
    boolean isDate =
        standard.measure(key).filter(one -> one.type() == MeasureType.DATE).isPresent();
    return new End(key, isDate);
  }

  /** Whether it is a difference of local dates. */
  public boolean inLocalDays() {
    return scale == Scale.LOCAL_DAYS;
  }

  /**
   * The value of an interaction.
   *
   * @param facts as stored: instants and dates are ISO 8601
   * @param occurredAt the time of the interaction
   * @param zone the zone of its unit
   * @return null where an end is absent, or {@code to} is an earlier instant than {@code from}
   */
  public @Nullable Double value(Map<String, Object> facts, Instant occurredAt, ZoneId zone) {
    Object first = from.isOccurrence() ? occurredAt.toString() : facts.get(from.measure());
    Object last = facts.get(to.measure());
    if (first == null || last == null) {
      return null;
    }
    if (inLocalDays()) {
      return (double) ChronoUnit.DAYS.between(date(from, first, zone), date(to, last, zone));
    }
    Instant begins = Instant.parse(first.toString());
    Instant ends = Instant.parse(last.toString());
    if (ends.isBefore(begins)) {
      return null;
    }
    long micros =
        calendar == null
            ? ChronoUnit.MICROS.between(begins, ends)
            : calendar.micros(begins, ends, zone);
    return (double) micros / (double) scale.micros();
  }

  private static LocalDate date(End end, Object value, ZoneId zone) {
    return end.isDate()
        ? LocalDate.parse(value.toString())
        : LocalDate.ofInstant(Instant.parse(value.toString()), zone);
  }
}
