package io.cxrating.stats;

import java.util.Objects;

/**
 * Options of an estimate.
 *
 * @param confidence level of the interval, in (0, 1)
 * @param clusters the units of independence of the interval
 * @param dayBlocks true treats days as independent; false allows for autocorrelation
 * @param coverageFloor minimum coverage for a value, in [0, 1]
 */
public record EstimateOptions(
    double confidence, Clusters clusters, boolean dayBlocks, double coverageFloor) {

  /** The confidence level for every status. */
  public static final double STATUS_CONFIDENCE = 0.95;

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if confidence is not in (0, 1) or the floor not in [0, 1]
   */
  public EstimateOptions {
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException("confidence must lie in (0, 1): " + confidence);
    }
    if (!(coverageFloor >= 0 && coverageFloor <= 1)) {
      throw new IllegalArgumentException("coverageFloor must lie in [0, 1]: " + coverageFloor);
    }
    Objects.requireNonNull(clusters, "clusters");
  }
}
