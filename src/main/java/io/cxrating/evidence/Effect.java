package io.cxrating.evidence;

import io.cxrating.stats.kind.LinearEstimate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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

  /** Null without an estimate. */
  static @Nullable Effect of(@Nullable LinearEstimate estimate, double adjustedP) {
    return estimate == null
        ? null
        : new Effect(
            estimate.value(),
            Objects.requireNonNull(
                    estimate.interval(), "an estimate of enough data has an interval")
                .lower(),
            estimate.interval().upper(),
            estimate.error().value(),
            estimate.error().degreesOfFreedom(),
            estimate.pValue(),
            adjustedP);
  }
}
