package io.cxrating.tally;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Selects the interactions of a slice, in addition to the standard and its touchpoints.
 *
 * @param unitIds ledger ids of the units, null for all; empty selects nothing
 * @param from first local date
 * @param to first local date after it
 * @param category key of the customers' category, null for any
 * @param channel channel as posted, null for any
 */
public record TallyFilter(
    @Nullable Set<Integer> unitIds,
    LocalDate from,
    LocalDate to,
    @Nullable String category,
    @Nullable String channel) {

  /** Copies the units; rejects a period that ends before it starts. */
  public TallyFilter {
    if (!(from.compareTo(to) <= 0)) {
      throw new IllegalArgumentException("from " + from + " lies after to " + to);
    }
    unitIds = unitIds == null ? null : Set.copyOf(unitIds);
  }

  /** Interactions of every category and channel. */
  public TallyFilter(@Nullable Set<Integer> unitIds, LocalDate from, LocalDate to) {
    this(unitIds, from, to, null, null);
  }

  /** All interactions from one local date to another, which is exclusive. */
  public static TallyFilter between(LocalDate from, LocalDate to) {
    return new TallyFilter(null, from, to);
  }
}
