package io.cxrating.figures;

import io.cxrating.tally.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A stretch of local dates, {@code to} exclusive; empty where both are the same. */
public record Window(LocalDate from, LocalDate to) {

  /** Refuses one that ends before it starts. */
  public Window {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("to before from");
    }
  }

  /** Whether there is no day in it. */
  public boolean isEmpty() {
    return from.equals(to);
  }

  /** The last date of a window that is not empty. */
  public LocalDate last() {
    return to.minusDays(1);
  }

  /** From the first day of both to the last. */
  public Window and(Window other) {
    return new Window(
        from.isBefore(other.from) ? from : other.from, to.isAfter(other.to) ? to : other.to);
  }

  /** The shortest period, from {@code least} on, that cuts the window into at most so many. */
  public Period cutInto(int most, Period least) {
    return Arrays.stream(Period.values())
        .filter(period -> period.compareTo(least) >= 0)
        .filter(period -> cutBy(period, most).size() <= most)
        .findFirst()
        .orElse(Period.YEAR);
  }

  /**
   * The window cut at the bounds of its periods: every piece lies in one period. Stops after {@code
   * limit} + 1 pieces, so that a hostile range costs nothing.
   */
  public List<Window> cutBy(Period period, int limit) {
    List<Window> pieces = new ArrayList<>();
    LocalDate start = from;
    while (start.isBefore(to) && pieces.size() <= limit) {
      LocalDate next = period.next(start);
      LocalDate end = next.isBefore(to) ? next : to;
      pieces.add(new Window(start, end));
      start = end;
    }
    return pieces;
  }
}
