package io.cxrating.intake.count;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cxrating.intake.RowName;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The current state of the counts of one criterion, unit and period. */
public record PeriodCount(
    @JsonUnwrapped RowName name, @JsonUnwrapped Counted counted, @JsonUnwrapped Numbers numbers) {
  static final String EXAMPLE =
      """
      {"source":"nhs","id":"RX1-2018-03","standard":"a-and-e","touchpoint":"attendance",\
      "criterion":"seen-in-four-hours","unit":"rx1","from":"2018-03-01","to":"2018-04-01",\
      "category":null,"channel":null,"met":18410,"tolerated":0,"missed":2879,"unobserved":0,\
      "revisions":[{"revision":1,"receivedAt":"2018-04-12T09:30:00Z","asOf":null}]}""";

  static PeriodCount of(ResultSet row) throws SQLException {
    return new PeriodCount(
        new RowName(row.getString(1), row.getString(2)),
        Counted.of(row, 3),
        new Numbers(row.getLong(11), row.getLong(12), row.getLong(13), row.getLong(14)));
  }
}
