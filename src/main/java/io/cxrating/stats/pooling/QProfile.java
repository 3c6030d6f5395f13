package io.cxrating.stats.pooling;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * The Q-profile of the variance between units (Viechtbauer 2007): Q(τ²) = Σ (R_u − μ)²/(τ²+V_u),
 * compared with its distribution at that τ². Since the V_u are estimates, Q/(J − 1) is divided by 1
 * + 2(J−2)/(J²−1)·S and compared with F(J − 1, (J²−1)/3S), S = Σ (1 − h_u)² λ_u²/ν_u, h_u the
 * unit's share of the weights, λ_u = V_u/(τ²+V_u) (Welch 1951, at τ² = 0). With known variances it
 * is χ² with J − 1 degrees of freedom.
 */
final class QProfile {

  /** With more degrees of freedom F does not differ from χ². */
  private static final double MANY = 1e7;

  private static final int STEPS = 120;

  private final double[] ratings;
  private final double[] variances;
  private final double[] degreesOfFreedom;

  QProfile(double[] ratings, double[] variances, double[] degreesOfFreedom) {
    this.ratings = ratings;
    this.variances = variances;
    this.degreesOfFreedom = degreesOfFreedom;
  }

  /** The upper confidence limit of τ² at the given one-sided level; 0 for a single unit. */
  double tauSquared(double confidence) {
    DoubleUnaryOperator excess = tau -> probability(tau) - (1 - confidence);
    if (ratings.length < 2 || excess.applyAsDouble(0) <= 0) {
      return 0;
    }
    double high = 1;
    while (excess.applyAsDouble(high) > 0) {
      high *= 2;
    }
    double low = 0;
    for (int step = 0; step < STEPS && high - low > Math.ulp(high); step++) {
      double middle = (low + high) / 2;
      if (excess.applyAsDouble(middle) > 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** The probability that Q is at most the observed value if this is the true τ². */
  private double probability(double tauSquared) {
    int units = ratings.length;
    double mean = BetweenUnits.mean(ratings, variances, tauSquared);
    double weights = 0;
    for (double variance : variances) {
      weights += 1 / (tauSquared + variance);
    }
    double q = 0;
    double estimated = 0;
    for (int u = 0; u < units; u++) {
      double total = tauSquared + variances[u];
      q += (ratings[u] - mean) * (ratings[u] - mean) / total;
      double part = (1 - 1 / (total * weights)) * variances[u] / total;
      estimated += part * part / degreesOfFreedom[u];
    }
    double pairs = (double) units * units - 1;
    double freedom = pairs / (3 * estimated);
    if (!(freedom < MANY)) {
      return ChiSquaredDistribution.of(units - 1).cumulativeProbability(q);
    }
    double f = q / (units - 1) / (1 + 2 * (units - 2) / pairs * estimated);
    return FDistribution.of(units - 1, freedom).cumulativeProbability(f);
  }
}
