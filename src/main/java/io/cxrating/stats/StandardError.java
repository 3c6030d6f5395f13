package io.cxrating.stats;

import java.util.List;

/**
 * The standard error of an estimate, with its degrees of freedom and clusters.
 *
 * @param value √V, in the unit of the estimate; NaN without an estimate
 * @param degreesOfFreedom of the Student t quantile in the interval; NaN without an estimate
 * @param clusters the units of independence: "customer", "day", "interaction"
 */
public record StandardError(double value, double degreesOfFreedom, List<String> clusters) {

  /** The value without an estimate. */
  public static final StandardError NONE = new StandardError(Double.NaN, Double.NaN, List.of());

  /** Copies the list. */
  public StandardError {
    clusters = List.copyOf(clusters);
  }
}
