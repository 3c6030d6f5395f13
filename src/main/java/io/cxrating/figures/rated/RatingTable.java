package io.cxrating.figures.rated;

import io.cxrating.wire.Column;
import io.cxrating.wire.RecordColumns;
import io.cxrating.wire.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The columns of ratings in a table: nested names are joined by {@code _}. Contributions and
 * measures are omitted, since each row has several, and so are the counts of rows without a rating.
 */
public final class RatingTable {
  private static final List<Column<RatingRow>> ALL =
      RecordColumns.of(RatingRow.class).stream()
          .filter(column -> !column.name().equals("key"))
          .filter(column -> !column.name().startsWith("observed_"))
          .toList();

  /** All columns except the keys and the adjusted ratings. */
  public static final List<Column<RatingRow>> FIGURES =
      ALL.stream().filter(column -> !isAdjusted(column)).toList();

  private static final List<Column<RatingRow>> ADJUSTED =
      ALL.stream().filter(RatingTable::isAdjusted).toList();

  private RatingTable() {}

  /** The table of the rows of an answer to that request. */
  public static Table<RatingRow> of(RatingRequest request, List<RatingRow> rows) {
    List<Column<RatingRow>> columns = new ArrayList<>(keys(request, RatingRow::key));
    columns.addAll(FIGURES);
    if (!request.adjust().isEmpty()) {
      columns.addAll(ADJUSTED);
    }
    return new Table<>(columns, rows);
  }

  /** The columns of the dimensions. */
  public static <R> List<Column<R>> keys(
      RatingRequest request, Function<R, Map<String, Object>> key) {
    return RowKey.names(request.by()).stream()
        .map(name -> new Column<R>(name, row -> key.apply(row).get(name)))
        .toList();
  }

  private static boolean isAdjusted(Column<?> column) {
    return column.name().startsWith("adjusted_");
  }
}
