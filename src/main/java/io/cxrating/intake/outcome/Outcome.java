package io.cxrating.intake.outcome;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cxrating.intake.RowName;
import io.cxrating.intake.parsing.InteractionName;
import io.cxrating.ledger.LedgerTime;
import io.cxrating.ledger.StoredAttributes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The current state of one outcome. It does not include the customer.
 *
 * @param interaction null if none is named
 * @param localDate the local day of the outcome at its unit
 * @param customerKnown whether a customer was named
 */
public record Outcome(
    @JsonUnwrapped RowName name,
    String outcome,
    String unit,
    @Nullable InteractionName interaction,
    @JsonUnwrapped Result result,
    LocalDate localDate,
    boolean customerKnown) {
  static final String EXAMPLE =
      """
      {"source":"crm","id":"r-0045","outcome":"stays-solved","unit":"group-56",\
      "interaction":{"source":"servicenow","id":"0000045"},\
      "occurredAt":"2016-03-14T00:00:00Z","achieved":true,"value":14.0,\
      "localDate":"2016-03-14","customerKnown":true,\
      "revisions":[{"revision":1,"receivedAt":"2016-03-14T00:01:00Z","asOf":null}]}""";

  static Outcome of(ResultSet row) throws SQLException {
    return new Outcome(
        new RowName(row.getString(1), row.getString(2)),
        row.getString(3),
        row.getString(4),
        InteractionName.of(row.getString(5), row.getString(6)),
        new Result(
            LedgerTime.of(row, 7),
            row.getBoolean(8),
            row.getObject(9, Double.class),
            StoredAttributes.of(row.getString(12))),
        row.getObject(10, LocalDate.class),
        row.getBoolean(11));
  }
}
