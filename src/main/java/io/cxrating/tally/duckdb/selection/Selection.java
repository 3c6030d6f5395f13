package io.cxrating.tally.duckdb.selection;

import io.cxrating.projection.table.FactColumns;
import io.cxrating.tally.DayRange;
import io.cxrating.tally.Period;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** FROM and WHERE of a query over the facts, with their bound values. */
public final class Selection {
  private final String table;
  private final String plain;
  private final StringBuilder joins = new StringBuilder();
  private final List<Object> first = new ArrayList<>();
  private final List<Object> joined = new ArrayList<>();
  private final List<String> conditions = new ArrayList<>();
  private final List<Object> bound = new ArrayList<>();
  private final List<Column> last = new ArrayList<>();

  private record Column(String type, Object[] values) {}

  /** {@code values}: bound to the gaps in {@code table}. */
  public Selection(String table, Object... values) {
    this(table, table, List.of(values));
  }

  private Selection(String table, String plain, List<Object> values) {
    this.table = table;
    this.plain = plain;
    first.addAll(values);
  }

  /** {@code plain}: the same table with fewer columns, which costs less. */
  public static Selection of(String table, String plain) {
    return new Selection(table, plain, List.of());
  }

  public void where(String condition, Object... values) {
    conditions.add(condition);
    bound.addAll(List.of(values));
  }

  /** Restricts the rows to these local days, {@code to} exclusive. */
  public void within(LocalDate from, LocalDate to) {
    where(FactColumns.DAY + " >= ?", epochDay(from));
    where(FactColumns.DAY + " < ?", epochDay(to));
  }

  public static int epochDay(LocalDate day) {
    return Math.toIntExact(
        Math.clamp(day.toEpochDay(), (long) Integer.MIN_VALUE, (long) Integer.MAX_VALUE));
  }

  /**
   * Adds {@code period_start} where rows are cut by time.
   *
   * @param period null: not by time
   * @param days those of the rows, asked for only where they are cut
   * @return whether there is anything to be cut
   */
  public boolean joinPeriods(@Nullable Period period, Reading<Optional<DayRange>> days)
      throws SQLException {
    if (period == null) {
      return true;
    }
    Optional<DayRange> range = days.read();
    if (range.isPresent()) {
      joinPeriods(period, range.get());
    }
    return range.isPresent();
  }

  /** The column comes from {@link Period} alone, as a small table. */
  private void joinPeriods(Period period, DayRange range) {
    Integer[] days =
        range
            .first()
            .datesUntil(range.last().plusDays(1))
            .map(Selection::epochDay)
            .toArray(Integer[]::new);
    Integer[] starts =
        range
            .first()
            .datesUntil(range.last().plusDays(1))
            .map(day -> epochDay(period.startOf(day)))
            .toArray(Integer[]::new);
    join(
        "(SELECT unnest(?) AS day_of_period, unnest(?) AS period_start)",
        "day_of_period = " + FactColumns.DAY,
        days,
        starts);
  }

  /** Joins rows made of integer arrays. */
  public void join(String table, String condition, Integer[]... arrays) {
    joins.append(" JOIN ").append(table).append(" ON ").append(condition);
    joined.addAll(List.of(arrays));
  }

  /** Left-joins a table. */
  public void leftJoin(String table, String condition) {
    joins.append(" LEFT JOIN ").append(table).append(" ON ").append(condition);
  }

  /** Binds an array to a gap after {@link #sql()} in the statement. */
  public void last(String type, Object... values) {
    last.add(new Column(type, values));
  }

  /** {@code FROM ... WHERE ...}. */
  public String sql() {
    return sql(table);
  }

  /** The same for statements that need none of the columns which the plain table lacks. */
  public String plainSql() {
    return sql(plain);
  }

  private String sql(String selected) {
    return " FROM "
        + selected
        + joins
        + (conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions));
  }

  /** Prepares a statement that contains {@link #sql()} once, and binds the values. */
  public PreparedStatement prepare(Connection connection, String statement) throws SQLException {
    PreparedStatement prepared = connection.prepareStatement(statement);
    int at = 0;
    for (Object value : first) {
      prepared.setObject(++at, value);
    }
    for (Object array : joined) {
      prepared.setArray(++at, connection.createArrayOf("INTEGER", (Integer[]) array));
    }
    for (Object value : bound) {
      prepared.setObject(++at, value);
    }
    for (Column column : last) {
      prepared.setArray(++at, connection.createArrayOf(column.type(), column.values()));
    }
    return prepared;
  }
}
