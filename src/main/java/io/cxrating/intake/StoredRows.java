package io.cxrating.intake;

import io.cxrating.intake.write.RowTable;
import io.cxrating.ledger.LedgerTime;
import io.cxrating.ledger.kind.RowKind;
import io.cxrating.problem.ProblemException;
import io.cxrating.unit.UnitScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Reads single rows for callers who may see them. */
@ApplicationScoped
public class StoredRows {
  private final RowLookup ledger;
  private final UnitScope scope;

  StoredRows(RowLookup ledger, UnitScope scope) {
    this.ledger = ledger;
    this.scope = scope;
  }

  private record Found<T>(T row, String unit, Revision revision) {}

  /**
   * The row with that name.
   *
   * @throws ProblemException if there is none, it was erased, or its unit is outside of the
   *     caller's scope: the caller cannot distinguish these
   */
  public <T> StoredRow<T> find(RowKind<T> kind, String source, String id) {
    String query = new RowTable(kind).revisions();
    List<Found<T>> found = ledger.find(query, source, id, row -> found(kind, row));
    if (found.isEmpty() || !scope.allows(found.getLast().unit())) {
      throw kind.unknown(source, id);
    }
    return new StoredRow<>(found.getLast().row(), found.stream().map(Found::revision).toList());
  }

  private static <T> Found<T> found(RowKind<T> kind, ResultSet row) throws SQLException {
    int received = row.findColumn("received_at");
    int asOf = row.findColumn("as_of");
    return new Found<>(
        kind.shown().reading().of(row),
        row.getString("unit"),
        new Revision(
            row.getInt("revision"), LedgerTime.of(row, received), LedgerTime.orNull(row, asOf)));
  }
}
