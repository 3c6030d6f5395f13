package io.cxrating.intake.survey;

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
 * The current state of one survey answer or invitation. It does not include the customer.
 *
 * @param interaction null if none is named
 * @param localDate the local day of the question, else of the answer, at its unit
 * @param customerKnown whether a customer was named
 */
public record SurveyAnswer(
    @JsonUnwrapped RowName name,
    String instrument,
    String unit,
    @Nullable InteractionName interaction,
    @JsonUnwrapped Reply reply,
    LocalDate localDate,
    boolean customerKnown) {
  static final String EXAMPLE =
      """
      {"source":"mailing","id":"2016-02-0045","instrument":"nps","unit":"group-56",\
      "interaction":{"source":"servicenow","id":"0000045"},\
      "askedAt":"2016-03-01T08:00:00Z","answeredAt":"2016-03-01T19:12:00Z","score":9.0,\
      "weight":1.25,"category":"when-you-can","channel":"mail",\
      "localDate":"2016-03-01","customerKnown":true,\
      "revisions":[{"revision":1,"receivedAt":"2016-03-01T19:13:00Z","asOf":null}]}""";

  static SurveyAnswer of(ResultSet row) throws SQLException {
    return new SurveyAnswer(
        new RowName(row.getString(1), row.getString(2)),
        row.getString(3),
        row.getString(4),
        InteractionName.of(row.getString(5), row.getString(6)),
        new Reply(
            LedgerTime.orNull(row, 7),
            LedgerTime.orNull(row, 8),
            row.getObject(9, Double.class),
            row.getObject(10, Double.class),
            row.getString(11),
            row.getString(12),
            StoredAttributes.of(row.getString(15))),
        row.getObject(13, LocalDate.class),
        row.getBoolean(14));
  }
}
