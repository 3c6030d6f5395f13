package io.cxrating.intake.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.agroal.api.AgroalDataSource;
import io.cxrating.TestApi;
import io.cxrating.intake.RowApi;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Checks accepted and rejected outcomes. */
@QuarkusTest
class OutcomePostTest {
  private static final String HELD =
      """
      select concat_ws('|', ext_id, revision, outcome, achieved, value, interaction_source,
                       interaction_id, local_date, octet_length(customer))
      from outcome where source = ? order by ext_id, revision""";

  @Inject AgroalDataSource ledger;

  private OutcomeApi api;

  @BeforeEach
  void makeUnits() {
    api = new OutcomeApi();
  }

  @Test
  void acceptsAnObjectAnArrayAndLines() throws SQLException {
    String rich =
        ",\"customer\":\"Zo\u00EB\",\"interaction\":{\"source\":\"desk\",\"id\":\"i\"},\"value\":-0.5";
    RowApi.counts(api.post("application/json", api.row("1", "true", rich)), 1, 0, 0);
    RowApi.counts(
        api.post(
            "application/json",
            "[" + api.row("1", "true", rich) + "," + api.row("2", "false", "") + "]"),
        1,
        1,
        0);
    RowApi.counts(
        api.postLines(api.row("2", "false", ""), "", api.row("3", "true", ",\"value\":0")),
        1,
        1,
        0);
    assertThat(held())
        .containsExactly(
            "1|1|stays-solved|t|-0.5|desk|i|2026-02-28|32",
            "2|1|stays-solved|f|2026-02-28",
            "3|1|stays-solved|t|0|2026-02-28");
  }

  @Test
  void treatsEqualContentAsADuplicate() {
    String same = api.row("1", "true", ",\"value\":2").replace("T03:30:00Z", "T04:30:00.000+01:00");
    RowApi.counts(
        api.postLines(
            api.row("1", "true", ",\"value\":2"), same.replace(":2}", ":2.0,\"customer\":null}")),
        1,
        1,
        0);
  }

  @Test
  void rejectsOtherContentUnderTheSameId() throws SQLException {
    api.postLines(api.row("1", "true", "")).body("accepted", is(1));
    for (String other :
        List.of(
            api.row("1", "false", ""),
            api.row("1", "true", ",\"value\":1"),
            api.row("1", "true", ",\"customer\":\"c\""),
            api.row("1", "true", ",\"interaction\":{\"source\":\"a\",\"id\":\"b\"}"),
            api.row("1", "true", "").replace("stays-solved", "renewed"),
            api.row("1", "true", "").replace(api.north, api.south))) {
      api.postLines(other).statusCode(422).body("problems.code", contains("CONFLICTING_DUPLICATE"));
    }
    assertThat(held()).hasSize(1);
  }

  @Test
  void rejectsAnInvalidRowAndNamesTheField() {
    String good = api.row("1", "true", "");
    api.assertRejected(good.replace("\"id\":\"1\",", ""), "MISSING_FIELD", "id");
    api.assertRejected(
        good.replace("\"outcome\":\"stays-solved\",", ""), "MISSING_FIELD", "outcome");
    api.assertRejected(good.replace("stays-solved", "Stays Solved"), "OUT_OF_RANGE", "outcome");
    api.assertRejected(good.replace("stays-solved", "x".repeat(201)), "OUT_OF_RANGE", "outcome");
    api.assertRejected(good.replace(api.north, "nowhere"), "UNKNOWN_UNIT", "unit");
    api.assertRejected(
        good.replace("\"achieved\":true", "\"achieved\":null"), "MISSING_FIELD", "achieved");
    api.assertRejected(api.row("1", "1", ""), "WRONG_TYPE", "achieved");
    api.assertRejected(api.row("1", "\"yes\"", ""), "WRONG_TYPE", "achieved");
    api.assertRejected(api.row("1", "true", ",\"value\":\"1\""), "WRONG_TYPE", "value");
    api.assertRejected(api.row("1", "true", ",\"value\":NaN"), "NOT_FINITE", "value");
    api.assertRejected(api.row("1", "true", ",\"value\":-1e999"), "NOT_FINITE", "value");
    api.assertRejected(api.row("1", "true", ",\"score\":1"), "UNKNOWN_FIELD", "score");
    api.assertRejected(api.row("1", "true", ",\"achieved\":true"), "MALFORMED", "achieved");
    api.assertRejected(
        api.row("1", "true", ",\"interaction\":{}"), "MISSING_FIELD", "interaction.source");
    api.assertRejected(
        api.row("1", "true", ",\"customer\":\"\\udc00\""), "OUT_OF_RANGE", "customer");
    api.assertRejected(
        good.replaceAll("\"occurredAt\":\"[^\"]*\",", ""), "MISSING_FIELD", "occurredAt");
    api.assertRejected(good.replace("T03:30:00Z", ""), "WRONG_TYPE", "occurredAt");
    api.assertRejected(
        good.replace("2026-03-01T03:30:00Z", Instant.now().plusSeconds(400).toString()),
        "IN_THE_FUTURE",
        "occurredAt");
  }

  @Test
  void storesAllOrNothingWhenAtomic() throws SQLException {
    api.postAtomically(api.row("1", "true", ""), api.row("2", "7", ""))
        .statusCode(422)
        .body("problems.code", contains("ROLLED_BACK", "WRONG_TYPE"));
    assertThat(held()).isEmpty();
    RowApi.counts(api.postAtomically(api.row("1", "true", ""), api.row("2", "false", "")), 2, 0, 0);
  }

  @Test
  void replacesAndKeepsEarlierRevisions() throws SQLException {
    api.postLines(api.row("1", "true", ""));
    api.put("1", api.row("1", "false", ""))
        .statusCode(200)
        .body("revision", is(2), "changed", is(true));
    api.put("1", api.row("1", "false", "")).body("revision", is(2), "changed", is(false));
    RowApi.counts(api.postLines(api.row("1", "true", "")), 0, 1, 0);
    api.put("1", api.row("1", "0", "")).statusCode(422).body("field", is("achieved"));
    api.put("2", api.row("2", "true", "")).statusCode(404);
    assertThat(held())
        .containsExactly("1|1|stays-solved|t|2026-02-28", "1|2|stays-solved|f|2026-02-28");
  }

  @Test
  void keepsAnErasedOutcomeErased() throws SQLException {
    api.postLines(api.row("1", "true", ",\"customer\":\"" + api.suffix + "\""));
    TestApi.admin()
        .delete("/api/v1/customers/" + api.suffix)
        .then()
        .statusCode(200)
        .body("outcomes", is(1));
    RowApi.counts(api.postLines(api.row("1", "true", ""), api.row("1", "false", "")), 0, 2, 0);
    assertThat(held()).containsExactly("1|1");
  }

  @Test
  void requiresIngestRoleOfTheUnit() {
    String row = api.row("1", "true", "");
    api.requiresIngestRoleOfTheUnit(row, api.row("2", "true", "").replace(api.north, api.south));
  }

  private List<String> held() throws SQLException {
    try (Connection connection = ledger.getConnection();
        PreparedStatement select = connection.prepareStatement(HELD)) {
      select.setString(1, api.source);
      List<String> found = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(row.getString(1));
        }
      }
      return found;
    }
  }
}
