package io.cxrating.tally;

import java.time.LocalDate;
import java.util.Set;

/**
 * Which interactions belong to a slice, beside the standard and its touchpoints.
 *
 * @param unitIds ledger ids of the units, null for all; empty selects nothing
 * @param from first local date
 * @param to first local date after it
 * @param category key of the customers' category, null for any
 * @param channel channel as posted, null for any
 */
public record TallyFilter(
    Set<Integer> unitIds, LocalDate from, LocalDate to, String category, String channel) {

  /** Copies the units; refuses a period that ends before it starts. */
  public TallyFilter {
    if (!(from.compareTo(to) <= 0)) {
      throw new IllegalArgumentException("from " + from + " lies after to " + to);
    }
    unitIds = unitIds == null ? null : Set.copyOf(unitIds);
  }
}
