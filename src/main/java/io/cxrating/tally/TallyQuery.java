package io.cxrating.tally;

import io.cxrating.standard.model.Judgement;
import java.util.Map;

/**
 * What to count and how to cut it.
 *
 * @param standard key of the standard
 * @param judgement touchpoints and criteria that count, and what each is held to
 * @param filter which interactions
 * @param rowOfUnit ledger id of a unit to the row it counts in; units that it lacks do not count;
 *     null: not by unit
 * @param period null: not by time
 * @param byCategory one cell for each category, and one for interactions without
 * @param byChannel one cell for each channel, and one for interactions without
 */
public record TallyQuery(
    String standard,
    Judgement judgement,
    TallyFilter filter,
    Map<Integer, Integer> rowOfUnit,
    Period period,
    boolean byCategory,
    boolean byChannel) {

  /** Copies the map. */
  public TallyQuery {
    rowOfUnit = rowOfUnit == null ? null : Map.copyOf(rowOfUnit);
  }
}
