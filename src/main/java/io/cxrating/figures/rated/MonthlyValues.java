package io.cxrating.figures.rated;

import io.cxrating.figures.Focus;
import io.cxrating.figures.UnitRows.UnitRow;
import io.cxrating.standard.model.Judgement;
import io.cxrating.standard.model.StandardHistory;
import io.cxrating.tally.Period;
import io.cxrating.tally.TallyFilter;
import io.cxrating.tally.TallyQuery;
import io.cxrating.tally.duckdb.TallyView;
import io.cxrating.unit.UnitNode;
import io.cxrating.wire.QueryParameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Ratings of units, each with everything below it, in calendar months: their values alone. */
public final class MonthlyValues {
  private final TallyView view;
  private final StandardHistory history;
  private final RatingRequest request;
  private final Map<UnitMonth, Double> values = new HashMap<>();

  /** {@code month}: its first day. */
  public record UnitMonth(String unit, LocalDate month) {}

  /** Neighbouring months that one version weighs. */
  private record Run(int version, LocalDate from, LocalDate to) {}

  private MonthlyValues(TallyView view, String standard) {
    this.view = view;
    history = view.standards().get(standard);
    request =
        RatingRequest.of(
            QueryParameters.of(
                Map.of("standard", standard, "by", "unit,month"), RatingRequest.PARAMETERS));
  }

  /** The values as published, 0 to 100; a rating that is not given has none. */
  public static Map<UnitMonth, Double> of(
      TallyView view, String standard, Collection<UnitMonth> wanted) {
    MonthlyValues ratings = new MonthlyValues(view, standard);
    SortedSet<LocalDate> months =
        wanted.stream().map(UnitMonth::month).collect(Collectors.toCollection(TreeSet::new));
    Set<String> units = wanted.stream().map(UnitMonth::unit).collect(Collectors.toSet());
    for (Run run : ratings.runs(months)) {
      ratings.byLevel(units).values().forEach(level -> ratings.rate(run, level));
    }
    ratings.values.keySet().retainAll(new HashSet<>(wanted));
    return ratings.values;
  }

  private List<Run> runs(SortedSet<LocalDate> months) {
    List<Run> runs = new ArrayList<>();
    for (LocalDate month : months) {
      LocalDate next = Period.MONTH.next(month);
      int version = history.governing(next.minusDays(1)).version();
      Run last = runs.isEmpty() ? null : runs.getLast();
      if (last != null && last.to().equals(month) && last.version() == version) {
        runs.set(runs.size() - 1, new Run(version, last.from(), next));
      } else {
        runs.add(new Run(version, month, next));
      }
    }
    return runs;
  }

  /** Units of one level share no interaction. */
  private SortedMap<Integer, List<UnitNode>> byLevel(Set<String> units) {
    SortedMap<Integer, List<UnitNode>> levels = new TreeMap<>();
    for (String unit : units) {
      List<UnitNode> lineage = view.units().lineage(unit);
      levels.computeIfAbsent(lineage.size(), any -> new ArrayList<>()).add(lineage.getFirst());
    }
    return levels;
  }

  private void rate(Run run, List<UnitNode> units) {
    Map<Integer, Integer> rowOfUnit = new HashMap<>();
    for (int row = 0; row < units.size(); row++) {
      for (UnitNode below : view.units().subtree(units.get(row).key())) {
        rowOfUnit.put(below.id(), row);
      }
    }
    Focus all = Focus.of(request.slice());
    RowRater rater =
        new RowRater(request, history, history.version(run.version()).orElseThrow(), all);
    Judgement judgement = rater.judgement().orElseThrow();
    TallyFilter filter = new TallyFilter(null, run.from(), run.to(), null, null);
    view.forEach(
        new TallyQuery(history.key(), judgement, filter, rowOfUnit, Period.MONTH, false, false),
        (at, sums) -> {
          UnitNode unit = units.get(at.unitRow());
          UnitRow named = new UnitRow(unit.key(), unit.name(), false);
          RatingRow row = rater.rate(new RowKey(named, all, at.periodStart(), null, null), sums);
          if (row.rating() != null) {
            values.put(new UnitMonth(unit.key(), at.periodStart()), row.rating().value());
          }
        });
  }
}
