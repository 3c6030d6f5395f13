package io.cxrating.tally.duckdb.selection;

/**
 * A clock within one UTC day.
 *
 * @param key the UTC day as an epoch day, with the number of the zone added later
 * @param base what it shows when the day begins
 * @param at microseconds of the day at which it changes
 * @param amount by how much
 */
record ClockRow(long key, long base, long[] at, long[] amount) {
  /** The row of a zone. */
  ClockRow in(int zone, long daysOfZone) {
    return new ClockRow(zone * daysOfZone + key, base, at, amount);
  }

  /** The time of a step; that of the end of the day where there are fewer. */
  long at(int step) {
    return step < at.length ? at[step] : Clock.MICROS_OF_DAY;
  }

  /** The amount of a step; 0 where there are fewer. */
  long amount(int step) {
    return step < amount.length ? amount[step] : 0;
  }
}
