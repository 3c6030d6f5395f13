package io.cxrating.tally;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Selects the interactions of a slice, in addition to the standard and its touchpoints.
 *
 * @param unitIds ledger ids of the units, null for all; empty selects nothing
 * @param from first local date
 * @param to first local date after it
 * @param traits the possible values of each trait that restricts the interactions
 */
public record TallyFilter(
    @Nullable Set<Integer> unitIds, LocalDate from, LocalDate to, Map<Trait, List<String>> traits) {

  /** Copies units and traits; rejects a period that ends before it starts. */
  public TallyFilter {
    if (!(from.compareTo(to) <= 0)) {
      throw new IllegalArgumentException("from " + from + " lies after to " + to);
    }
    unitIds = unitIds == null ? null : Set.copyOf(unitIds);
    traits = Map.copyOf(traits);
  }

  /** Interactions with any traits. */
  public TallyFilter(@Nullable Set<Integer> unitIds, LocalDate from, LocalDate to) {
    this(unitIds, from, to, Map.of());
  }

  /** All interactions from one local date to another, which is exclusive. */
  public static TallyFilter between(LocalDate from, LocalDate to) {
    return new TallyFilter(null, from, to);
  }

  /** The same units and days, with any traits. */
  public TallyFilter withoutTraits() {
    return new TallyFilter(unitIds, from, to);
  }
}
