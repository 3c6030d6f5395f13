package io.cxrating.intake.write;

import io.cxrating.problem.ProblemException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Writes batches through the stage, within the transaction of the connection. */
final class StageWriter {
  private static final byte[] HEADER = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
  };
  private static final byte[] TRAILER = {(byte) 0xFF, (byte) 0xFF};

  private final RowTable table;
  private final ReachCheck reach;

  StageWriter(RowTable table, ReachCheck reach) {
    this.table = table;
    this.reach = reach;
  }

  /**
   * The result of each row, in the order of the batches.
   *
   * @param batches either all revise stored rows or none does
   */
  RowOutcome[] write(Connection connection, List<RowBatch> batches) throws SQLException {
    int rows = stage(connection, batches);
    RowOutcome[] outcomes = new RowOutcome[rows];
    Arrays.fill(outcomes, RowOutcome.ACCEPTED);
    if (rows == 0) {
      return outcomes;
    }
    int left = reach.apply(connection, batches, outcomes);
    int inserted;
    try (PreparedStatement insert = connection.prepareStatement(table.insertStaged())) {
      inserted = insert.executeUpdate();
    }
    if (inserted < left) {
      writeRest(connection, batches, outcomes);
    }
    return outcomes;
  }

  /** The rows that were not inserted, since others with their keys are stored. */
  private void writeRest(Connection connection, List<RowBatch> batches, RowOutcome[] outcomes)
      throws SQLException {
    new RestoreWriter(table).write(connection, batches);
    if (batches.getFirst().revises()) {
      new ReviseWriter(table).write(connection, batches, outcomes);
    } else if (table.merge().isNone()) {
      classifyRest(connection, outcomes);
    } else {
      new MergeWriter(table).write(connection, outcomes);
    }
  }

  /**
   * Stages the row of a correction. It may be of a source of other keys, since the row is there
   * already.
   *
   * @throws ProblemException if the row names an interaction out of the reach of its key
   */
  void stageCorrection(Connection connection, RowBatch correction) throws SQLException {
    List<RowBatch> batches = List.of(correction);
    stage(connection, batches);
    if (!reach.outOfReach(connection, batches).isEmpty()) {
      throw RowOutcome.UNKNOWN_INTERACTION.problem();
    }
    reach.requireNoOverlap(connection);
    reach.refuseForeignSources(connection, batches, new RowOutcome[] {RowOutcome.ACCEPTED});
  }

  /** Copies the rows into the stage and returns their number. */
  private int stage(Connection connection, List<RowBatch> batches) throws SQLException {
    int rows = 0;
    for (RowBatch batch : batches) {
      batch.encoded().numberFrom(rows);
      rows += batch.rows();
    }
    if (rows == 0) {
      return 0;
    }
    try (Statement create = connection.createStatement()) {
      create.execute(table.createStage());
    }
    CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(table.copyIntoStage());
    try {
      copy.writeToCopy(HEADER, 0, HEADER.length);
      for (RowBatch batch : batches) {
        copy.writeToCopy(batch.encoded().bytes(), 0, batch.encoded().size());
      }
      copy.writeToCopy(TRAILER, 0, TRAILER.length);
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
    return rows;
  }

  private void classifyRest(Connection connection, RowOutcome[] outcomes) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(table.classifyRest());
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        outcomes[row.getInt(1)] = row.getBoolean(2) ? RowOutcome.DUPLICATE : RowOutcome.CONFLICT;
      }
    }
  }
}
