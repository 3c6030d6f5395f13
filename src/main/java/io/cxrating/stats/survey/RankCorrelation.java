package io.cxrating.stats.survey;

import io.cxrating.stats.Interval;
import io.cxrating.stats.StudentT;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Spearman's rank correlation of two figures of the same units, with Bonett and Wright's interval
 * (2000): tanh(atanh ρ ± z √((1 + ρ²/2)/(n − 3))).
 *
 * @param value ρ, −1 to 1; NaN if one of the two is constant
 * @param interval null without a value or with fewer than 4 units
 * @param units n
 */
public record RankCorrelation(double value, @Nullable Interval interval, int units) {

  private static final int LEAST_UNITS = 4;

  /**
   * The correlation of two figures.
   *
   * @param x one of the figures, by unit
   * @param y the other
   * @param confidence level, in (0, 1)
   * @return the correlation of the mid-ranks
   * @throws IllegalArgumentException if the lengths differ
   */
  public static RankCorrelation spearman(double[] x, double[] y, double confidence) {
    if (x.length != y.length) {
      throw new IllegalArgumentException("two figures for each unit are needed");
    }
    int n = x.length;
    double value = pearson(ranks(x), ranks(y));
    boolean bounded = n >= LEAST_UNITS && !Double.isNaN(value);
    return new RankCorrelation(value, bounded ? interval(value, n, confidence) : null, n);
  }

  /** A perfect order is replaced by one half a step below, since chance can produce it. */
  private static Interval interval(double value, int n, double confidence) {
    double halfStep = 3.0 / (n * ((double) n * n - 1));
    double rho = Math.clamp(value, -1 + halfStep, 1 - halfStep);
    double centre = 0.5 * Math.log((1 + rho) / (1 - rho));
    double z = StudentT.quantile(Double.POSITIVE_INFINITY, confidence);
    double half = z * Math.sqrt((1 + rho * rho / 2) / (n - 3));
    return new Interval(
        Math.min(value, Math.tanh(centre - half)), Math.max(value, Math.tanh(centre + half)));
  }

  private static double pearson(double[] x, double[] y) {
    double mean = (x.length + 1) / 2.0;
    double xy = 0;
    double xx = 0;
    double yy = 0;
    for (int i = 0; i < x.length; i++) {
      xy += (x[i] - mean) * (y[i] - mean);
      xx += (x[i] - mean) * (x[i] - mean);
      yy += (y[i] - mean) * (y[i] - mean);
    }
    return xx > 0 && yy > 0 ? Math.clamp(xy / Math.sqrt(xx * yy), -1, 1) : Double.NaN;
  }

  private static double[] ranks(double[] values) {
    int[] order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> values[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] ranks = new double[values.length];
    int first = 0;
    while (first < order.length) {
      int last = first;
      while (last + 1 < order.length && values[order[last + 1]] == values[order[first]]) {
        last++;
      }
      for (int i = first; i <= last; i++) {
        ranks[order[i]] = (first + last) / 2.0 + 1;
      }
      first = last + 1;
    }
    return ranks;
  }
}
