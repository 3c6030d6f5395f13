package io.cxrating.figures;

import io.cxrating.figures.UnitRows.UnitRow;
import io.cxrating.figures.lane.Effort;
import io.cxrating.unit.UnitTree;
import io.cxrating.wire.Parameter;
import io.cxrating.wire.Parameters;
import io.cxrating.wire.QueryParameters;
import io.cxrating.wire.Value;
import java.util.List;

/**
 * The units to compare: those named, else those at a depth below the slice's unit.
 *
 * @param units the keys of the units; empty if they are selected by depth
 */
public record UnitChoice(List<String> units, int depth) {
  /** Units by name. */
  public static final Parameter<List<String>> UNITS =
      Parameter.of(
          "units",
          Value.list(List.of(), text -> List.of(text.split(",", -1))),
          List.of(),
          "Keys of the units to compare, instead of those below `unit`",
          "north,south");

  /** Pairs that take the time of one unit. */
  private static final int PAIRS_OF_CELL = 100;

  /** Its parameters. */
  public static final Parameters PARAMETERS = Parameters.of(UNITS, UnitRows.DEPTH, UnitRows.LEAVES);

  /** Reads it from a query; the caller must have access to every unit that it names. */
  public static UnitChoice of(FigureQuery query) {
    List<String> units = query.get(UNITS);
    if (units.isEmpty()) {
      return new UnitChoice(List.of(), UnitRows.depth(query.parameters()));
    }
    for (Parameter<?> other : List.of(Slice.UNIT, UnitRows.DEPTH, UnitRows.LEAVES)) {
      if (query.parameters().has(other)) {
        throw QueryParameters.invalid(
            other.name(), "This parameter cannot be combined with `units`");
      }
    }
    units.forEach(unit -> query.scope().resolve(unit, "units"));
    return new UnitChoice(units, 1);
  }

  /** The work of comparing the units in pairs. */
  public Effort effort(Asked<?> asked) {
    long count =
        units.isEmpty()
            ? new UnitRows(asked.view().units(), asked.slice().slice().unit(), depth).rows().size()
            : units.size();
    return Effort.of(count + count * count / PAIRS_OF_CELL);
  }

  /**
   * The units to compare. They share no interaction; interactions of units above them are excluded.
   */
  public ComparedUnits find(Asked<?> asked) {
    UnitTree tree = asked.view().units();
    List<String> keys =
        units.isEmpty()
            ? new UnitRows(tree, asked.slice().slice().unit(), depth)
                .rows().stream().filter(row -> !row.ownOnly()).map(UnitRow::key).toList()
            : units;
    return ComparedUnits.of(tree, keys, "units");
  }
}
