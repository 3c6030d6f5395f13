package io.cxrating.stats.rating;

import io.cxrating.stats.DeclaredWeights;
import io.cxrating.stats.EstimateOptions;
import io.cxrating.stats.Interval;
import io.cxrating.stats.Rounding;
import io.cxrating.stats.sums.SliceSums;
import io.cxrating.stats.variance.Composite;
import java.util.Optional;

/**
 * Intervals for daily monitoring: an asymptotic confidence sequence (Waudby-Smith et al. 2021,
 * arXiv 2103.06476) has simultaneous coverage at all looks. Its multiplier replaces the t quantile
 * in Wilson's interval:
 *
 * <p>√( 2(Nρ²+1)/(Nρ²) · ln(√(Nρ²+1)/α) ), ρ² = (−2 ln α + ln(1 − 2 ln α))/N*, where N = n V_row/V
 * is the present information and N* the information at which the sequence is narrowest, fixed
 * beforehand.
 */
public final class ConfidenceSequence {

  /** Number of days before the first look, since the asymptotics require a minimum sample. */
  public static final int FIRST_LOOK_DAYS = 15;

  /** Number of customer groups before the first look. */
  public static final int FIRST_LOOK_GROUPS = 30;

  private ConfidenceSequence() {}

  /**
   * The interval at one look; the slice must start on a fixed day and grow from look to look.
   *
   * @param sums the slice up to the look
   * @param weights the declared weights
   * @param options level, clusters and floor
   * @param tunedInteractions N*, the same at every look
   * @return the interval in points; empty if it is too early or the slice is insufficient
   * @throws IllegalArgumentException if N* is not positive or the weights do not fit the sums
   */
  public static Optional<Interval> interval(
      SliceSums sums, DeclaredWeights weights, EstimateOptions options, double tunedInteractions) {
    Composite composite = Composite.of(sums, weights);
    Coverage coverage = Coverage.of(sums, weights);
    if (sums.days().size() < FIRST_LOOK_DAYS
        || sums.groups().size() < FIRST_LOOK_GROUPS
        || !composite.rated()
        || Rounding.isBelow(coverage.share(), options.coverageFloor())) {
      return Optional.empty();
    }
    long n = sums.interactions();
    Precision precision =
        Precision.of(
            sums,
            weights,
            composite,
            options,
            variance ->
                multiplier(
                    n / variance.designEffect(), tunedInteractions, 1 - options.confidence()));
    return Optional.of(precision.interval());
  }

  /**
   * The multiplier of the standard error.
   *
   * @param information N > 0, in effective interactions
   * @param tuned N* > 0
   * @param alpha 1 − confidence, in (0, 1)
   * @return the half-width in standard errors
   * @throws IllegalArgumentException if an argument is out of its bounds
   */
  public static double multiplier(double information, double tuned, double alpha) {
    if (!(information > 0 && tuned > 0 && alpha > 0 && alpha < 1)) {
      throw new IllegalArgumentException("out of bounds");
    }
    double rhoSquared = (-2 * Math.log(alpha) + Math.log(1 - 2 * Math.log(alpha))) / tuned;
    double x = information * rhoSquared;
    return Math.sqrt(2 * (x + 1) / x * Math.log(Math.sqrt(x + 1) / alpha));
  }
}
