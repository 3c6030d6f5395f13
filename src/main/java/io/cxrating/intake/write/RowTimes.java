package io.cxrating.intake.write;

import io.cxrating.intake.extent.Extent;
import io.cxrating.intake.extent.SourceExtents;
import io.cxrating.intake.extent.SourceTimes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Compares the times of the stored rows of one request with earlier times of their sources. Used by
 * one thread at a time.
 */
public final class RowTimes {
  private static final int MOST_NAMED = IntakeReport.MAX_PROBLEMS;

  /** Further sources and far days of one request are ignored, to bound memory. */
  private static final int MOST_TRACKED = 100_000;

  private final SourceExtents extents;
  private final Map<String, SourceTimes> sources = new HashMap<>();
  private int named;
  private int farDays;

  /**
   * The rows that are far from the extents of their sources: their number, and the first of them.
   */
  record Warnings(long rows, List<RowWarning> named) {
    static final Warnings NONE = new Warnings(0, List.of());
  }

  public RowTimes(SourceExtents extents) {
    this.extents = extents;
  }

  /** Adds the rows of a batch that are stored. */
  void add(RowBatch batch, RowOutcome[] outcomes) {
    SortedMap<String, List<Integer>> beyond = new TreeMap<>();
    for (int row = 0; row < outcomes.length; row++) {
      if (isStored(outcomes[row]) && !isKnown(batch, row)) {
        beyond.computeIfAbsent(batch.source(row), any -> new ArrayList<>()).add(row);
      }
    }
    if (!beyond.isEmpty()) {
      open(batch, beyond);
      beyond.forEach((source, rows) -> take(sources.get(source), batch, outcomes, rows));
    }
  }

  private static boolean isStored(RowOutcome outcome) {
    return !outcome.isRefused() && outcome != RowOutcome.STALE;
  }

  private static boolean isNew(RowOutcome outcome) {
    return outcome == RowOutcome.ACCEPTED || outcome == RowOutcome.REVISED;
  }

  private boolean isKnown(RowBatch batch, int row) {
    SourceTimes own = sources.get(batch.source(row));
    Extent known = own == null ? extents.kept(batch.source(row)) : own.near();
    return known != null && known.holds(batch.time(row).day());
  }

  private void open(RowBatch batch, SortedMap<String, List<Integer>> beyond) {
    SortedMap<String, Extent> unknown = new TreeMap<>();
    beyond.forEach(
        (source, rows) -> {
          Extent kept = extents.kept(source);
          if (sources.containsKey(source) || sources.size() + unknown.size() >= MOST_TRACKED) {
            return;
          }
          if (kept == null) {
            unknown.put(source, Extent.amid(days(batch, rows)));
          } else {
            sources.put(source, new SourceTimes(source, kept));
          }
        });
    if (!unknown.isEmpty()) {
      extents
          .claim(unknown)
          .forEach((source, known) -> sources.put(source, new SourceTimes(source, known)));
    }
  }

  private static SortedMap<LocalDate, Long> days(RowBatch batch, List<Integer> rows) {
    SortedMap<LocalDate, Long> days = new TreeMap<>();
    rows.forEach(row -> days.merge(batch.time(row).day(), 1L, Long::sum));
    return days;
  }

  private void take(
      @Nullable SourceTimes times, RowBatch batch, RowOutcome[] outcomes, List<Integer> rows) {
    if (times == null || farDays >= MOST_TRACKED) {
      return;
    }
    named -= times.countNamed();
    farDays -= times.countFarDays();
    int mayBeNamed = MOST_NAMED - named - times.countNamed();
    for (int row : rows) {
      times.take(batch.named(row), isNew(outcomes[row]), mayBeNamed-- > 0);
    }
    times.draw();
    named += times.countNamed();
    farDays += times.countFarDays();
  }

  /** Stores the extents of the sources, and returns warnings about rows far from them. */
  Warnings settle() {
    List<SourceTimes> news =
        sources.values().stream()
            .filter(SourceTimes::isNews)
            .sorted(Comparator.comparing(SourceTimes::source))
            .toList();
    if (news.isEmpty()) {
      return Warnings.NONE;
    }
    List<SourceTimes> warned = extents.settle(news);
    return new Warnings(
        warned.stream().mapToLong(SourceTimes::farRows).sum(),
        warned.stream()
            .flatMap(times -> times.named().stream().map(row -> warning(times, row)))
            .sorted(Comparator.comparingLong(RowWarning::index))
            .toList());
  }

  private static RowWarning warning(SourceTimes times, SourceTimes.Named row) {
    return new RowWarning(
        row.index(),
        times.source(),
        row.id(),
        RowWarning.Code.IMPLAUSIBLE_TIME,
        row.time().field(),
        "%s is far from all that the source has posted; the row is stored"
            .formatted(row.time().day()));
  }
}
