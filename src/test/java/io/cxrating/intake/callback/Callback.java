package io.cxrating.intake.callback;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cxrating.intake.RowName;
import io.cxrating.intake.parsing.InteractionName;
import io.cxrating.ledger.LedgerTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** The latest revision of one callback. */
public record Callback(
    @JsonUnwrapped RowName name,
    String reason,
    String unit,
    InteractionName interaction,
    Instant calledAt,
    boolean reached) {
  static final String EXAMPLE =
      """
      {"source":"phone","id":"1","reason":"billing","unit":"group-56",\
      "interaction":{"source":"servicenow","id":"0000045"},\
      "calledAt":"2016-03-14T00:00:00Z","reached":true,\
      "revisions":[{"revision":1,"receivedAt":"2016-03-14T00:01:00Z"}]}""";

  static Callback of(ResultSet row) throws SQLException {
    return new Callback(
        new RowName(row.getString(1), row.getString(2)),
        row.getString(3),
        row.getString(4),
        InteractionName.of(row.getString(5), row.getString(6)),
        LedgerTime.of(row, 7),
        row.getBoolean(8));
  }
}
