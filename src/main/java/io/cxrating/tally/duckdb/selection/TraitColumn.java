package io.cxrating.tally.duckdb.selection;

import io.cxrating.projection.table.FactColumns;
import io.cxrating.projection.table.FactTable;
import io.cxrating.standard.model.Attribute;
import io.cxrating.standard.model.StandardHistory;
import io.cxrating.tally.Rest;
import io.cxrating.tally.Trait;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The column of a trait in the facts of a standard.
 *
 * @param facts the facts as a table expression
 */
public record TraitColumn(
    Connection connection, StandardHistory history, String facts, Trait trait) {

  private FactColumns columns() {
    return new FactColumns(history);
  }

  /** Its name. */
  public String column() {
    return trait.equals(Trait.CATEGORY)
        ? FactColumns.CATEGORY
        : trait.equals(Trait.CHANNEL) ? FactTable.CHANNEL : columns().attributeColumn(key());
  }

  private String key() {
    return Objects.requireNonNull(trait.attribute(), "it is neither category nor channel");
  }

  /** The type of {@link #cell()}. */
  String type() {
    return trait.equals(Trait.CATEGORY) ? "INTEGER" : "VARCHAR";
  }

  /** The value that decides the cell of a row. */
  String cell() throws SQLException {
    if (trait.attribute() == null || rest().isEmpty()) {
      return column();
    }
    return "CASE WHEN %1$s IN (%2$s) THEN %1$s WHEN %1$s IS NOT NULL THEN '%3$s' END"
        .formatted(column(), kept(), Trait.OTHER);
  }

  /** The value of a result column. */
  @Nullable String read(ResultSet row, int at) throws SQLException {
    if (!trait.equals(Trait.CATEGORY)) {
      return row.getString(at);
    }
    Integer code = NullableColumn.integer(row, at);
    return code == null ? null : history.categories().get(code);
  }

  /** The values of an attribute that are kept apart: the most frequent ones of all facts. */
  private String kept() {
    return "SELECT %1$s FROM %2$s WHERE %1$s IS NOT NULL GROUP BY %1$s ORDER BY count(*) DESC, %1$s LIMIT %3$d"
        .formatted(column(), facts, attribute().atMost());
  }

  private Attribute attribute() {
    return history.attribute(key()).orElseThrow();
  }

  /** The rest of an attribute; empty unless it has more values than the standard declares. */
  public Optional<Rest> rest() throws SQLException {
    Attribute attribute = attribute();
    if (!attribute.values().isEmpty()) {
      return Optional.empty();
    }
    try (PreparedStatement select =
            connection.prepareStatement("SELECT count(DISTINCT " + column() + ") FROM " + facts);
        ResultSet row = select.executeQuery()) {
      row.next();
      long others = row.getLong(1) - attribute.atMost();
      return others > 0
          ? Optional.of(new Rest(attribute.key(), attribute.atMost(), others))
          : Optional.empty();
    }
  }

  /** Restricts the selected facts to some values; the rest of an attribute is one of them. */
  public void restrict(Selection selection, List<String> values) throws SQLException {
    if (trait.equals(Trait.CATEGORY)) {
      selection.where(in(column(), values.size()), codes(values));
      return;
    }
    boolean rest = trait.attribute() != null && values.contains(Trait.OTHER) && rest().isPresent();
    String named = in(column(), values.size());
    selection.where(
        rest
            ? "(%s OR %s IS NOT NULL AND %2$s NOT IN (%s))".formatted(named, column(), kept())
            : named,
        values.toArray());
  }

  /** The codes of categories; −1 for one that the standard does not declare. */
  private Object[] codes(List<String> categories) {
    return categories.stream()
        .map(columns()::categoryCode)
        .map(code -> (Object) code.orElse(-1))
        .toArray();
  }

  /** The condition that a column has one of as many values. */
  public static String in(String column, int values) {
    return column + " IN (" + String.join(", ", Collections.nCopies(values, "?")) + ")";
  }
}
