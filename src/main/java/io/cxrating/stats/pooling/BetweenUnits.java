package io.cxrating.stats.pooling;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The variance between units beyond chance (random effects): R_u = μ + b_u + e_u, Var b = τ², Var
 * e_u = V_u; and each unit's rating, shrunken towards the mean in proportion to its uncertainty.
 *
 * @param tauSquared τ² ≥ 0, in squared points
 * @param mean μ = Σ R_u/(τ²+V_u) / Σ 1/(τ²+V_u)
 * @param shrunken empirical Bayes estimates μ + τ²/(τ²+V_u) (R_u − μ), one per unit
 * @param reliability mean of τ²/(τ²+V_u), 0 to 1: share of the variance between ratings that is
 *     real
 */
public record BetweenUnits(double tauSquared, double mean, double[] shrunken, double reliability) {

  private static final int MOST_STEPS = 200;
  private static final double PRECISE = 1e-14;

  /** Copies the array. */
  public BetweenUnits {
    shrunken = shrunken.clone();
  }

  /**
   * Shrunken ratings.
   *
   * @return a copy
   */
  @Override
  public double[] shrunken() {
    return shrunken.clone();
  }

  /**
   * Paule and Mandel's τ² (1982): the root of Σ (R_u − μ)²/(τ²+V_u) = J − 1, or 0 if the left side
   * is smaller even at 0. Newton's method converges monotonically from below, since the left side
   * is convex and decreasing.
   *
   * @param ratings R_u, at least one
   * @param variances V_u > 0
   * @return the estimates; τ² = 0 for a single unit
   * @throws IllegalArgumentException if there is no unit, lengths differ, or a variance is not
   *     positive and finite
   */
  public static BetweenUnits pauleMandel(double[] ratings, double[] variances) {
    check(ratings, variances);
    double tauSquared = 0;
    for (int step = 0; step < MOST_STEPS; step++) {
      double mean = mean(ratings, variances, tauSquared);
      double q = 0;
      double slope = 0;
      for (int u = 0; u < ratings.length; u++) {
        double total = tauSquared + variances[u];
        double square = (ratings[u] - mean) * (ratings[u] - mean);
        q += square / total;
        slope += square / (total * total);
      }
      double rise = (q - (ratings.length - 1)) / slope;
      if (!(rise > PRECISE * tauSquared)) {
        break;
      }
      tauSquared += rise;
    }
    return given(tauSquared, ratings, variances);
  }

  /**
   * Cochran's Q = Σ (R_u − μ)²/V_u with μ weighted by 1/V_u; about J − 1 if all are equal.
   *
   * @param ratings R_u, at least one
   * @param variances V_u > 0
   * @return Q ≥ 0
   * @throws IllegalArgumentException if there is no unit, lengths differ, or a variance is not
   *     positive and finite
   */
  public static double heterogeneity(double[] ratings, double[] variances) {
    check(ratings, variances);
    double mean = mean(ratings, variances, 0);
    return IntStream.range(0, ratings.length)
        .mapToDouble(u -> (ratings[u] - mean) * (ratings[u] - mean) / variances[u])
        .sum();
  }

  /** Estimates for a known τ². */
  static BetweenUnits given(double tauSquared, double[] ratings, double[] variances) {
    double mean = mean(ratings, variances, tauSquared);
    double[] shrunken = new double[ratings.length];
    double reliability = 0;
    for (int u = 0; u < ratings.length; u++) {
      double trust = tauSquared / (tauSquared + variances[u]);
      shrunken[u] = mean + trust * (ratings[u] - mean);
      reliability += trust / ratings.length;
    }
    return new BetweenUnits(tauSquared, mean, shrunken, reliability);
  }

  /** Variances of the shrunken values for a known τ²: BV + (1 − B)² Var μ, B = τ²/(τ²+V). */
  double[] shrunkenVariances(double[] variances) {
    double weights = Arrays.stream(variances).map(v -> 1 / (tauSquared + v)).sum();
    return Arrays.stream(variances)
        .map(
            v -> {
              double trust = tauSquared / (tauSquared + v);
              return trust * v + (1 - trust) * (1 - trust) / weights;
            })
        .toArray();
  }

  static double mean(double[] ratings, double[] variances, double tauSquared) {
    double weights = 0;
    double sum = 0;
    for (int u = 0; u < ratings.length; u++) {
      double weight = 1 / (tauSquared + variances[u]);
      weights += weight;
      sum += weight * ratings[u];
    }
    return sum / weights;
  }

  private static void check(double[] ratings, double[] variances) {
    if (ratings.length == 0 || ratings.length != variances.length) {
      throw new IllegalArgumentException("one variance per unit is needed, and a unit");
    }
    for (double variance : variances) {
      if (!(variance > 0 && variance < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("a variance must be positive: " + variance);
      }
    }
  }
}
