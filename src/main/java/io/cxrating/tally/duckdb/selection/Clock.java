package io.cxrating.tally.duckdb.selection;

import java.time.ZoneId;
import java.util.List;

/** A number that depends on an instant and a zone, and changes at a few times of a UTC day. */
interface Clock {
  long SECONDS_OF_DAY = 86_400;
  long MICROS_OF_DAY = SECONDS_OF_DAY * 1_000_000;

  /** What it shows; clocks of the same name are equal. */
  String name();

  /** Its rows of some UTC days, which are in ascending order. */
  List<ClockRow> rows(ZoneId zone, List<Long> days);

  /** What one step adds by some microseconds of the day, as an SQL expression. */
  String step(String micros, String at, String amount);
}
