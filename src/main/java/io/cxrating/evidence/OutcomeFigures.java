package io.cxrating.evidence;

import io.cxrating.stats.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An outcome, and the number of interactions for which it is known.
 *
 * @param rule how it is derived, such as {@code noFurtherContactWithin: 14d}; null if it is posted
 * @param interactions number of interactions of the slice
 * @param withoutCustomer number of these without a customer
 * @param known number of these whose outcome is known
 * @param achieved share of the known that achieved it; null if it cannot be estimated
 * @param reasons why it cannot be estimated, or what limits it
 */
public record OutcomeFigures(
    String outcome,
    String statement,
    @Nullable String rule,
    long interactions,
    long withoutCustomer,
    long known,
    @Nullable Share achieved,
    List<Reason> reasons) {

  /** A share with its interval. */
  public record Share(double share, double lower, double upper) {}
}
