package io.cxrating.standard;

import io.cxrating.standard.JudgedCriterion.Demand;
import io.cxrating.standard.Target.AtLeast;
import io.cxrating.standard.Target.AtMost;
import io.cxrating.standard.Target.Between;
import io.cxrating.standard.Target.Is;
import io.cxrating.standard.Target.OneOf;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The SQL reading of a criterion, for DuckDB: NULL, 0, 1 or 2. Made of generated column names,
 * codes and numbers alone.
 */
final class SqlReading {
  private static final String UNOBSERVED = "CAST(NULL AS INTEGER)";

  private final FactColumns columns;

  private SqlReading(FactColumns columns) {
    this.columns = columns;
  }

  static String of(NavigableMap<LocalDate, Demand> demands, FactColumns columns) {
    return new SqlReading(columns).byDay(demands);
  }

  private String byDay(NavigableMap<LocalDate, Demand> demands) {
    if (demands.isEmpty()) {
      return UNOBSERVED;
    }
    if (demands.size() == 1 && demands.firstKey().equals(LocalDate.MIN)) {
      return byCategory(demands.firstEntry().getValue());
    }
    StringBuilder sql = new StringBuilder("CASE");
    demands
        .descendingMap()
        .forEach(
            (from, demand) -> {
              sql.append(
                  from.equals(LocalDate.MIN)
                      ? " ELSE "
                      : " WHEN " + FactColumns.DAY + " >= " + from.toEpochDay() + " THEN ");
              sql.append(byCategory(demand));
            });
    return sql.append(" END").toString();
  }

  private String byCategory(Demand demand) {
    if (demand.target() == null) {
      return UNOBSERVED;
    }
    String column = columns.measureColumn(demand.measure());
    String base = halves(demand.measure(), column, demand.target());
    if (demand.overrides().isEmpty()) {
      return base;
    }
    StringBuilder sql = new StringBuilder("CASE " + FactColumns.CATEGORY);
    demand
        .overrides()
        .forEach(
            (category, target) ->
                sql.append(" WHEN ")
                    .append(columns.categoryCode(category).orElseThrow())
                    .append(" THEN ")
                    .append(halves(demand.measure(), column, target)));
    return sql.append(" ELSE ").append(base).append(" END").toString();
  }

  private String halves(String measure, String column, Target target) {
    return switch (target) {
      case AtMost t ->
          number(
              column,
              "%s <= %s",
              literal(t.limit()),
              t.tolerated() == null ? null : literal(t.tolerated()));
      case AtLeast t ->
          number(
              column,
              "%s >= %s",
              literal(t.limit()),
              t.tolerated() == null ? null : literal(t.tolerated()));
      case Between t ->
          number(
              column,
              "%s BETWEEN %s",
              literal(t.low()) + " AND " + literal(t.high()),
              t.toleratedLow() == null
                  ? null
                  : literal(t.toleratedLow()) + " AND " + literal(t.toleratedHigh()));
      case Is t -> cases(t.value() ? column : "NOT " + column, null, column + " IS NOT NULL");
      case OneOf t ->
          cases(
              in(measure, column, t.values()),
              t.tolerated().isEmpty() ? null : in(measure, column, t.tolerated()),
              column + " IS NOT NULL");
    };
  }

  /** NaN and the infinities compare in DuckDB like very large numbers: guarded first. */
  private static String number(String column, String test, String met, String tolerated) {
    String scored =
        cases(
            test.formatted(column, met),
            tolerated == null ? null : test.formatted(column, tolerated),
            null);
    return "CASE WHEN isfinite(" + column + ") THEN " + scored + " END";
  }

  private static String cases(String met, String tolerated, String missed) {
    return "CASE WHEN "
        + met
        + " THEN 2"
        + (tolerated == null ? "" : " WHEN " + tolerated + " THEN 1")
        + (missed == null ? " ELSE 0 END" : " WHEN " + missed + " THEN 0 END");
  }

  private String in(String measure, String column, Set<String> values) {
    return values.stream()
        .map(value -> columns.valueCode(measure, value).orElseThrow())
        .sorted()
        .map(String::valueOf)
        .collect(Collectors.joining(", ", column + " IN (", ")"));
  }

  /** With an exponent it is a DOUBLE to DuckDB; without one it would be a DECIMAL. */
  private static String literal(double number) {
    String digits = Double.toString(number);
    return digits.contains("E") ? digits : digits + "E0";
  }
}
