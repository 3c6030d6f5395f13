package io.cxrating.tally.duckdb;

import io.cxrating.projection.table.FactColumns;
import io.cxrating.tally.duckdb.selection.Cells;
import io.cxrating.tally.duckdb.selection.Selection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The statements that read quantiles of measures, for all cells and criteria at once, each in one
 * scan. Ranks are compared as whole numbers, so that no quantile depends on rounding.
 */
final class MeasureSql {
  /** Number of lines of the grid on which distributions are exact; p = 0.5 and 0.9 are on it. */
  private static final int LINES = 1000;

  private final List<String> keys;
  private final List<String> types;
  private final String key;
  private final String measured;
  private final String censored;

  MeasureSql(ValueColumns values, Cells cells, Selection selection) {
    keys = Stream.concat(cells.columns().stream(), Stream.of("touchpoint", "slot")).toList();
    types = Stream.concat(cells.types().stream(), Stream.of("INTEGER", "INTEGER")).toList();
    key = String.join(", ", keys);
    measured =
        "WITH measured AS (SELECT * FROM (SELECT %sgrp, day, touchpoint, %s%s) WHERE value IS NOT NULL)"
            .formatted(cells.definitions(), values.unnested(), selection.sql());
    censored =
        """
        SELECT %1$s, count(*) FROM (SELECT %2$s%3$s, touchpoint, %4$s%5$s)
        WHERE %3$s AND value IS NOT NULL GROUP BY ALL"""
            .formatted(
                key,
                cells.definitions(),
                FactColumns.CENSORED,
                values.unnestedCensored(),
                selection.sql());
  }

  /** Number of censored facts by cell and criterion. */
  String censored() {
    return censored;
  }

  /**
   * Values with the number of rows below and up to them: the smallest, and each that reaches a
   * line.
   */
  String distributions() {
    return measured
        + """
        , steps AS (
          SELECT %1$s, value, up_to - rows AS below, up_to,
            (sum(rows) OVER (PARTITION BY %1$s))::BIGINT AS n
          FROM (
            SELECT %1$s, value, rows,
              (sum(rows) OVER (PARTITION BY %1$s ORDER BY value))::BIGINT AS up_to
            FROM (SELECT %1$s, value, count(*) AS rows FROM measured GROUP BY ALL)))
        SELECT %1$s, value, below, up_to FROM steps
        WHERE below = 0 OR up_to * %2$d // n > below * %2$d // n
        ORDER BY %1$s, value"""
            .formatted(key, LINES);
  }

  /** Types of the columns that identify a cell and a criterion, which come first in a row. */
  List<String> keyTypes() {
    return types;
  }

  /**
   * The values, each with its position relative to the median and the 90th percentile. The gaps
   * take one array for each column of the key, then one for each quantile.
   */
  String besideQuantiles() {
    String cuts =
        Stream.concat(keys.stream(), Stream.of("median", "p90"))
            .map("unnest(?) AS %s"::formatted)
            .collect(Collectors.joining(", "));
    String joined =
        keys.stream()
            .map(column -> "measured.%1$s IS NOT DISTINCT FROM cuts.%1$s".formatted(column))
            .collect(Collectors.joining(" AND "));
    return measured
        + ", cuts AS (SELECT %s) SELECT measured.*, %s AS beside_median, %s AS beside_p90"
            .formatted(cuts, beside("median"), beside("p90"))
        + " FROM measured JOIN cuts ON "
        + joined;
  }

  private static String beside(String cut) {
    return "(value >= cuts.%1$s)::INTEGER - (value <= cuts.%1$s)::INTEGER".formatted(cut);
  }
}
