package io.cxrating.evidence;

import io.cxrating.stats.kind.LinearEstimate;

/**
 * An association with its uncertainty.
 *
 * @param pValue two-sided, raw
 * @param adjustedP corrected by Holm for all of its family
 */
public record Effect(
    double value,
    double lower,
    double upper,
    double standardError,
    double degreesOfFreedom,
    double pValue,
    double adjustedP) {

  /** Null where there is none. */
  static Effect of(LinearEstimate estimate, double adjustedP) {
    return estimate == null
        ? null
        : new Effect(
            estimate.value(),
            estimate.interval().lower(),
            estimate.interval().upper(),
            estimate.standardError(),
            estimate.degreesOfFreedom(),
            estimate.pValue(),
            adjustedP);
  }

  /** Not a number is none. */
  static Double known(double value) {
    return Double.isFinite(value) ? value : null;
  }
}
