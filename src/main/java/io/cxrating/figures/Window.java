package io.cxrating.figures;

import io.cxrating.tally.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A range of local dates, {@code to} exclusive; empty if both are equal. */
public record Window(LocalDate from, LocalDate to) {

  /** Rejects a window that ends before it starts. */
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

  /** The smallest window that contains both. */
  public Window and(Window other) {
    return new Window(
        from.isBefore(other.from) ? from : other.from, to.isAfter(other.to) ? to : other.to);
  }

  /**
   * The shortest period, not shorter than {@code least}, that splits the window into at most {@code
   * most} pieces.
   */
  public Period cutInto(int most, Period least) {
    return Arrays.stream(Period.values())
        .filter(period -> period.compareTo(least) >= 0)
        .filter(period -> cutBy(period, most).size() <= most)
        .findFirst()
        .orElse(Period.YEAR);
  }

  /**
   * Splits the window at the bounds of its periods: every piece lies in one period. Stops after
   * {@code limit} + 1 pieces, which bounds the cost of a very long range.
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
