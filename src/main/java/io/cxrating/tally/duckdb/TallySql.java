package io.cxrating.tally.duckdb;

import io.cxrating.projection.table.FactColumns;
import io.cxrating.stats.sums.ReplicateGroups;
import io.cxrating.tally.duckdb.selection.Cells;
import io.cxrating.tally.duckdb.selection.GroupColumn;
import io.cxrating.tally.duckdb.selection.Selection;
import io.cxrating.tally.duckdb.selection.Slots;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The statements of a tally that judge criteria. Every criterion is evaluated once per row and
 * statement; all sums are of integers, so that the answer does not depend on the order of the rows.
 */
final class TallySql {
  /** Number of criteria whose scores share one integer of a pattern, at two bits each. */
  static final int PER_PATTERN = 31;

  private final Slots slots;
  private final Cells cells;
  private final Selection selection;

  TallySql(Slots slots, Cells cells, Selection selection) {
    this.slots = slots;
    this.cells = cells;
    this.selection = selection;
  }

  /** Sums by cell, touchpoint and group, then by cell, touchpoint and day, in a single scan. */
  String clusters(ReplicateGroups groups) {
    String sums = each(slot -> "sum(s%d)::BIGINT, count(s%d), ".formatted(slot, slot));
    String inner =
        "SELECT *, "
            + slots.lowest()
            + " AS lowest, "
            + slots.lowestEssential()
            + " AS lowest_essential FROM ("
            + scored(GroupColumn.of(groups) + " AS grp, day, ")
            + ")";
    return "SELECT "
        + cells.names()
        + "grp, day, touchpoint, count(*), "
        + sums
        + "count(lowest), count(*) FILTER (WHERE lowest = 2),"
        + " count(lowest_essential), count(*) FILTER (WHERE lowest_essential = 2) FROM ("
        + inner
        + ") GROUP BY GROUPING SETS (("
        + cells.names()
        + "grp, touchpoint), ("
        + cells.names()
        + "day, touchpoint)) ORDER BY "
        + cells.names()
        + "grp, day, touchpoint";
  }

  /** Number of rows by cell, touchpoint and pattern of scores. */
  String patterns() {
    String patterns =
        IntStream.range(0, patternColumns())
            .mapToObj(column -> ", " + pattern(column))
            .collect(Collectors.joining());
    return "SELECT "
        + cells.names()
        + "touchpoint, count(*)"
        + patterns
        + " FROM ("
        + scored("")
        + ") GROUP BY ALL";
  }

  /** Number of undecided scores by cell and touchpoint, from the rows with a censored fact. */
  String undecided() {
    return "SELECT "
        + cells.names()
        + FactColumns.TOUCHPOINT
        + each(slot -> ", count(*) FILTER (WHERE u%d)".formatted(slot))
        + " FROM (SELECT "
        + cells.definitions()
        + FactColumns.TOUCHPOINT
        + ", "
        + FactColumns.CENSORED
        + String.join("", slots.undecided().stream().map(column -> ", " + column).toList())
        + selection.sql()
        + ") WHERE "
        + FactColumns.CENSORED
        + " GROUP BY ALL";
  }

  int patternColumns() {
    return Math.ceilDiv(slots.count(), PER_PATTERN);
  }

  private String pattern(int column) {
    int first = column * PER_PATTERN;
    return slots.pattern(first, Math.min(slots.count(), first + PER_PATTERN));
  }

  private String scored(String clusters) {
    return "SELECT "
        + cells.definitions()
        + clusters
        + FactColumns.TOUCHPOINT
        + String.join("", slots.scores().stream().map(score -> ", " + score).toList())
        + selection.sql();
  }

  private String each(IntFunction<String> column) {
    return IntStream.range(0, slots.count()).mapToObj(column).collect(Collectors.joining());
  }
}
