package io.cxrating.stats.comparison;

import io.cxrating.stats.EstimateOptions;
import java.util.Objects;

/**
 * Options of a comparison of ratings.
 *
 * @param estimate level, clusters and floor
 * @param marginPoints difference below which two ratings count as equivalent, > 0
 */
public record ComparisonOptions(EstimateOptions estimate, double marginPoints) {

  /**
   * Checks the bounds.
   *
   * @throws IllegalArgumentException if the margin is not positive and finite
   */
  public ComparisonOptions {
    Objects.requireNonNull(estimate, "estimate");
    if (!(marginPoints > 0 && marginPoints < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("marginPoints must be positive: " + marginPoints);
    }
  }
}
