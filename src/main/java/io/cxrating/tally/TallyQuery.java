package io.cxrating.tally;

import io.cxrating.standard.model.Judgement;
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
 * @param byCategory one cell for each category, and one for interactions without
 * @param byChannel one cell for each channel, and one for interactions without
 */
public record TallyQuery(
    String standard,
    Judgement judgement,
    TallyFilter filter,
    @Nullable Map<Integer, Integer> rowOfUnit,
    @Nullable Period period,
    boolean byCategory,
    boolean byChannel) {

  /** Copies the map. */
  public TallyQuery {
    rowOfUnit = rowOfUnit == null ? null : Map.copyOf(rowOfUnit);
  }
}
