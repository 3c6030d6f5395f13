package io.cxrating.projection.table;

import io.cxrating.ledger.kind.Column;
import io.cxrating.ledger.kind.ColumnType;
import io.cxrating.ledger.kind.RowKind;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The table of a kind other than interactions: its projected columns, in the order of its content,
 * and the columns that all such kinds share. {@code customer} is the first 8 bytes of the
 * pseudonym, null without a customer, {@code grp} the replicate group and {@code day} the local
 * date as an epoch day, as in a table of facts. {@code interaction} is the row_id in a table of
 * facts, null if none is named or known; {@code within} is the unit within which the interactions
 * of a row of a customer must be, null for any.
 */
public record KindTable(RowKind<?> kind) {
  /** Its name, which is the same in the ledger. */
  public String name() {
    return kind.table();
  }

  /** Creates the empty table. */
  public void create(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(definition());
    }
  }

  /** The statement that creates the table. */
  public String definition() {
    List<String> columns = new ArrayList<>(List.of("row_id BIGINT"));
    for (Column column : kind.content()) {
      if (column.equals(Column.UNIT)) {
        columns.add("unit INTEGER");
      } else if (column.equals(Column.CUSTOMER)) {
        columns.addAll(List.of("customer BIGINT", "grp BIGINT", "day INTEGER"));
      } else if (column.isProjected()) {
        columns.add(column.projected().name() + " " + type(column.projectedType()));
      }
    }
    if (kind.namesInteraction()) {
      columns.addAll(List.of("interaction BIGINT", "names_interaction BOOLEAN", "within INTEGER"));
    }
    return "CREATE TABLE " + name() + " (" + String.join(", ", columns) + ")";
  }

  private static String type(ColumnType type) {
    return switch (type) {
      case KEY, TEXT, JSON -> "VARCHAR";
      case INT -> "INTEGER";
      case LONG -> "BIGINT";
      case DOUBLE -> "DOUBLE";
      case BOOLEAN -> "BOOLEAN";
      case BYTES -> "BLOB";
      case INSTANT -> "TIMESTAMP";
      case DATE -> "DATE";
    };
  }
}
