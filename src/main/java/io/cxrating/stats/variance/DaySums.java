package io.cxrating.stats.variance;

import io.cxrating.stats.sums.PeriodCluster;
import java.util.Arrays;

/**
 * Sums of influences by day, in the order of the days with an interaction. A day without one is not
 * in the series: it adds nothing to the sum and has no level, and must not interrupt a run.
 *
 * @param z Σ_{i∈d} z_i, from which means may have been removed
 * @param fitted number of means or slopes removed in addition to the overall mean
 */
public record DaySums(double[] z, int fitted) {

  /** Minimum number of days for the removal of weekday means: four of each weekday. */
  static final int WEEKDAY_DAYS = 28;

  /** Minimum number of days of a weekday for its own mean. */
  private static final int LEAST_OF_WEEKDAY = 3;

  private static final int WEEK = 7;

  /** Share of the largest sum that rounding explains. */
  private static final double ROUNDING = 1e-12;

  /**
   * The sums by day of some influences.
   *
   * @param z influences
   * @param dayBlocks true keeps the sums; false removes the mean of each weekday from 28 days on,
   *     unless counts are among the interactions: the first day of a period says nothing of
   *     weekdays
   * @return one sum per day with an interaction
   */
  public static DaySums of(Influence z, boolean dayBlocks) {
    return dayBlocks || PeriodCluster.areAny(z.groupIds())
        ? new DaySums(z.byDay(), 0)
        : withoutWeekdays(z.dayIds(), z.byDay());
  }

  /**
   * Removes the mean of each weekday from the sums of 28 days or more: another such period has the
   * same weekdays, so their pattern is not uncertain. A weekday with fewer than 3 days keeps its
   * sums. What rounding leaves of equal sums is 0, since it would look like a movement.
   *
   * @param ids epoch days
   * @param sums by day
   */
  static DaySums withoutWeekdays(long[] ids, double[] sums) {
    if (ids.length < WEEKDAY_DAYS) {
      return new DaySums(sums, 0);
    }
    double[] total = new double[WEEK];
    int[] count = new int[WEEK];
    for (int d = 0; d < ids.length; d++) {
      int weekday = Math.floorMod(ids[d], WEEK);
      total[weekday] += sums[d];
      count[weekday]++;
    }
    double rounding = ROUNDING * Arrays.stream(sums).map(Math::abs).max().orElse(0);
    double[] left = sums.clone();
    for (int d = 0; d < ids.length; d++) {
      int weekday = Math.floorMod(ids[d], WEEK);
      if (count[weekday] >= LEAST_OF_WEEKDAY) {
        double own = sums[d] - total[weekday] / count[weekday];
        left[d] = Math.abs(own) > rounding ? own : 0;
      }
    }
    int means = (int) Arrays.stream(count).filter(n -> n >= LEAST_OF_WEEKDAY).count();
    boolean all = Arrays.stream(count).allMatch(n -> n == 0 || n >= LEAST_OF_WEEKDAY);
    return new DaySums(left, all ? means - 1 : means);
  }

  /**
   * Number of days.
   *
   * @return D
   */
  public int days() {
    return z.length;
  }

  /** D − 1 − fitted. */
  double degreesOfFreedom() {
    return z.length - 1.0 - fitted;
  }

  /** D/(D − 1 − fitted) Σ z²; 0 without degrees of freedom. */
  double variance() {
    return degreesOfFreedom() > 0 ? scale() * squares() : 0;
  }

  private double scale() {
    return z.length / degreesOfFreedom();
  }

  private double squares() {
    double squares = 0;
    for (double sum : z) {
      squares += sum * sum;
    }
    return squares;
  }

  /**
   * The autocorrelation of the sums.
   *
   * @return at lag 1, in the order of the days
   */
  public Autocorrelation serial() {
    return Autocorrelation.of(z);
  }

  /** ν = max(4, round(0.4 D^⅔)); 3 below 20 days. */
  static int cosines(int days) {
    return days < 20 ? 3 : Math.max(4, (int) Math.round(0.4 * Math.cbrt((double) days * days)));
  }

  /**
   * The variance of the sum by the equal-weighted cosine estimator (Lazarus, Lewis, Stock and
   * Watson 2018): D/ν Σ_{j≤ν} Λ_j², Λ_j = √(2/D) Σ_d cos(πj(d−½)/D) z_d, times D/(D − 1 − fitted)
   * for the removed means. It includes movements with up to ν/2 cycles in the period.
   */
  double cosineVariance() {
    int cosines = cosines(z.length);
    double sum = 0;
    for (int j = 1; j <= cosines; j++) {
      double c = cosineSum(Math.PI * j / z.length);
      sum += c * c;
    }
    return scale() * 2 / cosines * sum;
  }

  /** Σ_d cos(θ(d−½)) z_d, by rotating a unit vector by θ for each day. */
  private double cosineSum(double angle) {
    double cos = Math.cos(angle / 2);
    double sin = Math.sin(angle / 2);
    double turnCos = Math.cos(angle);
    double turnSin = Math.sin(angle);
    double sum = 0;
    for (double value : z) {
      sum += cos * value;
      double next = cos * turnCos - sin * turnSin;
      sin = sin * turnCos + cos * turnSin;
      cos = next;
    }
    return sum;
  }
}
