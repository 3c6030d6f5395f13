package io.cxrating.figures.rated;

import io.cxrating.figures.Estimation;
import io.cxrating.figures.FigureRequest;
import io.cxrating.figures.Focus;
import io.cxrating.figures.Slice;
import io.cxrating.figures.UnitRows.UnitRow;
import io.cxrating.standard.model.Judgement;
import io.cxrating.standard.model.StandardHistory;
import io.cxrating.tally.Period;
import io.cxrating.tally.Tally;
import io.cxrating.tally.TallyFilter;
import io.cxrating.tally.TallyQuery;
import io.cxrating.unit.UnitNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Ratings of units, each with its subtree, by calendar month: values without intervals. */
public final class MonthlyValues {
  private final Tally view;
  private final StandardHistory history;
  private final FigureRequest<RatingRequest> request;
  private final Map<UnitMonth, Double> values = new HashMap<>();

  /** {@code month}: its first day. */
  public record UnitMonth(String unit, LocalDate month) {}

  /** Adjacent months that one version weighs. */
  private record Run(int version, LocalDate from, LocalDate to) {}

  private MonthlyValues(Tally view, String standard) {
    this.view = view;
    history = Objects.requireNonNull(view.standards().get(standard), "the standard is known");
    request =
        new FigureRequest<>(
            Slice.all(standard), Estimation.USUAL, Locale.ENGLISH, RatingRequest.BY_UNIT_AND_MONTH);
  }

  /** The published values, 0 to 100; without the months that have no rating. */
  public static Map<UnitMonth, Double> of(
      Tally view, String standard, Collection<UnitMonth> wanted) {
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

  /** Groups units by level, since units of one level share no interaction. */
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
    Focus all = request.slice().focus();
    RowRater rater =
        new RowRater(request, history, history.version(run.version()).orElseThrow(), all);
    Judgement judgement = rater.judgement().orElseThrow();
    TallyFilter filter = TallyFilter.between(run.from(), run.to());
    view.forEachCell(
        new TallyQuery(history.key(), judgement, filter, rowOfUnit, Period.MONTH, List.of()),
        (at, sums) -> {
          UnitNode unit = units.get(at.row());
          UnitRow named = new UnitRow(unit.key(), unit.name(), false);
          RatingRow row = rater.rate(RowKey.of(named, all, at.start()), sums);
          if (row.summary().rating() != null) {
            values.put(new UnitMonth(unit.key(), at.start()), row.summary().rating().value());
          }
        });
  }
}
