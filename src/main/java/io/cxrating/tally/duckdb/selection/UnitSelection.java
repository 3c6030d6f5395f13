package io.cxrating.tally.duckdb.selection;

import io.cxrating.standard.model.FactColumns;
import io.cxrating.unit.UnitTree;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The units that a query counts and the row that each counts in. Where every unit has a row of its
 * own the facts are grouped by the unit itself, which spares a join.
 */
public final class UnitSelection {
  private final Map<Integer, Integer> rows;
  private final boolean joined;
  private final boolean everything;

  /**
   * @param rows of the units; a unit that it lacks has the row of its own number
   * @param joined whether units share rows
   * @param everything whether no unit is left out
   */
  private UnitSelection(Map<Integer, Integer> rows, boolean joined, boolean everything) {
    this.rows = rows;
    this.joined = joined;
    this.everything = everything;
  }

  public static UnitSelection of(
      Set<Integer> filter, Map<Integer, Integer> rowOfUnit, UnitTree tree) {
    if (filter == null && rowOfUnit == null) {
      return new UnitSelection(Map.of(), false, true);
    }
    Map<Integer, Integer> rows = new HashMap<>();
    for (Integer unit : filter == null ? rowOfUnit.keySet() : filter) {
      Integer row = rowOfUnit == null ? unit : rowOfUnit.get(unit);
      if (row != null) {
        rows.put(unit, row);
      }
    }
    boolean joined = rowOfUnit != null && !distinct(rows.values());
    return new UnitSelection(rows, joined, !joined && holdsAll(rows.keySet(), tree));
  }

  private static boolean holdsAll(Set<Integer> units, UnitTree tree) {
    return units.size() >= tree.all().size()
        && tree.all().stream().allMatch(unit -> units.contains(unit.id()));
  }

  private static boolean distinct(Collection<Integer> rows) {
    return new HashSet<>(rows).size() == rows.size();
  }

  public boolean isEmpty() {
    return !everything && rows.isEmpty();
  }

  /** The column of the row; {@link #row} says what its values mean. */
  String rowColumn() {
    return joined ? "unit_row" : FactColumns.UNIT;
  }

  int row(int value) {
    return joined ? value : rows.getOrDefault(value, value);
  }

  /** Restricts the facts, and gives {@link #rowColumn()} a meaning. */
  public void restrict(Selection selection) {
    if (everything) {
      return;
    }
    if (rows.size() == 1 && !joined) {
      selection.where(FactColumns.UNIT + " = ?", rows.keySet().iterator().next());
      return;
    }
    Integer[] units = rows.keySet().stream().sorted().toArray(Integer[]::new);
    Integer[] rowOfEach =
        Arrays.stream(units).map(unit -> joined ? rows.get(unit) : unit).toArray(Integer[]::new);
    selection.join(
        "(SELECT unnest(?) AS unit_of_row, unnest(?) AS unit_row)",
        "unit_of_row = " + FactColumns.UNIT,
        units,
        rowOfEach);
  }
}
