package io.cxrating.stats.variance;

import io.cxrating.stats.StudentT;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The variance of a statistic between days. Where autocorrelation is suspected it is the
 * equal-weighted cosine estimate with Student's t of its ν degrees of freedom, but never narrower
 * than with independent days. Elsewhere days are taken as independent, with an allowance for the
 * autocorrelation that few days cannot show. Slices without a common day are independent: their
 * variances add up.
 *
 * @param value V_day in squared points
 * @param independent degrees of freedom of days taken as independent, the least of the slices
 * @param cosines Σ V_k²/ν_k over the slices whose variance is a cosine estimate; 0 with none
 */
public record DayVariance(double value, double independent, double cosines) {

  /** With fewer days no autocorrelation is estimated. */
  public static final int SERIAL_DAYS = 8;

  /** Quantiles at 95 %, by degrees of freedom: there are about as many as a period has days. */
  private static final Map<Double, Double> QUANTILES = new ConcurrentHashMap<>();

  /**
   * V_day of slices without a common day.
   *
   * @param slices at least one
   * @param dayBlocks true takes days as independent
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

  /** Whether the interval at 95 % is wider. */
  private static boolean isWider(double one, double freedomOfOne, double other, double freedom) {
    double q = quantile(freedomOfOne);
    double otherQ = quantile(freedom);
    return one * q * q > other * otherQ * otherQ;
  }

  private static double quantile(double freedom) {
    return QUANTILES.computeIfAbsent(freedom, df -> StudentT.quantile(df, 0.95));
  }

  /**
   * Degrees of freedom of a variance that this one is a part of: those of days taken as
   * independent, or where a part is a cosine estimate at most V² / Σ V_k²/ν_k (Satterthwaite 1946),
   * which is ν where days make all of V.
   */
  double degreesOfFreedom(double total) {
    return cosines > 0 ? Math.min(independent, total * total / cosines) : independent;
  }
}
