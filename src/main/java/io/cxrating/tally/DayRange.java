package io.cxrating.tally;

import java.time.LocalDate;

/**
 * The range of local days with an observation, both inclusive.
 *
 * @param first the earliest
 * @param last the latest
 */
public record DayRange(LocalDate first, LocalDate last) {

  /** The range of both. */
  public DayRange with(DayRange other) {
    return new DayRange(
        first.isBefore(other.first) ? first : other.first,
        last.isAfter(other.last) ? last : other.last);
  }
}
