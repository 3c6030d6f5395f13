package io.cxrating.standard.model;

import io.cxrating.standard.model.JudgedCriterion.Demand;
import io.cxrating.standard.model.Target.AtLeast;
import io.cxrating.standard.model.Target.AtMost;
import io.cxrating.standard.model.Target.Between;
import io.cxrating.standard.model.Target.Is;
import io.cxrating.standard.model.Target.OneOf;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The SQL reading of a criterion, for DuckDB: NULL, 0, 1 or 2. Made of generated column names,
 * codes and numbers alone.
 */
final class SqlReading {
  private static final String UNOBSERVED = "CAST(NULL AS INTEGER)";
  private static final String NO_VALUE = "CAST(NULL AS DOUBLE)";
  private static final String FINITE =
      literal(-Double.MAX_VALUE) + " AND " + literal(Double.MAX_VALUE);

  private final FactColumns columns;

  private SqlReading(FactColumns columns) {
    this.columns = columns;
  }

  static String of(NavigableMap<LocalDate, Demand> demands, FactColumns columns) {
    SqlReading reading = new SqlReading(columns);
    return demands.isEmpty() ? UNOBSERVED : byDay(demands, reading::byCategory);
  }

  /** The finite values of a column, from the days on for which that is true. */
  static String values(NavigableMap<LocalDate, Boolean> measured, String column) {
    String value = guarded(column, column);
    return measured.isEmpty() ? NO_VALUE : byDay(measured, holds -> holds ? value : NO_VALUE);
  }

  /** {@code periods}: at least one, by their first day. */
  private static <T> String byDay(NavigableMap<LocalDate, T> periods, Function<T, String> reading) {
    if (periods.size() == 1 && periods.firstKey().equals(LocalDate.MIN)) {
      return reading.apply(periods.firstEntry().getValue());
    }
    StringBuilder sql = new StringBuilder("CASE");
    periods
        .descendingMap()
        .forEach(
            (from, period) -> {
              sql.append(
                  from.equals(LocalDate.MIN)
                      ? " ELSE "
                      : " WHEN " + FactColumns.DAY + " >= " + from.toEpochDay() + " THEN ");
              sql.append(reading.apply(period));
            });
    return sql.append(" END").toString();
  }

  private String byCategory(Demand demand) {
    if (demand.target() == null) {
      return UNOBSERVED;
    }
    String column = columns.measureColumn(demand.measure());
    StringBuilder sql = new StringBuilder();
    if (demand.overrides().isEmpty()) {
      sql.append(halves(demand, column, demand.target()));
    } else {
      sql.append("CASE ").append(FactColumns.CATEGORY);
      new TreeMap<>(demand.overrides())
          .forEach(
              (category, target) ->
                  sql.append(" WHEN ")
                      .append(columns.categoryCode(category).orElseThrow())
                      .append(" THEN ")
                      .append(halves(demand, column, target)));
      sql.append(" ELSE ").append(halves(demand, column, demand.target())).append(" END");
    }
    return columns.measureType(demand.measure()).equals("DOUBLE") ? guarded(column, sql) : "" + sql;
  }

  /** NaN and the infinities compare in DuckDB like very large numbers. */
  private static String guarded(String column, CharSequence sql) {
    return "CASE WHEN " + column + " BETWEEN " + FINITE + " THEN " + sql + " END";
  }

  /** Being met adds two halves, being tolerated one; no branches, and NULL stays NULL. */
  private String halves(Demand demand, String column, Target target) {
    return switch (target) {
      case AtMost t -> number(column, "<=", literal(t.limit()), literal(t.tolerated()));
      case AtLeast t -> number(column, ">=", literal(t.limit()), literal(t.tolerated()));
      case Between t ->
          number(
              column,
              "BETWEEN",
              literal(t.low()) + " AND " + literal(t.high()),
              t.toleratedLow() == null
                  ? null
                  : literal(t.toleratedLow()) + " AND " + literal(t.toleratedHigh()));
      case Is t -> "2 * " + one(t.value() ? column : "NOT " + column);
      case OneOf t ->
          "2 * "
              + one(in(demand, column, t.values()))
              + (t.tolerated().isEmpty() ? "" : " + " + one(in(demand, column, t.tolerated())));
    };
  }

  /** The tolerance encloses the target, so that what is met counts in both. */
  private static String number(String column, String test, String met, String tolerated) {
    String isMet = one(column + " " + test + " " + met);
    return tolerated == null
        ? "2 * " + isMet
        : isMet + " + " + one(column + " " + test + " " + tolerated);
  }

  private static String one(String condition) {
    return "CAST(" + condition + " AS INTEGER)";
  }

  private String in(Demand demand, String column, Set<String> values) {
    return values.stream()
        .map(value -> columns.valueCode(demand.measure(), value).orElseThrow())
        .sorted()
        .map(String::valueOf)
        .collect(Collectors.joining(", ", column + " IN (", ")"));
  }

  /** With an exponent it is a DOUBLE to DuckDB; without one it would be a DECIMAL. */
  static String literal(Double number) {
    if (number == null) {
      return null;
    }
    String digits = number.toString();
    return digits.contains("E") ? digits : digits + "E0";
  }
}
