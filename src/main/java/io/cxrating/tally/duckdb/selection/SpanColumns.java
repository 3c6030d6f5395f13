package io.cxrating.tally.duckdb.selection;

import io.cxrating.projection.table.FactColumns;
import io.cxrating.projection.table.FactTable;
import io.cxrating.standard.model.Span;
import io.cxrating.standard.model.Span.End;
import io.cxrating.standard.model.StandardHistory;
import io.cxrating.unit.UnitTree;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The facts of a standard with a column for each of some spans: a DOUBLE in the scale of the span,
 * NULL where an end is absent, or the end is an earlier instant than the start. It agrees with
 * {@link Span#value}.
 */
public final class SpanColumns {
  private final FactColumns columns;
  private final String facts;
  private final Clocks clocks;

  private SpanColumns(
      Connection connection,
      String facts,
      StandardHistory history,
      UnitTree tree,
      Collection<Span> spans) {
    columns = new FactColumns(history);
    this.facts = facts;
    List<String> instants =
        spans.stream()
            .flatMap(span -> Stream.of(span.from(), span.to()))
            .filter(end -> !end.isDate())
            .map(this::column)
            .distinct()
            .toList();
    clocks = new Clocks(connection, facts, instants, tree);
  }

  /**
   * The table expression to select from; only the facts where there are no spans.
   *
   * @param facts the facts as a table expression
   */
  public static String source(
      Connection connection,
      String facts,
      StandardHistory history,
      UnitTree tree,
      Collection<Span> spans)
      throws SQLException {
    return spans.isEmpty()
        ? facts
        : new SpanColumns(connection, facts, history, tree, spans)
            .with(spans, FactTable.name(history.id()));
  }

  private String with(Collection<Span> spans, String name) throws SQLException {
    List<String> values = new ArrayList<>();
    for (Span span : spans) {
      values.add(value(span) + " AS " + columns.spanColumn(span));
    }
    return "(SELECT f.*, %s FROM (FROM %s) f%s) AS %s"
        .formatted(String.join(", ", values), facts, clocks.joins(), name);
  }

  private String value(Span span) throws SQLException {
    if (span.inLocalDays()) {
      return "CAST(%s - %s AS DOUBLE)".formatted(day(span.to()), day(span.from()));
    }
    String from = column(span.from());
    String to = column(span.to());
    String micros =
        span.calendar() == null
            ? "epoch_us(%s) - epoch_us(%s)".formatted(to, from)
            : clocks.open(span.calendar(), to) + " - " + clocks.open(span.calendar(), from);
    return "CASE WHEN %s >= %s THEN CAST(%s AS DOUBLE) / %s END"
        .formatted(to, from, micros, SqlNumber.of((double) span.scale().micros()));
  }

  private String day(End end) throws SQLException {
    if (end.isOccurrence()) {
      return "f." + FactColumns.DAY;
    }
    return end.isDate() ? column(end) : clocks.localDay(column(end));
  }

  private String column(End end) {
    return "f." + (end.isOccurrence() ? FactTable.OCCURRED : columns.measureColumn(end.measure()));
  }

  /** The column of a measure in a version of the standard. */
  public static String column(FactColumns columns, String measure, @Nullable Span span) {
    return span == null ? columns.measureColumn(measure) : columns.spanColumn(span);
  }
}
