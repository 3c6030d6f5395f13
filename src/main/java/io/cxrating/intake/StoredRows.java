package io.cxrating.intake;

import io.cxrating.intake.write.RowTable;
import io.cxrating.ledger.LedgerTime;
import io.cxrating.ledger.kind.RowKind;
import io.cxrating.problem.ProblemCode;
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
   *     caller's scope: the caller cannot distinguish these; {@code WITHDRAWN} if it was withdrawn
   */
  public <T> StoredRow<T> find(RowKind<T> kind, String source, String id) {
    RowTable table = new RowTable(kind);
    List<Found<T>> found = ledger.find(table.revisions(), source, id, row -> found(kind, row));
    if (found.isEmpty() || !scope.allows(found.getLast().unit())) {
      throw kind.unknown(source, id);
    }
    ledger.find(table.standing(), source, id, StoredRows::withdrawal).stream()
        .filter(withdrawal -> !withdrawal.isEmpty())
        .forEach(
            withdrawal -> {
              throw new ProblemException(
                  ProblemCode.WITHDRAWN,
                  "The %s %s of %s was withdrawn %s"
                      .formatted(kind.noun(), id, source, withdrawal));
            });
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

  /** When and why the row was withdrawn; empty if it was not. */
  private static String withdrawal(ResultSet row) throws SQLException {
    String reason = row.getString(4);
    return reason == null ? "" : "at %s: %s".formatted(LedgerTime.of(row, 3), reason);
  }
}
