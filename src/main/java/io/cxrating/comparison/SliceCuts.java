package io.cxrating.comparison;

import io.cxrating.figures.Asked;
import io.cxrating.figures.ComparedUnits;
import io.cxrating.figures.MixCells;
import io.cxrating.stats.sums.SliceSums;
import io.cxrating.tally.Period;
import io.cxrating.tally.TallyKey;
import io.cxrating.tally.Trait;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The sums for comparisons: the slice of a question, split as needed. */
public record SliceCuts(Asked<?> asked) {

  /** The criteria at these columns, as {@code touchpoint.criterion}. */
  public List<String> criteria(List<Integer> columns) {
    return columns.stream()
        .map(asked.judgement().criteria()::get)
        .map(criterion -> criterion.touchpoint() + "." + criterion.criterion())
        .toList();
  }

  /** One slice for each unit; empty if it has no interaction. */
  public List<SliceSums> byUnit(ComparedUnits units) {
    List<SliceSums> sums = new ArrayList<>(Collections.nCopies(units.size(), asked.none()));
    tally(units.rowOfUnit(), null, Set.of()).forEach((at, cell) -> sums.set(at.row(), cell));
    return sums;
  }

  /** For each unit one slice for each cell of the adjustment; the same cells for all units. */
  public MixCells byCell(ComparedUnits units, Set<Trait> traits) {
    return MixCells.of(tally(units.rowOfUnit(), null, traits), units.size(), asked.none());
  }

  /** The slices of the periods with an interaction, by the period's first day. */
  public TreeMap<LocalDate, SliceSums> byPeriod(Period period) {
    TreeMap<LocalDate, SliceSums> sums = new TreeMap<>();
    tally(null, period, Set.of()).forEach((at, cell) -> sums.put(at.start(), cell));
    return sums;
  }

  /** The sums of the whole slice. */
  public SliceSums whole() {
    return tally(null, null, Set.of()).values().stream().findFirst().orElse(asked.none());
  }

  private Map<TallyKey, SliceSums> tally(
      @Nullable Map<Integer, Integer> rowOfUnit, @Nullable Period period, Set<Trait> traits) {
    return asked.view().sums(asked.cells(rowOfUnit, period, traits));
  }
}
