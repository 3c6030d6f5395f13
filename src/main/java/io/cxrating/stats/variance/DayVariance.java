package io.cxrating.stats.variance;

import io.cxrating.stats.StudentT;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The variance of a statistic between days. If autocorrelation is suspected, it is the
 * equal-weighted cosine estimate with Student's t of its ν degrees of freedom, but never gives a
 * narrower interval than independent days. Otherwise days are treated as independent, with an
 * allowance for autocorrelation that few days do not reveal. Slices without a common day are
 * independent: their variances are added.
 *
 * @param value V_day in squared points
 * @param independent degrees of freedom of independent days, the minimum of the slices
 * @param cosines Σ V_k²/ν_k over the slices whose variance is a cosine estimate; 0 for none
 */
public record DayVariance(double value, double independent, double cosines) {

  /** Minimum number of days for an estimate of autocorrelation. */
  public static final int SERIAL_DAYS = 8;

  /**
   * Cache of quantiles at 95 % by degrees of freedom; there are about as many as a period has days.
   */
  private static final Map<Double, Double> QUANTILES = new ConcurrentHashMap<>();

  /**
   * V_day of slices without a common day.
   *
   * @param slices at least one
   * @param dayBlocks true treats days as independent
   * @param byOther the variance that chance and customers explain: the larger of V_row and
   *     V_customer
   */
  static DayVariance of(List<DaySums> slices, boolean dayBlocks, double byOther) {
    double independent = Double.POSITIVE_INFINITY;
    double plain = 0;
    double value = 0;
    double cosines = 0;
    double quiet = 0;
    int fewest = Integer.MAX_VALUE;
    for (DaySums slice : slices) {
      double variance = slice.variance();
      independent = Math.min(independent, slice.degreesOfFreedom());
      plain += variance;
      if (!dayBlocks && slice.days() >= SERIAL_DAYS && slice.serial().isSuspected()) {
        double following = slice.cosineVariance();
        int freedom = DaySums.cosines(slice.days());
        if (isWider(following, freedom, variance, slice.degreesOfFreedom())) {
          variance = Math.max(following, variance);
          cosines += variance * variance / freedom;
        }
      } else if (!dayBlocks && slice.days() >= SERIAL_DAYS) {
        quiet += variance;
        fewest = Math.min(fewest, slice.days());
      }
      value += variance;
    }
    if (quiet > 0) {
      double beyondChance = Math.max(0, quiet - byOther * quiet / plain);
      value += Autocorrelation.allowance(fewest) * beyondChance;
    }
    return new DayVariance(value, independent, cosines);
  }

  /** Whether the first interval at 95 % is wider than the second. */
  private static boolean isWider(double one, double freedomOfOne, double other, double freedom) {
    double q = quantile(freedomOfOne);
    double otherQ = quantile(freedom);
    return one * q * q > other * otherQ * otherQ;
  }

  private static double quantile(double freedom) {
    return QUANTILES.computeIfAbsent(freedom, df -> StudentT.quantile(df, 0.95));
  }

  /**
   * Degrees of freedom of a variance that includes this one: those of independent days, or with a
   * cosine estimate at most V² / Σ V_k²/ν_k (Satterthwaite 1946), which is ν if all of V is between
   * days.
   */
  double degreesOfFreedom(double total) {
    return cosines > 0 ? Math.min(independent, total * total / cosines) : independent;
  }
}
