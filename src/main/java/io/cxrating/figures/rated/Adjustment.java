package io.cxrating.figures.rated;

import io.cxrating.figures.MixCells;
import io.cxrating.figures.UnitRows.UnitRow;
import io.cxrating.figures.rated.RatingRow.Adjusted;
import io.cxrating.standard.model.Judgement;
import io.cxrating.stats.Reason;
import io.cxrating.stats.comparison.AdjustedRating;
import io.cxrating.stats.comparison.ComparisonOptions;
import io.cxrating.stats.comparison.DirectStandardisation;
import io.cxrating.stats.sums.SliceSums;
import io.cxrating.tally.TallyKey;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ratings of units adjusted to a common mix of customers, for each period separately. As in
 * comparisons, units that stand for their subtrees are adjusted; interactions of units above them
 * are not.
 */
final class Adjustment {
  private final List<UnitRow> rows;
  private final List<UnitRow> units;
  private final Map<UnitRow, Integer> places = new HashMap<>();
  private final Map<@Nullable LocalDate, Map<TallyKey, SliceSums>> periods = new HashMap<>();

  Adjustment(List<UnitRow> rows) {
    this.rows = rows;
    units = rows.stream().filter(row -> !row.ownOnly()).toList();
    units.forEach(unit -> places.put(unit, places.size()));
  }

  /** Adds a cell of a unit's mix. */
  void add(TallyKey at, SliceSums sums) {
    Integer unit = places.get(rows.get(at.row()));
    if (unit != null) {
      TallyKey cell = new TallyKey(unit, at.periodStart(), at.traits());
      periods.computeIfAbsent(at.periodStart(), start -> new LinkedHashMap<>()).put(cell, sums);
    }
  }

  /** The adjusted rating of every row in that period, null for no period. */
  Map<UnitRow, Adjusted> of(
      @Nullable LocalDate period, Judgement judgement, ComparisonOptions options) {
    SliceSums empty = SliceSums.empty(judgement.touchpoints().size(), judgement.criteria().size());
    MixCells cells = MixCells.of(periods.getOrDefault(period, Map.of()), units.size(), empty);
    return cells.isEmpty() ? none(Reason.NO_DATA) : standardised(cells, judgement, options);
  }

  /** The result if there is nothing to adjust. */
  Map<UnitRow, Adjusted> none(Reason reason) {
    Map<UnitRow, Adjusted> adjusted = new HashMap<>();
    rows.forEach(row -> adjusted.put(row, Adjusted.none(List.of(), List.of(reason))));
    return adjusted;
  }

  private Map<UnitRow, Adjusted> standardised(
      MixCells cells, Judgement judgement, ComparisonOptions options) {
    DirectStandardisation standardised =
        DirectStandardisation.of(cells.units(), judgement.weights(), options);
    List<String> dropped = cells.named(standardised.droppedCells());
    List<AdjustedRating> ratings = standardised.ratings();
    List<List<Reason>> reasons = standardised.reasons();
    Map<UnitRow, Adjusted> adjusted = none(Reason.NOT_COMPARABLE);
    for (int unit = 0; unit < units.size(); unit++) {
      AdjustedRating rating = ratings.get(unit);
      adjusted.put(
          units.get(unit),
          rating == null
              ? Adjusted.none(dropped, reasons.get(unit))
              : Adjusted.of(rating, dropped));
    }
    return adjusted;
  }
}
