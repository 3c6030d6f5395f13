package io.cxrating.stats.pooling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * A funnel plot of units around the overall rating (Spiegelhalter 2005): limits R0 ± z √(φ V_u),
 * clipped to 0-100. φ is the mean squared z-score after winsorising a tenth at either end, used
 * only if it exceeds 1 + 2√(2/J), so that chance alone does not widen the funnel.
 *
 * @param centre R0 in points
 * @param overdispersion φ ≥ 1
 * @param positions one per unit
 */
public record Funnel(double centre, double overdispersion, List<Position> positions) {

  private static final double WARNING_LEVEL = 0.95;
  private static final double ALARM_LEVEL = 0.998;
  private static final double WINSORISED_PERCENT = 10;

  /** Copies the list. */
  public Funnel {
    positions = List.copyOf(positions);
  }

  /**
   * One unit in the funnel.
   *
   * @param zScore (R_u − R0)/√(φ V_u)
   * @param lower95 lower 95 % limit in points
   * @param upper95 upper 95 % limit in points
   * @param lower998 lower 99.8 % limit in points
   * @param upper998 upper 99.8 % limit in points
   * @param zone the zone of the unit
   */
  public record Position(
      double zScore, double lower95, double upper95, double lower998, double upper998, Zone zone) {}

  /** The zones of a funnel. */
  public enum Zone {
    /** Below the 99.8 % limit. */
    FAR_BELOW,
    /** Below the 95 % limit. */
    BELOW,
    /** Between the 95 % limits. */
    WITHIN,
    /** Above the 95 % limit. */
    ABOVE,
    /** Above the 99.8 % limit. */
    FAR_ABOVE
  }

  /**
   * Places units in a funnel.
   *
   * @param centre R0, the overall rating, in points
   * @param ratings R_u in points
   * @param variances V_u > 0 in squared points
   * @return the funnel, units in the same order
   * @throws IllegalArgumentException if lengths differ or a variance is not positive
   */
  public static Funnel of(double centre, double[] ratings, double[] variances) {
    if (ratings.length != variances.length) {
      throw new IllegalArgumentException("one variance per unit is needed");
    }
    double[] z = new double[ratings.length];
    for (int u = 0; u < z.length; u++) {
      if (!(variances[u] > 0)) {
        throw new IllegalArgumentException("a variance must be positive: " + variances[u]);
      }
      z[u] = (ratings[u] - centre) / Math.sqrt(variances[u]);
    }
    double overdispersion = overdispersion(z);
    List<Position> positions = new ArrayList<>();
    for (int u = 0; u < z.length; u++) {
      double error = Math.sqrt(overdispersion * variances[u]);
      positions.add(position(centre, z[u] / Math.sqrt(overdispersion), error));
    }
    return new Funnel(centre, overdispersion, positions);
  }

  /** φ, or 1 if chance explains it. */
  private static double overdispersion(double[] z) {
    if (z.length < 2) {
      return 1;
    }
    Percentile percentile = new Percentile().withEstimationType(EstimationType.R_7);
    percentile.setData(z);
    double low = percentile.evaluate(WINSORISED_PERCENT);
    double high = percentile.evaluate(100 - WINSORISED_PERCENT);
    double phi =
        Arrays.stream(z).map(v -> Math.clamp(v, low, high)).map(v -> v * v).average().orElse(1);
    return phi > 1 + 2 * Math.sqrt(2.0 / z.length) ? phi : 1;
  }

  private static Position position(double centre, double z, double error) {
    double warning = quantile(WARNING_LEVEL);
    double alarm = quantile(ALARM_LEVEL);
    return new Position(
        z,
        Math.max(0, centre - warning * error),
        Math.min(100, centre + warning * error),
        Math.max(0, centre - alarm * error),
        Math.min(100, centre + alarm * error),
        zone(z, warning, alarm));
  }

  private static Zone zone(double z, double warning, double alarm) {
    if (Math.abs(z) <= warning) {
      return Zone.WITHIN;
    }
    if (Math.abs(z) <= alarm) {
      return z < 0 ? Zone.BELOW : Zone.ABOVE;
    }
    return z < 0 ? Zone.FAR_BELOW : Zone.FAR_ABOVE;
  }

  private static double quantile(double level) {
    return NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
  }
}
