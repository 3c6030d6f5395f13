package io.cxrating.tally;

import io.cxrating.standard.FactColumns;
import io.cxrating.unit.UnitNode;
import io.cxrating.unit.UnitTree;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The units that a query counts and the row that each counts in. Where every unit has a row of its
 * own the facts are grouped by the unit itself, which spares a join.
 */
final class UnitSelection {
  private final Map<Integer, Integer> rows;
  private final Map<Integer, Integer> rowBack;
  private final boolean everything;

  private UnitSelection(
      Map<Integer, Integer> rows, Map<Integer, Integer> rowBack, boolean everything) {
    this.rows = rows;
    this.rowBack = rowBack;
    this.everything = everything;
  }

  static UnitSelection of(Set<Integer> filter, Map<Integer, Integer> rowOfUnit, UnitTree tree) {
    Set<Integer> known = new HashSet<>();
    tree.all().stream().map(UnitNode::id).forEach(known::add);
    Set<Integer> asked = new HashSet<>(filter == null ? known : filter);
    if (rowOfUnit != null) {
      asked.retainAll(rowOfUnit.keySet());
    }
    boolean everything = asked.containsAll(known);
    Map<Integer, Integer> rows = new TreeMap<>();
    asked.forEach(unit -> rows.put(unit, rowOfUnit == null ? unit : rowOfUnit.get(unit)));
    if (!distinct(rows.values())) {
      return new UnitSelection(rows, null, false);
    }
    Map<Integer, Integer> own = new TreeMap<>();
    rows.keySet().forEach(unit -> own.put(unit, unit));
    return new UnitSelection(own, new HashMap<>(rows), everything);
  }

  private static boolean distinct(Collection<Integer> rows) {
    return new HashSet<>(rows).size() == rows.size();
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** The column of the row; {@link #row} says what its values mean. */
  String rowColumn() {
    return rowBack == null ? "unit_row" : FactColumns.UNIT;
  }

  int row(int value) {
    return rowBack == null ? value : rowBack.get(value);
  }

  /** Restricts the facts, and gives {@link #rowColumn()} a meaning. */
  void restrict(Selection selection) {
    if (everything) {
      return;
    }
    if (rows.size() == 1 && rowBack != null) {
      selection.where(FactColumns.UNIT + " = ?", rows.keySet().iterator().next());
      return;
    }
    selection.join(
        "(SELECT unnest(?) AS unit_of_row, unnest(?) AS unit_row)",
        "unit_of_row = " + FactColumns.UNIT,
        rows.keySet().toArray(Integer[]::new),
        rows.values().toArray(Integer[]::new));
  }
}
