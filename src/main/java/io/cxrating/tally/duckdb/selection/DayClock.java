package io.cxrating.tally.duckdb.selection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;

/** The local date as an epoch day; it changes at midnight, and where the offset of a zone does. */
record DayClock() implements Clock {

  @Override
  public String name() {
    return "local day";
  }

  @Override
  public List<ClockRow> rows(ZoneId zone, List<Long> days) {
    return days.stream().map(day -> row(day, zone)).toList();
  }

  private static ClockRow row(long day, ZoneId zone) {
    Instant begins = Instant.ofEpochSecond(day * SECONDS_OF_DAY);
    long base = LocalDate.ofInstant(begins, zone).toEpochDay();
    List<Long> at = new ArrayList<>();
    List<Long> amount = new ArrayList<>();
    long shown = base;
    for (Instant change : changes(begins, zone)) {
      long date = LocalDate.ofInstant(change, zone).toEpochDay();
      if (date != shown) {
        at.add(ChronoUnit.MICROS.between(begins, change));
        amount.add(date - shown);
        shown = date;
      }
    }
    return new ClockRow(
        day,
        base,
        at.stream().mapToLong(Long::longValue).toArray(),
        amount.stream().mapToLong(Long::longValue).toArray());
  }

  /** The instants of a UTC day at which the local date may change, in ascending order. */
  private static List<Instant> changes(Instant begins, ZoneId zone) {
    Instant ends = begins.plusSeconds(SECONDS_OF_DAY);
    List<Instant> changes = new ArrayList<>();
    Instant from = begins;
    while (from.isBefore(ends)) {
      ZoneOffsetTransition next = zone.getRules().nextTransition(from);
      Instant to = next == null || next.getInstant().isAfter(ends) ? ends : next.getInstant();
      ZoneOffset offset = zone.getRules().getOffset(from);
      Instant midnight =
          from.atOffset(offset).toLocalDate().plusDays(1).atStartOfDay().toInstant(offset);
      for (; midnight.isBefore(to); midnight = midnight.plusSeconds(SECONDS_OF_DAY)) {
        changes.add(midnight);
      }
      changes.add(to);
      from = to;
    }
    changes.removeIf(change -> !change.isBefore(ends));
    return changes;
  }

  @Override
  public String step(String micros, String at, String amount) {
    return "CASE WHEN " + micros + " >= " + at + " THEN " + amount + " ELSE 0 END";
  }
}
