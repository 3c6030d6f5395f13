package io.cxrating.tally;

import java.time.LocalDate;

/**
 * The local days on which something was observed, both inclusive.
 *
 * @param first the earliest
 * @param last the latest
 */
public record DayRange(LocalDate first, LocalDate last) {}
