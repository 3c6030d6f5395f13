package io.cxrating.tally.duckdb.selection;

import io.cxrating.projection.table.FactColumns;
import io.cxrating.projection.table.FactTable;
import io.cxrating.tally.TallyKey;
import io.cxrating.tally.TallyQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The columns that a query splits by, and the mapping of a result row to the key of its cell. */
public final class Cells {
  private final UnitSelection units;
  private final List<String> categories;
  private final List<String> columns = new ArrayList<>();
  private final List<String> expressions = new ArrayList<>();
  private final int unitAt;
  private final int periodAt;
  private final int categoryAt;
  private final int channelAt;

  public Cells(TallyQuery query, UnitSelection units, List<String> categories) {
    this.units = units;
    this.categories = categories;
    unitAt = query.rowOfUnit() == null ? 0 : add("cell_unit", units.rowColumn());
    periodAt = query.period() == null ? 0 : add("cell_period", "period_start");
    categoryAt = query.byCategory() ? add("cell_category", FactColumns.CATEGORY) : 0;
    channelAt = query.byChannel() ? add("cell_channel", FactTable.CHANNEL) : 0;
  }

  private Cells() {
    units = UnitSelection.ALL;
    categories = List.of();
    unitAt = 0;
    periodAt = 0;
    categoryAt = 0;
    channelAt = 0;
  }

  /** A single cell with all rows. */
  public static Cells uncut() {
    return new Cells();
  }

  private int add(String column, String expression) {
    columns.add(column);
    expressions.add(expression + " AS " + column);
    return columns.size();
  }

  /** Names of the columns. */
  public List<String> columns() {
    return List.copyOf(columns);
  }

  /** Types of the columns. */
  public List<String> types() {
    return IntStream.rangeClosed(1, count())
        .mapToObj(at -> at == channelAt ? "VARCHAR" : "INTEGER")
        .toList();
  }

  /** Names of the columns, each followed by a comma. */
  public String names() {
    return String.join("", columns.stream().map(column -> column + ", ").toList());
  }

  /** Their definitions over the facts, each followed by a comma. */
  public String definitions() {
    return String.join("", expressions.stream().map(expression -> expression + ", ").toList());
  }

  public int count() {
    return columns.size();
  }

  /** The key of the cell of a row whose first columns are {@link #names()}. */
  public TallyKey key(ResultSet row) throws SQLException {
    Integer unit = integer(row, unitAt);
    Integer period = integer(row, periodAt);
    Integer category = integer(row, categoryAt);
    return new TallyKey(
        unit == null ? null : units.row(unit),
        period == null ? null : LocalDate.ofEpochDay(period),
        category == null ? null : categories.get(category),
        channelAt == 0 ? null : row.getString(channelAt));
  }

  private static @Nullable Integer integer(ResultSet row, int at) throws SQLException {
    return at == 0 ? null : NullableColumn.integer(row, at);
  }
}
