package io.cxrating.comparison;

import io.cxrating.figures.ComparedUnits;
import io.cxrating.figures.Estimation;
import io.cxrating.figures.MixCells;
import io.cxrating.figures.SliceReading;
import io.cxrating.figures.Trait;
import io.cxrating.figures.Window;
import io.cxrating.standard.model.Judgement;
import io.cxrating.standard.model.PublishedVersion;
import io.cxrating.stats.EstimateOptions;
import io.cxrating.stats.comparison.ComparisonOptions;
import io.cxrating.stats.sums.SliceSums;
import io.cxrating.tally.Period;
import io.cxrating.tally.TallyKey;
import io.cxrating.tally.TallyQuery;
import io.cxrating.tally.duckdb.TallyView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The sums that comparisons are made of: one slice, judged by one version, cut as needed. */
public final class Tallied {
  private final TallyView view;
  private final SliceReading reading;
  private final Window window;
  private final PublishedVersion version;
  private final Judgement judgement;

  /** Finds the days of the slice and what judges it. */
  public Tallied(TallyView view, SliceReading reading) {
    this.view = view;
    this.reading = reading;
    window = reading.window();
    version = reading.weighing(window);
    judgement = reading.judgement(version);
  }

  public Window window() {
    return window;
  }

  public Judgement judgement() {
    return judgement;
  }

  public double margin() {
    return version.content().equivalenceMargin();
  }

  public double monitoringInformation() {
    return version.content().monitoringInformation();
  }

  public EstimateOptions options(Estimation estimation) {
    return estimation.options(version);
  }

  public ComparisonOptions comparison(Estimation estimation) {
    return new ComparisonOptions(options(estimation), margin());
  }

  /** The criteria at these columns, as {@code touchpoint.criterion}. */
  public List<String> criteria(List<Integer> columns) {
    return columns.stream()
        .map(judgement.criteria()::get)
        .map(criterion -> criterion.touchpoint() + "." + criterion.criterion())
        .toList();
  }

  /** One slice for each unit, empty where it has no interaction. */
  public List<SliceSums> byUnit(ComparedUnits units) {
    List<SliceSums> sums = new ArrayList<>(Collections.nCopies(units.size(), empty()));
    tally(units.rowOfUnit(), null, Set.of()).forEach((at, cell) -> sums.set(at.unitRow(), cell));
    return sums;
  }

  /** For each unit one slice per cell of what is adjusted for, the same cells for all. */
  public MixCells byCell(ComparedUnits units, Set<Trait> traits) {
    return MixCells.of(tally(units.rowOfUnit(), null, traits), units.size(), empty());
  }

  /** The slices of the periods that have an interaction, by the period's first day. */
  public TreeMap<LocalDate, SliceSums> byPeriod(Period period) {
    TreeMap<LocalDate, SliceSums> sums = new TreeMap<>();
    tally(null, period, Set.of()).forEach((at, cell) -> sums.put(at.periodStart(), cell));
    return sums;
  }

  /** The slice as a whole. */
  public SliceSums whole() {
    return tally(null, null, Set.of()).values().stream().findFirst().orElse(empty());
  }

  public SliceSums empty() {
    return SliceSums.empty(judgement.touchpoints().size(), judgement.criteria().size());
  }

  private Map<TallyKey, SliceSums> tally(
      Map<Integer, Integer> rowOfUnit, Period period, Set<Trait> traits) {
    return view.tally(
        new TallyQuery(
            reading.slice().standard(),
            judgement,
            reading.filter(window),
            rowOfUnit,
            period,
            traits.contains(Trait.CATEGORY),
            traits.contains(Trait.CHANNEL)));
  }
}
