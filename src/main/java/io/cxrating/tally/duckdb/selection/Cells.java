package io.cxrating.tally.duckdb.selection;

import io.cxrating.tally.TallyKey;
import io.cxrating.tally.TallyQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns that a query splits by, and the mapping of a result row to the key of its cell. */
public final class Cells {
  private final UnitSelection units;
  private final List<TraitColumn> traits;
  private final List<String> columns = new ArrayList<>();
  private final List<String> types = new ArrayList<>();
  private final List<String> expressions = new ArrayList<>();
  private final int unitAt;
  private final int periodAt;

  /**
   * The cells of a query.
   *
   * @param traits the columns of its traits
   */
  public Cells(TallyQuery query, UnitSelection units, List<TraitColumn> traits)
      throws SQLException {
    this.units = units;
    this.traits = List.copyOf(traits);
    unitAt = query.rowOfUnit() == null ? 0 : add("cell_unit", "INTEGER", units.rowColumn());
    periodAt = query.period() == null ? 0 : add("cell_period", "INTEGER", "period_start");
    for (TraitColumn trait : traits) {
      add("cell_trait" + columns.size(), trait.type(), trait.cell());
    }
  }

  private Cells() {
    units = UnitSelection.ALL;
    traits = List.of();
    unitAt = 0;
    periodAt = 0;
  }

  /** A single cell with all rows. */
  public static Cells uncut() {
    return new Cells();
  }

  private int add(String column, String type, String expression) {
    columns.add(column);
    types.add(type);
    expressions.add(expression + " AS " + column);
    return columns.size();
  }

  /** Names of the columns. */
  public List<String> columns() {
    return List.copyOf(columns);
  }

  /** Types of the columns. */
  public List<String> types() {
    return List.copyOf(types);
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
    List<@Nullable String> values = new ArrayList<>();
    int first = count() - traits.size() + 1;
    for (int trait = 0; trait < traits.size(); trait++) {
      values.add(traits.get(trait).read(row, first + trait));
    }
    return new TallyKey(
        unit == null ? null : units.row(unit),
        period == null ? null : LocalDate.ofEpochDay(period),
        values);
  }

  private static @Nullable Integer integer(ResultSet row, int at) throws SQLException {
    return at == 0 ? null : NullableColumn.integer(row, at);
  }
}
