package io.cxrating.intake.write;

import io.cxrating.problem.ProblemException;
import io.cxrating.source.SourceClaims;
import io.cxrating.source.SourceUse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Removes the staged rows that the keys of their requests may not write. */
final class ReachCheck {
  private final RowTable table;
  private final SourceClaims claims;
  private final NamedInteractions interactions;
  private final OverlapCheck overlaps;

  ReachCheck(RowTable table, SourceClaims claims) {
    this.table = table;
    this.claims = claims;
    interactions = new NamedInteractions(table);
    overlaps = new OverlapCheck(table);
  }

  /**
   * Removes rows and sets their outcomes.
   *
   * @return the number of rows that are left
   */
  int apply(Connection ledger, List<RowBatch> batches, RowOutcome[] outcomes) throws SQLException {
    for (int row : outOfReach(ledger, batches)) {
      outcomes[row] = RowOutcome.UNKNOWN_INTERACTION;
    }
    overlaps.apply(ledger, outcomes);
    refuseForeignSources(ledger, batches, outcomes);
    List<Integer> removed = new ArrayList<>();
    for (int row = 0; row < outcomes.length; row++) {
      if (outcomes[row].isRefused()) {
        removed.add(row);
      }
    }
    remove(ledger, removed);
    return outcomes.length - removed.size();
  }

  /** The staged rows that name an interaction out of the reach of their key. */
  List<Integer> outOfReach(Connection ledger, List<RowBatch> batches) throws SQLException {
    return table.kind().namesInteraction() && batches.stream().anyMatch(RowBatch::isLimited)
        ? interactions.outOfReach(ledger)
        : List.of();
  }

  /**
   * Rejects a correction whose period overlaps that of another row.
   *
   * @throws ProblemException OVERLAPPING_COUNTS
   */
  void requireNoOverlap(Connection ledger) throws SQLException {
    RowOutcome[] outcome = {RowOutcome.ACCEPTED};
    overlaps.apply(ledger, outcome);
    if (outcome[0].isRefused()) {
      throw outcome[0].problem();
    }
  }

  /** Sets the outcomes of rows whose source belongs to other keys. */
  void refuseForeignSources(Connection ledger, List<RowBatch> batches, RowOutcome[] outcomes)
      throws SQLException {
    List<SourceUse> uses = uses(batches);
    Set<SourceUse> stored = new LinkedHashSet<>();
    for (int row = 0; row < outcomes.length; row++) {
      if (!outcomes[row].isRefused()) {
        stored.add(uses.get(row));
      }
    }
    Set<SourceUse> refused = claims.claim(ledger, stored);
    for (int row = 0; row < outcomes.length; row++) {
      if (!outcomes[row].isRefused() && refused.contains(uses.get(row))) {
        outcomes[row] = RowOutcome.FOREIGN_SOURCE;
      }
    }
  }

  private static List<SourceUse> uses(List<RowBatch> batches) {
    List<SourceUse> uses = new ArrayList<>();
    for (RowBatch batch : batches) {
      for (int row = 0; row < batch.rows(); row++) {
        uses.add(batch.use(row));
      }
    }
    return uses;
  }

  private void remove(Connection ledger, List<Integer> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    String sql = "delete from %s where n = any (?)".formatted(table.stage());
    try (PreparedStatement delete = ledger.prepareStatement(sql)) {
      delete.setArray(1, ledger.createArrayOf("int", rows.toArray()));
      delete.executeUpdate();
    }
  }
}
