package io.cxrating.standard.model;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * When a company is open: hours of each weekday without the closed days.
 *
 * @param zone the zone of the hours; null: that of the unit
 * @param open by weekday, in ascending order; a weekday without hours is closed
 * @param closed closed local days
 */
public record BusinessCalendar(
    String key, @Nullable ZoneId zone, Map<DayOfWeek, List<Hours>> open, Set<LocalDate> closed) {

  /** Copies; weekdays without hours are left out. */
  public BusinessCalendar {
    Map<DayOfWeek, List<Hours>> copy = new EnumMap<>(DayOfWeek.class);
    open.forEach((day, hours) -> copy.put(day, List.copyOf(hours)));
    copy.values().removeIf(List::isEmpty);
    open = Map.copyOf(copy);
    closed = Set.copyOf(closed);
  }

  /** Hours of one local day, in minutes after midnight; {@code to} is exclusive. */
  public record Hours(int from, int to) {
    private static final int DAY = 1440;

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if they are empty or beyond the day
     */
    public Hours {
      if (from < 0 || to <= from || to > DAY) {
        throw new IllegalArgumentException("opening hours must end after they begin, by 24:00");
      }
    }
  }

  /** A time in which it is open; {@code to} is exclusive. */
  public record OpenTime(Instant from, Instant to) {}

  /** The zone of the hours for a unit in that zone. */
  public ZoneId zoneFor(ZoneId unit) {
    return zone == null ? unit : zone;
  }

  /** Whether it is never open. */
  public boolean isNeverOpen() {
    return open.isEmpty();
  }

  /** The open times of a local day in the zone of its hours, in ascending order. */
  public List<OpenTime> on(LocalDate day, ZoneId hours) {
    if (closed.contains(day)) {
      return List.of();
    }
    return open.getOrDefault(day.getDayOfWeek(), List.of()).stream()
        .map(span -> new OpenTime(at(day, span.from(), hours), at(day, span.to(), hours)))
        .filter(span -> span.from().isBefore(span.to()))
        .toList();
  }

  /** The open time from one instant to a later one for a unit in that zone, in microseconds. */
  public long micros(Instant from, Instant to, ZoneId unit) {
    ZoneId hours = zoneFor(unit);
    LocalDate last = LocalDate.ofInstant(to, hours).plusDays(1);
    long micros = 0;
    for (LocalDate day = LocalDate.ofInstant(from, hours).minusDays(1);
        !day.isAfter(last);
        day = day.plusDays(1)) {
      for (OpenTime span : on(day, hours)) {
        Instant begins = span.from().isAfter(from) ? span.from() : from;
        Instant ends = span.to().isBefore(to) ? span.to() : to;
        micros += Math.max(0, ChronoUnit.MICROS.between(begins, ends));
      }
    }
    return micros;
  }

  /**
   * The instant of a local time: the first one where the time occurs twice, and the end of the gap
   * where it does not occur.
   */
  private static Instant at(LocalDate day, int minute, ZoneId zone) {
    LocalDateTime local = day.atTime(LocalTime.MIDNIGHT).plusMinutes(minute);
    List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
    return offsets.isEmpty()
        ? zone.getRules().getTransition(local).getInstant()
        : local.toInstant(offsets.getFirst());
  }
}
