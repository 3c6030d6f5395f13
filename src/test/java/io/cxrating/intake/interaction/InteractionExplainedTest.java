package io.cxrating.intake.interaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.cxrating.TestApi;
import io.cxrating.intake.RowApi;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InteractionExplainedTest {
  private static final String CUSTOMER = "jane.doe@example.org";

  @Inject DataSource ledger;

  private InteractionApi api;

  @BeforeEach
  void declare() {
    api = new InteractionApi();
  }

  @Test
  void returnsTheResultOfEachCriterion() {
    api.postLines(
        api.row("1", "\"hours\":10.5,\"handovers\":3,\"solved\":true", ",\"category\":\"calm\""));
    api.get("1")
        .statusCode(200)
        .body("version", is(1), "unit", is(api.north), "category", is("calm"))
        .body("localDate", is("2026-02-28"), "occurredAt", is("2026-03-01T03:30:00Z"))
        .body("facts.hours", is(10.5f), "facts.handovers", is(3), "facts.solved", is(true))
        .body("criteria.criterion", contains("same-day", "one-person", "stays-solved", "at-ease"))
        .body("criteria.result", contains("TOLERATED", "MISSED", "MET", "UNOBSERVED"))
        .body("criteria[0].target.atMost", is(8.0f), "criteria[0].target.tolerated", is(24.0f))
        .body("criteria[0].observed", is(10.5f), "criteria[3].observed", nullValue())
        .body("revisions.revision", contains(1));
  }

  @Test
  void explainsCensoredFacts() {
    api.postLines(
        api.row("1", "\"hours\":{\"moreThan\":10},\"handovers\":{\"never\":true}", ""),
        api.row("2", "\"hours\":{\"moreThan\":24.5},\"handovers\":{\"moreThan\":0}", ""));
    api.get("1")
        .body("criteria.result", contains("UNDECIDED", "MISSED", "UNOBSERVED", "UNOBSERVED"))
        .body("facts.hours.moreThan", is(10), "criteria[0].observed.moreThan", is(10))
        .body("facts.handovers.never", is(true), "criteria[1].observed.never", is(true));
    api.get("2")
        .body("criteria.result", contains("MISSED", "UNDECIDED", "UNOBSERVED", "UNOBSERVED"))
        .body("criteria[0].observed.moreThan", is(24.5f));
    RowApi.counts(
        api.postLines(
            api.row("1", "\"handovers\":{\"never\":true},\"hours\":{\"moreThan\":10.0}", "")),
        0,
        1,
        0);
    api.postLines(api.row("2", "\"hours\":24.5,\"handovers\":{\"moreThan\":0}", ""))
        .statusCode(422)
        .body("problems.code", contains("CONFLICTING_DUPLICATE"));
  }

  @Test
  void appliesTheTargetOfTheCategory() {
    api.postLines(api.row("1", "\"hours\":3", ",\"category\":\"urgent\""));
    api.get("1")
        .body("criteria[0].result", is("MISSED"))
        .body("criteria[0].target.atMost", is(2.0f));
  }

  @Test
  void keepsEarlierRevisionsAfterACorrection() {
    api.postLines(api.row("1", "\"hours\":30", ""));
    api.put("1", api.row("1", "\"hours\":3", ""))
        .statusCode(200)
        .body("revision", is(2), "changed", is(true));
    api.put("1", api.row("1", "\"hours\":3.0", ""))
        .statusCode(200)
        .body("revision", is(2), "changed", is(false));
    api.get("1")
        .body("criteria[0].result", is("MET"), "facts.hours", is(3))
        .body("revisions.revision", contains(1, 2));
    api.postLines(api.row("1", "\"hours\":30", "")).body("duplicates", is(1));
    api.postLines(api.row("1", "\"hours\":31", "")).statusCode(422);
  }

  @Test
  void rejectsAnInvalidCorrection() {
    api.put("1", api.row("1")).statusCode(404);
    api.postLines(api.row("1"));
    api.put("1", api.row("2")).statusCode(422).body("field", is("id"));
    api.put("1", "").statusCode(422);
    api.put("1", "nonsense").statusCode(400);
    api.put("1", "[" + api.row("1") + "," + api.row("1") + "]").statusCode(422);
    api.put("1", api.row("1", "\"wait\":3", ""))
        .statusCode(422)
        .body("code", is("UNKNOWN_MEASURE"), "field", is("facts.wait"));
  }

  @Test
  void requiresAnalystOfTheUnit() {
    api.requiresAnalystOfTheUnit(api.row("1"));
  }

  @Test
  void returnsNotFoundForAnErasedInteraction() throws SQLException {
    api.postLines(api.row("1"));
    update(
        """
        update interaction set digest = null, standard_id = null, unit_id = null,
          touchpoint = null, category = null, channel = null, journey = null, customer = null,
          occurred_at = null, local_date = null, facts = null
        where source = '%s'"""
            .formatted(api.source));
    api.get("1").statusCode(404);
    api.put("1", api.row("1")).statusCode(404);
    api.postLines(api.row("1", "\"hours\":77", "")).body("duplicates", is(1));
    api.get("2").statusCode(404);
  }

  @Test
  void acceptsAnyCharacterInAnId() {
    api.postLines(api.row("a/b c%?"));
    TestApi.admin()
        .get("/api/v1/interactions/{source}/{id}", api.source, "a/b c%?")
        .then()
        .statusCode(200)
        .body("id", is("a/b c%?"));
  }

  @Test
  void neverStoresOrReturnsTheCustomer() throws SQLException {
    String more = ",\"customer\":\"" + CUSTOMER + "\"";
    api.postLines(api.row("1", "", more), api.row("2", "", more));
    assertThat(api.get("1").body("customerKnown", is(true)).extract().asString())
        .doesNotContain(CUSTOMER);
    String broken = "{\"customer\":" + CUSTOMER + "}";
    assertThat(api.postLines(broken).extract().asString()).doesNotContain("jane");
    assertThat(
            text(
                "select count(*) from interaction i where i::text like '%jane%'"
                    + " or position('jane'::bytea in coalesce(customer, '')) > 0"))
        .isEqualTo("0");
    assertThat(
            text(
                "select count(distinct customer) || ' of ' || min(length(customer)) from interaction"
                    + " where source = '%s'".formatted(api.source)))
        .isEqualTo("1 of 32");
  }

  @Test
  void countsRejectedRows() throws SQLException {
    api.postLines(
        api.row("1").replace(api.north, "nowhere"),
        api.row("2").replace(api.north, "nowhere"),
        api.row("3"),
        api.row("3", "\"hours\":5", ""));
    assertThat(
            text(
                "select string_agg(unit || ' ' || code || ' ' || rows, ', ' order by code)"
                    + " from rejection where source = '%s'".formatted(api.source)))
        .isEqualTo(api.north + " CONFLICTING_DUPLICATE 1, nowhere UNKNOWN_UNIT 2");
  }

  private String text(String query) throws SQLException {
    try (Connection connection = ledger.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }

  private void update(String sql) throws SQLException {
    try (Connection connection = ledger.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
