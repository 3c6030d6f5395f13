package io.cxrating.tally.duckdb.selection;

import io.cxrating.projection.table.FactColumns;
import io.cxrating.unit.UnitTree;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The units that a query counts, and the row of each. If every unit has its own row, the facts are
 * grouped by the unit itself, which avoids a join.
 */
public final class UnitSelection {
  /** Every unit, each in a row of its own. */
  static final UnitSelection ALL = new UnitSelection(Map.of(), false, true);

  private final Map<Integer, Integer> rows;
  private final boolean joined;
  private final boolean everything;

  /**
   * @param rows rows of the units; a unit outside of the map has its own number as row
   * @param joined whether units share rows
   * @param everything whether no unit is excluded
   */
  private UnitSelection(Map<Integer, Integer> rows, boolean joined, boolean everything) {
    this.rows = rows;
    this.joined = joined;
    this.everything = everything;
  }

  public static UnitSelection of(
      @Nullable Set<Integer> filter, @Nullable Map<Integer, Integer> rowOfUnit, UnitTree tree) {
    Set<Integer> units;
    if (filter != null) {
      units = filter;
    } else if (rowOfUnit != null) {
      units = rowOfUnit.keySet();
    } else {
      return ALL;
    }
    Map<Integer, Integer> rows = new HashMap<>();
    for (Integer unit : units) {
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

  /** The column of the row; {@link #row} maps its values to rows. */
  String rowColumn() {
    return joined ? "unit_row" : FactColumns.UNIT;
  }

  int row(int value) {
    return joined ? value : rows.getOrDefault(value, value);
  }

  /** Restricts the facts and makes {@link #rowColumn()} available. */
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
