package io.cxrating.tally.duckdb.selection;

import io.cxrating.standard.model.BusinessCalendar;
import io.cxrating.standard.model.BusinessCalendar.OpenTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The open time of a calendar that has passed, in microseconds; it runs while it is open. */
record OpenClock(BusinessCalendar calendar) implements Clock {

  @Override
  public String name() {
    return calendar.toString();
  }

  @Override
  public List<ClockRow> rows(ZoneId zone, List<Long> days) {
    List<ClockRow> rows = new ArrayList<>();
    long first = days.getFirst();
    long last = days.getLast();
    Deque<OpenTime> ahead = new ArrayDeque<>();
    LocalDate local = LocalDate.ofEpochDay(first).minusDays(2);
    long passed = 0;
    for (long day = first; day <= last; day++) {
      Instant begins = Instant.ofEpochSecond(day * SECONDS_OF_DAY);
      Instant ends = begins.plusSeconds(SECONDS_OF_DAY);
      while (!local.isAfter(LocalDate.ofInstant(ends, zone))) {
        ahead.addAll(calendar.on(local, zone));
        local = local.plusDays(1);
      }
      while (!ahead.isEmpty() && !ahead.getFirst().to().isAfter(begins)) {
        ahead.removeFirst();
      }
      ClockRow row = row(day, passed, begins, ends, ahead);
      if (days.get(rows.size()) == day) {
        rows.add(row);
      }
      for (long amount : row.amount()) {
        passed += amount;
      }
    }
    return rows;
  }

  private static ClockRow row(
      long day, long passed, Instant begins, Instant ends, Deque<OpenTime> ahead) {
    List<OpenTime> within = ahead.stream().filter(open -> open.from().isBefore(ends)).toList();
    long[] at = new long[within.size()];
    long[] amount = new long[at.length];
    for (int i = 0; i < at.length; i++) {
      OpenTime open = within.get(i);
      at[i] = Math.max(0, ChronoUnit.MICROS.between(begins, open.from()));
      amount[i] = Math.min(MICROS_OF_DAY, ChronoUnit.MICROS.between(begins, open.to())) - at[i];
    }
    return new ClockRow(day, passed, at, amount);
  }

  @Override
  public String step(String micros, String at, String amount) {
    return "least(greatest(" + micros + " - " + at + ", 0), " + amount + ")";
  }
}
