package io.cxrating.evidence;

import io.cxrating.stats.Reason;
import java.util.List;

/**
 * An outcome and of how many interactions it is known.
 *
 * @param rule how it is derived, such as {@code noFurtherContactWithin: 14d}; null where it is
 *     posted
 * @param interactions of the slice
 * @param withoutCustomer those of them without a customer
 * @param known those of them whose outcome is known
 * @param achieved share of the known that achieved it, null where it cannot be estimated
 * @param reasons what stands in the way
 */
public record OutcomeFigures(
    String outcome,
    String statement,
    String rule,
    long interactions,
    long withoutCustomer,
    long known,
    Share achieved,
    List<Reason> reasons) {

  /** A share with its interval. */
  public record Share(double share, double lower, double upper) {}
}
