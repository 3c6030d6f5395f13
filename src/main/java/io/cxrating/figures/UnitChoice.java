package io.cxrating.figures;

import io.cxrating.figures.UnitRows.UnitRow;
import io.cxrating.unit.UnitScope;
import io.cxrating.unit.UnitTree;
import io.cxrating.wire.Parameter;
import io.cxrating.wire.Parameters;
import io.cxrating.wire.QueryParameters;
import io.cxrating.wire.Value;
import java.util.List;

/**
 * Which units are compared: those named, else those so many levels below the slice's unit.
 *
 * @param units the keys of the units, empty where they are found by depth
 */
public record UnitChoice(List<String> units, int depth) {
  private static final Parameter<List<String>> UNITS =
      Parameter.of(
          "units",
          Value.list(List.of(), text -> List.of(text.split(",", -1))),
          List.of(),
          "Keys of the units to compare, in place of those below unit",
          "north,south");

  /** Its parameters. */
  public static final Parameters PARAMETERS = Parameters.of(UNITS, UnitRows.DEPTH, UnitRows.LEAVES);

  /** Reads it from a query. */
  public static UnitChoice of(QueryParameters query) {
    List<String> units = query.get(UNITS);
    if (units.isEmpty()) {
      return new UnitChoice(List.of(), UnitRows.depth(query));
    }
    for (Parameter<?> other : List.of(Slice.UNIT, UnitRows.DEPTH, UnitRows.LEAVES)) {
      if (query.has(other)) {
        throw QueryParameters.invalid(
            other.name(), "Either name the units, or give the unit below which they are found");
      }
    }
    return new UnitChoice(units, 1);
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
