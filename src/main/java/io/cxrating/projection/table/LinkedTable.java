package io.cxrating.projection.table;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The tables of what may belong to an interaction. {@code interaction} is the row_id in a table of
 * facts, null where none is named or known; {@code grp} is the replicate group of the customer, as
 * in a table of facts.
 */
public enum LinkedTable {
  /**
   * Survey answers; an invitation that nobody has answered has neither {@code answered} nor {@code
   * score}, an answer without a score no score.
   */
  SURVEY_ANSWER(
      "survey_answer",
      "row_id BIGINT, instrument INTEGER, unit INTEGER, customer BIGINT, grp BIGINT, day INTEGER,"
          + " asked TIMESTAMP, answered TIMESTAMP, score DOUBLE, weight DOUBLE, category VARCHAR,"
          + " channel VARCHAR, interaction BIGINT, names_interaction BOOLEAN"),

  /** Observed outcomes. */
  OUTCOME(
      "outcome",
      "row_id BIGINT, outcome VARCHAR, unit INTEGER, customer BIGINT, grp BIGINT, day INTEGER,"
          + " occurred TIMESTAMP, achieved BOOLEAN, value DOUBLE, interaction BIGINT,"
          + " names_interaction BOOLEAN");

  private final String table;
  private final String columns;

  LinkedTable(String table, String columns) {
    this.table = table;
    this.columns = columns;
  }

  /** Its name, in the ledger as well. */
  public String table() {
    return table;
  }

  /** Makes both tables, empty. */
  public static void create(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (LinkedTable one : values()) {
        statement.execute("CREATE TABLE " + one.table + " (" + one.columns + ")");
      }
    }
  }
}
