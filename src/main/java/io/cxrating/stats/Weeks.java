package io.cxrating.stats;

import java.util.Arrays;

/** ISO weeks (Monday to Sunday) as blocks of days. */
final class Weeks {

  private Weeks() {}

  /** Sums of day sums over the weeks that hold a day, in order of time. */
  static double[] sums(long[] epochDays, double[] byDay) {
    double[] sums = new double[epochDays.length];
    int weeks = 0;
    for (int d = 0; d < epochDays.length; d++) {
      if (d == 0 || weekOf(epochDays[d]) != weekOf(epochDays[d - 1])) {
        weeks++;
      }
      sums[weeks - 1] += byDay[d];
    }
    return Arrays.copyOf(sums, weeks);
  }

  /** Weeks since the one that holds epoch day 0, a Thursday. */
  static long weekOf(long epochDay) {
    return Math.floorDiv(epochDay + 3, 7L);
  }
}
