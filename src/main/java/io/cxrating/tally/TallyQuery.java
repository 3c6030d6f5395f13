package io.cxrating.tally;

import io.cxrating.standard.model.Judgement;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to count, and the dimensions to split by.
 *
 * @param standard key of the standard
 * @param judgement touchpoints and criteria that count, with their targets
 * @param filter selects the interactions
 * @param rowOfUnit ledger id of a unit to the row it counts in; units outside of the map do not
 *     count; null: not by unit
 * @param period null: not by time
 * @param traits one cell for each combination of their values; interactions without a value have a
 *     cell of their own
 */
public record TallyQuery(
    String standard,
    Judgement judgement,
    TallyFilter filter,
    @Nullable Map<Integer, Integer> rowOfUnit,
    @Nullable Period period,
    List<Trait> traits) {

  /** Copies map and list. */
  public TallyQuery {
    traits = List.copyOf(traits);
    rowOfUnit = rowOfUnit == null ? null : Map.copyOf(rowOfUnit);
  }
}
