package io.cxrating.figures;

import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import io.cxrating.stats.comparison.DirectStandardisation;
import io.cxrating.stats.sums.SliceSums;
import io.cxrating.tally.TallyKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Units split by the traits that they are adjusted for.
 *
 * @param names the cells, by the values of the traits
 * @param units per unit one slice per cell
 */
public record MixCells(List<String> names, List<List<SliceSums>> units) {
  /** Cells of all units together. */
  static final int MOST_CELLS = 500_000;

  private static final String NONE = "none";

  /** Every cell that any unit has, in the order of the tally's cells. */
  public static MixCells of(Map<TallyKey, SliceSums> tally, int units, SliceSums empty) {
    Map<TallyKey, Integer> cells = new LinkedHashMap<>();
    tally.keySet().forEach(at -> cells.putIfAbsent(withoutUnit(at), cells.size()));
    requireFew(units, cells.size());
    List<List<SliceSums>> sums = new ArrayList<>();
    for (int unit = 0; unit < units; unit++) {
      sums.add(new ArrayList<>(Collections.nCopies(cells.size(), empty)));
    }
    tally.forEach(
        (at, sum) ->
            sums.get(at.row())
                .set(
                    Objects.requireNonNull(cells.get(withoutUnit(at)), "every cell has a place"),
                    sum));
    return new MixCells(cells.keySet().stream().map(MixCells::name).toList(), sums);
  }

  private static void requireFew(int units, int cells) {
    if ((long) units * cells > MOST_CELLS) {
      throw new ProblemException(
          ProblemCode.TOO_MANY_CELLS,
          units
              + " units and "
              + cells
              + " cells of the mix give more than "
              + MOST_CELLS
              + " combinations; choose fewer units or adjust for fewer traits",
          "adjust");
    }
  }

  private static TallyKey withoutUnit(TallyKey at) {
    return new TallyKey(null, null, at.traits());
  }

  /**
   * The values in the order of the traits; interactions without a value are in a cell of their own.
   */
  private static String name(TallyKey cell) {
    return cell.traits().stream()
        .map(value -> value == null ? NONE : value)
        .collect(Collectors.joining("/"));
  }

  /** Per cell the sums of all units. */
  public List<SliceSums> all() {
    List<SliceSums> all = new ArrayList<>(units.getFirst());
    for (List<SliceSums> unit : units.subList(1, units.size())) {
      for (int cell = 0; cell < all.size(); cell++) {
        if (unit.get(cell).interactions() > 0) {
          all.set(cell, all.get(cell).merge(unit.get(cell)));
        }
      }
    }
    return all;
  }

  /** Whether no unit has an interaction. */
  public boolean isEmpty() {
    return names.isEmpty();
  }

  /** What an answer tells of one cell. */
  @FunctionalInterface
  public interface Told<C> {
    /** {@code share}: of the common mix; {@code dropped}: whether a unit has nothing in it. */
    C of(String name, double share, boolean dropped);
  }

  /** The common mix that the units were given, cell by cell. */
  public <C> List<C> mix(DirectStandardisation standardised, Told<C> told) {
    double[] shares = standardised.mix();
    Set<Integer> dropped = new HashSet<>(standardised.droppedCells());
    List<C> mix = new ArrayList<>();
    for (int cell = 0; cell < names.size(); cell++) {
      mix.add(told.of(names.get(cell), shares[cell], dropped.contains(cell)));
    }
    return mix;
  }

  /** The names of the cells at these places. */
  public List<String> named(List<Integer> cells) {
    return cells.stream().map(names::get).toList();
  }
}
