package io.cxrating.comparison;

import io.cxrating.rating.QueryParameters;
import io.cxrating.rating.UnitRows;
import io.cxrating.rating.UnitRows.UnitRow;
import io.cxrating.unit.UnitScope;
import io.cxrating.unit.UnitTree;
import java.util.List;
import java.util.Set;

/**
 * Which units are compared: those named, else those so many levels below the slice's unit.
 *
 * @param units the keys of the units, empty where they are found by depth
 */
public record UnitChoice(List<String> units, int depth) {
  /** The names of its parameters. */
  public static final Set<String> PARAMETERS = Set.of("units", "depth", "leaves");

  /** Reads it from a query. */
  public static UnitChoice of(QueryParameters query) {
    String units = query.text("units");
    if (units == null) {
      return new UnitChoice(List.of(), UnitRows.depth(query));
    }
    for (String other : List.of("unit", "depth", "leaves")) {
      if (query.text(other) != null) {
        throw QueryParameters.invalid(
            other, "Either name the units, or give the unit below which they are found");
      }
    }
    return new UnitChoice(List.of(units.split(",", -1)), 1);
  }

  /** The same, where the key of the request may see every unit that is named. */
  public UnitChoice within(UnitScope scope) {
    units.forEach(unit -> scope.resolve(unit, "units"));
    return this;
  }

  /** The units of the tree: those that part the subtree, without what was posted above them. */
  public ComparedUnits find(UnitTree tree, String below) {
    List<String> keys =
        units.isEmpty()
            ? new UnitRows(tree, below, depth)
                .rows().stream().filter(row -> !row.ownOnly()).map(UnitRow::key).toList()
            : units;
    return ComparedUnits.of(tree, keys, "units");
  }
}
