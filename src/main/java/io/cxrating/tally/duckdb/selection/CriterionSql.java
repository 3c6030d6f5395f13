package io.cxrating.tally.duckdb.selection;

import io.cxrating.projection.table.FactColumns;
import io.cxrating.standard.model.Demand;
import io.cxrating.standard.model.JudgedCriterion;
import io.cxrating.standard.model.Target;
import io.cxrating.standard.model.Target.AtLeast;
import io.cxrating.standard.model.Target.AtMost;
import io.cxrating.standard.model.Target.Between;
import io.cxrating.standard.model.Target.Is;
import io.cxrating.standard.model.Target.OneOf;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The SQL expression of a criterion. It agrees with the evaluation in Java, and consists only of
 * generated column names, codes and numbers.
 */
public final class CriterionSql {
  private static final String UNOBSERVED = "CAST(NULL AS INTEGER)";
  private static final String NOT_CENSORED = "FALSE";
  private static final String NO_VALUE = "CAST(NULL AS DOUBLE)";
  private static final String FINITE = between(-Double.MAX_VALUE, Double.MAX_VALUE);

  private final FactColumns columns;

  private CriterionSql(FactColumns columns) {
    this.columns = columns;
  }

  /** The score of a row in halves: an INTEGER, NULL where it is unobserved. */
  public static String score(JudgedCriterion criterion, FactColumns columns) {
    CriterionSql reading = new CriterionSql(columns);
    return criterion.demands().isEmpty() ? UNOBSERVED : byDay(criterion.demands(), reading::halves);
  }

  /** Whether the fact is censored and leaves the score open: a BOOLEAN, or NULL for false. */
  public static String undecided(JudgedCriterion criterion, FactColumns columns) {
    return criterion.demands().isEmpty()
        ? NOT_CENSORED
        : "(%s AND %s IS NULL)"
            .formatted(
                byDay(criterion.demands(), demand -> isCensored(demand, columns)),
                score(criterion, columns));
  }

  private static String isCensored(Demand demand, FactColumns columns) {
    String measure = demand.measure();
    return measure == null || demand.span() != null || !columns.isNumeric(measure)
        ? NOT_CENSORED
        : columns.leastColumn(measure) + " IS NOT NULL";
  }

  /**
   * The finite value of the criterion's numeric measure: a DOUBLE, NULL on days on which another
   * measure judged the criterion.
   */
  public static String value(JudgedCriterion criterion, FactColumns columns) {
    String measure = criterion.numericMeasure().orElseThrow().key();
    String column = SpanColumns.column(columns, measure, criterion.span().orElse(null));
    // DuckDB compares NaN and the infinities like very large numbers.
    return measured(criterion, "CASE WHEN " + column + FINITE + " THEN " + column + " END");
  }

  /** The same for the smallest value that a censored fact allows; NULL for any other fact. */
  public static String least(JudgedCriterion criterion, FactColumns columns) {
    return criterion.span().isPresent()
        ? NO_VALUE
        : measured(criterion, columns.leastColumn(criterion.numericMeasure().orElseThrow().key()));
  }

  private static String measured(JudgedCriterion criterion, String value) {
    return criterion.measured().isEmpty()
        ? NO_VALUE
        : byDay(criterion.measured(), holds -> holds ? value : NO_VALUE);
  }

  /** {@code periods}: at least one, by their first day. */
  private static <T> String byDay(SortedMap<LocalDate, T> periods, Function<T, String> reading) {
    if (periods.size() == 1 && periods.firstKey().equals(LocalDate.MIN)) {
      return reading.apply(periods.firstEntry().getValue());
    }
    StringBuilder sql = new StringBuilder("CASE");
    periods
        .reversed()
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

  private String halves(Demand demand) {
    if (demand.target() == null || demand.measure() == null) {
      return UNOBSERVED;
    }
    String measure = demand.measure();
    String column = SpanColumns.column(columns, measure, demand.span());
    String halves = byCategory(demand, target -> halves(measure, column, target));
    if (!columns.isNumeric(measure)) {
      return halves;
    }
    if (demand.span() != null) {
      return "CASE WHEN " + column + " IS NOT NULL THEN " + halves + " END";
    }
    String least = columns.leastColumn(measure);
    return "CASE WHEN %s THEN %s WHEN %s IS NOT NULL THEN %s END"
        .formatted(column + FINITE, halves, least, byCategory(demand, t -> ofCensored(least, t)));
  }

  private String byCategory(Demand demand, Function<Target, String> reading) {
    String otherwise = reading.apply(Objects.requireNonNull(demand.target(), "it has a measure"));
    if (demand.overrides().isEmpty()) {
      return otherwise;
    }
    StringBuilder sql = new StringBuilder("CASE ").append(FactColumns.CATEGORY);
    new TreeMap<>(demand.overrides())
        .forEach(
            (category, target) ->
                sql.append(" WHEN ")
                    .append(columns.categoryCode(category).orElseThrow())
                    .append(" THEN ")
                    .append(reading.apply(target)));
    return sql.append(" ELSE ").append(otherwise).append(" END").toString();
  }

  /** The score that all values from the least on have; NULL where they differ. */
  private static String ofCensored(String least, Target target) {
    return switch (target) {
      case AtMost t -> decided(least + " > " + SqlNumber.of(t.outermost()), JudgedCriterion.MISSED);
      case Between t ->
          decided(least + " > " + SqlNumber.of(t.outermost()), JudgedCriterion.MISSED);
      case AtLeast t -> decided(least + " >= " + SqlNumber.of(t.limit()), JudgedCriterion.MET);
      case Is t -> UNOBSERVED;
      case OneOf t -> UNOBSERVED;
    };
  }

  private static String decided(String condition, int halves) {
    return "CASE WHEN " + condition + " THEN " + halves + " END";
  }

  /** Being met adds two halves, being tolerated one; no branches, and NULL stays NULL. */
  private String halves(String measure, String column, Target target) {
    return switch (target) {
      case AtMost t -> compared(column + " <= ", t.limit(), t.tolerated());
      case AtLeast t -> compared(column + " >= ", t.limit(), t.tolerated());
      case Between t ->
          score(
              column + between(t.low(), t.high()),
              t.toleratedLow() == null || t.toleratedHigh() == null
                  ? null
                  : column + between(t.toleratedLow(), t.toleratedHigh()));
      case Is t -> "2 * " + one(t.value() ? column : "NOT " + column);
      case OneOf t ->
          "2 * "
              + one(in(measure, column, t.values()))
              + (t.tolerated().isEmpty() ? "" : " + " + one(in(measure, column, t.tolerated())));
    };
  }

  private static String compared(String test, double limit, @Nullable Double tolerated) {
    return score(
        test + SqlNumber.of(limit), tolerated == null ? null : test + SqlNumber.of(tolerated));
  }

  /** The tolerance encloses the target, so a value that meets the target satisfies both. */
  private static String score(String met, @Nullable String tolerated) {
    return tolerated == null ? "2 * " + one(met) : one(met) + " + " + one(tolerated);
  }

  private static String between(double low, double high) {
    return " BETWEEN " + SqlNumber.of(low) + " AND " + SqlNumber.of(high);
  }

  private static String one(String condition) {
    return "CAST(" + condition + " AS INTEGER)";
  }

  private String in(String measure, String column, Set<String> values) {
    return values.stream()
        .map(value -> columns.valueCode(measure, value).orElseThrow())
        .sorted()
        .map(String::valueOf)
        .collect(Collectors.joining(", ", column + " IN (", ")"));
  }
}
