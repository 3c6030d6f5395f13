package io.cxrating.intake.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import io.agroal.api.AgroalDataSource;
import io.cxrating.TestApi;
import io.cxrating.intake.IntakeAnswer;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Checks accepted and rejected survey answers. */
@QuarkusTest
class SurveyPostTest {
  private static final String JSON = "application/json";
  private static final String CUSTOMER = "Zo\u00EB Nobody-Else";

  @Inject AgroalDataSource ledger;

  private AnswerApi api;

  @BeforeEach
  void declare() {
    api = new AnswerApi();
  }

  @Test
  void acceptsAnObjectAnArrayAndLines() {
    String first = api.answer("1", 9, "");
    String second = api.answer("2", 0, ",\"weight\":1.25,\"category\":\"calm\"");
    AnswerApi.counts(api.post(JSON, first, ""), 1, 0, 0);
    AnswerApi.counts(api.post(JSON, "[" + first + "," + second + "]", ""), 1, 1, 0);
    AnswerApi.counts(api.postLines(second, "", api.invitation("3", "") + "\r"), 1, 1, 0);
    AnswerApi.counts(api.post(JSON, "", ""), 0, 0, 0);
  }

  @Test
  void storesAllFieldsAndTheRequiredFieldsAlone() throws SQLException {
    String rich =
        """
        ,"customer":"%s","interaction":{"source":"desk","id":"i-1"},\
        "askedAt":"2026-03-01T03:30:00Z","weight":2,"category":"calm","channel":"mail"\
        """
            .formatted(CUSTOMER);
    AnswerApi.counts(api.postLines(api.answer("1", 10, rich), api.answer("2", 0, "")), 2, 0, 0);
    assertThat(
            stored(
                "ext_id, score, weight, category, channel, interaction_source, interaction_id,"
                    + " local_date, octet_length(customer)"))
        .containsExactly(
            "1|10|2|calm|mail|desk|i-1|2026-02-28|32",
            "2|0|null|null|null|null|null|2026-03-02|null");
  }

  @Test
  void usesTheLocalDayOfTheQuestion() throws SQLException {
    api.postLines(api.invitation("1", ""));
    api.postLines(api.row("2", ",\"answeredAt\":\"2026-03-01T04:59:59Z\",\"score\":1"));
    assertThat(stored("local_date")).containsExactly("2026-02-28", "2026-02-28");
  }

  @Test
  void storesABlankCodeWithoutAScore() throws SQLException {
    String key = "visit-" + api.suffix;
    TestApi.admin()
        .contentType(JSON)
        .body(
            "{\"name\":\"Visit\",\"kind\":\"CES\",\"min\":1,\"max\":5,\"lowerIsBetter\":true,"
                + "\"blankCodes\":[0,99]}")
        .put("/api/v1/instruments/" + key)
        .then()
        .statusCode(201);
    String[] rows =
        IntStream.of(0, 99, 3, 6)
            .mapToObj(score -> api.answer("s" + score, score, "").replace("nps", key))
            .toArray(String[]::new);
    api.postLines(rows)
        .statusCode(200)
        .body("accepted", is(3), "problems.id", contains("s6"))
        .body("problems.code", contains("OUT_OF_RANGE"));
    String withoutScore = api.row("none", ",\"answeredAt\":\"2026-03-02T10:00:00Z\"");
    AnswerApi.counts(api.postLines(withoutScore.replace("nps", key)), 1, 0, 0);
    assertThat(stored("ext_id, score, answered_at is not null"))
        .containsExactly("none|null|true", "s0|null|true", "s3|3|true", "s99|null|true");
  }

  @Test
  void storesAllOrNothingWhenAtomic() throws SQLException {
    api.postAtomically(api.answer("1", 9, ""), api.answer("2", 11, ""))
        .statusCode(422)
        .body("problems.code", contains("ROLLED_BACK", "OUT_OF_RANGE"));
    AnswerApi.counts(api.postAtomically(api.invitation("1", "")), 1, 0, 0);
    api.postAtomically(api.answer("1", 9, ""), api.answer("1", 8, ""))
        .statusCode(422)
        .body("problems.code", contains("ROLLED_BACK", "CONFLICTING_DUPLICATE"));
    assertThat(stored("revision, score")).containsExactly("1|null");
    AnswerApi.counts(api.postAtomically(api.answer("1", 9, ""), api.invitation("2", "")), 2, 0, 0);
    api.post(IntakeAnswer.NDJSON, "", "?atomic=maybe").statusCode(422).body("field", is("atomic"));
  }

  @Test
  void acceptsManyRowsInBatches() throws SQLException {
    String invitations =
        IntStream.range(0, 12_000)
            .mapToObj(i -> api.invitation("m" + i, ""))
            .collect(Collectors.joining("\n"));
    String answers =
        IntStream.range(0, 12_000)
            .mapToObj(i -> api.answer("m" + i, i % 11, ""))
            .collect(Collectors.joining("\n"));
    api.postLines(invitations).body("accepted", is(12_000), "rejected", is(0));
    api.postLines(answers, invitations).body("accepted", is(12_000), "duplicates", is(12_000));
    assertThat(stored("revision, count(*), sum(score)", "group by revision"))
        .containsExactly("1|12000|null", "2|12000|" + sum());
  }

  private static int sum() {
    return IntStream.range(0, 12_000).map(i -> i % 11).sum();
  }

  @Test
  void replacesAndKeepsEarlierRevisions() throws SQLException {
    api.postLines(api.answer("1", 9, ",\"category\":\"calm\""));
    api.put("1", api.answer("1", 8, ""))
        .statusCode(200)
        .body("revision", is(2), "changed", is(true));
    api.put("1", api.answer("1", 8, "")).body("revision", is(2), "changed", is(false));
    AnswerApi.counts(api.postLines(api.answer("1", 9, ""), api.answer("1", 8, "")), 0, 2, 0);
    AnswerApi.counts(api.postLines(api.answer("1", 7, "")), 0, 0, 1);
    assertThat(stored("revision, score, category")).containsExactly("1|9|calm", "2|8|null");
    api.put("1", api.answer("1", 11, ""))
        .statusCode(422)
        .body("code", is("OUT_OF_RANGE"), "field", is("score"));
    api.put("1", api.answer("2", 8, "")).statusCode(422).body("field", is("id"));
    api.put("nobody", api.answer("nobody", 8, "")).statusCode(404);
    api.put("a%00", "{}").statusCode(400);
  }

  @Test
  void replacesAMergedAnswerAsAWhole() throws SQLException {
    api.postLines(api.invitation("1", ",\"customer\":\"c\""), api.answer("1", 9, ""));
    api.put("1", api.answer("1", 9, "")).body("revision", is(3), "changed", is(true));
    assertThat(stored("revision, score, customer is null, asked_at is null"))
        .containsExactly("1|null|false|false", "2|9|false|false", "3|9|true|true");
  }

  @Test
  void requiresIngestRoleOfTheUnit() {
    String row = api.answer("1", 9, "");
    api.requiresIngestRoleOfTheUnit(row, api.answer("2", 9, "").replace(api.north, api.south));
  }

  @Test
  void countsRowsInTheMetrics() {
    double before = accepted();
    AnswerApi.counts(
        api.postLines(api.invitation("1", ""), api.answer("1", 9, ""), api.row("1", "")), 2, 0, 1);
    assertThat(accepted() - before).isEqualTo(2);
  }

  private static double accepted() {
    String name = "cxrating_survey_answers_total{code=\"\",outcome=\"accepted\"} ";
    return TestApi.inside()
        .get("/q/metrics")
        .asString()
        .lines()
        .filter(line -> line.startsWith(name))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length())))
        .sum();
  }

  @Test
  void rejectsOtherMediaTypes() {
    api.post("text/csv", "a,b", "").statusCode(415);
    api.post(JSON, "hello", "").statusCode(400).body("code", is("BAD_REQUEST"));
  }

  @Test
  void neverReturnsTheCustomer() throws SQLException {
    String more = ",\"customer\":\"" + CUSTOMER + "\"";
    String body =
        api.postLines(
                api.answer("1", 9, more),
                api.answer("1", 3, more),
                api.answer("2", 11, more),
                api.answer("3", 9, more + ",\"x\":1"),
                api.answer("4", 9, more).replace("}", ""))
            .extract()
            .asString();
    assertThat(body).contains("\"rejected\":4").doesNotContain("Nobody-Else");
    assertThat(stored("row_to_json(t)::text")).hasSize(1).noneMatch(row -> row.contains("Nobody"));
  }

  private List<String> stored(String columns, String... more) throws SQLException {
    String sql =
        "select concat_ws('|', %s) from (select * from survey_answer where source = ?) t %s"
            .formatted(
                Arrays.stream(columns.split(", (?![^(]*\\))"))
                    .map(column -> "coalesce((" + column + ")::text, 'null')")
                    .collect(Collectors.joining(", ")),
                more.length > 0 ? more[0] + " order by 1" : "order by ext_id, revision");
    try (Connection connection = ledger.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
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
