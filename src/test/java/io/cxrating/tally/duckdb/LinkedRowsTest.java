package io.cxrating.tally.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import io.agroal.api.AgroalDataSource;
import io.cxrating.TestApi;
import io.cxrating.ledger.EmptyLedger;
import io.cxrating.ledger.identity.Pseudonyms;
import io.cxrating.projection.LedgerSources;
import io.cxrating.projection.Projection;
import io.cxrating.projection.ProjectionSettings;
import io.cxrating.unit.UnitNode;
import io.cxrating.unit.Units;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import java.util.UUID;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Survey answers and outcomes reach the projection and link to the interactions they name. */
@QuarkusTest
@TestProfile(EmptyLedger.class)
class LinkedRowsTest {
  private static final String ANSWERS =
      "SELECT concat_ws('|', score, weight, category, channel, day, asked, answered, interaction,"
          + " names_interaction, customer IS NOT NULL, grp) FROM survey_answer ORDER BY row_id";

  private static final String OUTCOMES =
      "SELECT concat_ws('|', outcome, day, occurred, achieved, value, interaction,"
          + " names_interaction, customer IS NOT NULL, grp) FROM outcome ORDER BY row_id";

  @Inject LedgerSources sources;
  @Inject ProjectionSettings settings;
  @Inject LedgerFixture fixture;
  @Inject AgroalDataSource ledger;
  @Inject Pseudonyms pseudonyms;
  @Inject Units units;
  @TempDir Path folder;

  private final String suffix = UUID.randomUUID().toString().substring(0, 8);
  private final String source = "linked-" + suffix;
  private LinkedPosts posts;

  @BeforeEach
  void declare() {
    int id = fixture.makeUnits(1).getFirst();
    String unit = units.latest().find(id).map(UnitNode::key).orElseThrow();
    posts = new LinkedPosts(source, fixture.publishStandard(), unit);
  }

  @Test
  void storesTheDocumentedColumns() throws SQLException {
    posts.postInteraction("1", "c");
    posts.answer(
        "a", ",\"customer\":\"c\",\"weight\":2,\"category\":\"calm\",\"channel\":\"mail\"", "1");
    LinkedPosts.post(
        "survey-answers",
        posts.row("invited", "\"instrument\":\"nps\",\"askedAt\":\"2026-03-01T23:30:00Z\""));
    posts.outcome("o", ",\"customer\":\"c\",\"value\":1.5", "1");
    long interaction = rowId("interaction", "1");
    long group = sources.groups().groupOf(pseudonyms.of("c"));
    long alone = sources.groups().groupOf(pseudonyms.ofAnonymous(source, "invited"));
    assertThat(projected("a"))
        .isEqualTo(
            "9.0|2.0|calm|mail|20514|2026-03-02 10:00:00|" + interaction + "|true|true|" + group);
    assertThat(projected("invited")).isEqualTo("20513|2026-03-01 23:30:00|false|false|" + alone);
    assertThat(projectedOutcome("o"))
        .isEqualTo(
            "renewed|20514|2026-03-02 10:00:00|true|1.5|" + interaction + "|true|true|" + group);
  }

  @Test
  void linksInAnyOrderAndAfterACorrection() throws SQLException {
    posts.answer("before", "", "1");
    posts.outcome("before-o", "", "1");
    assertThat(projected("before")).endsWith("|true|false|" + alone("before"));
    assertThat(linkOf("survey_answer", "before")).isNull();

    posts.postInteraction("1", "c");
    posts.answer("after", "", "1");
    long first = rowId("interaction", "1");
    assertLinked(first, "before", "after");

    posts.correctInteraction("1");
    long second = rowId("interaction", "1");
    assertThat(second).isGreaterThan(first);
    assertLinked(second, "before", "after");
    assertThat(linkOf("outcome", "before-o")).isEqualTo(second);
  }

  @Test
  void linksRowsOfOneSnapshot() throws SQLException {
    try (Connection connection = ledger.getConnection();
        Replica replica = new Replica("one")) {
      long before = replica.projection.watermark();
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        posts.postInteraction("other", null);
        statement.execute(
            """
            insert into interaction (source, ext_id, digest, standard_id, unit_id, touchpoint,
              occurred_at, local_date, received_at, facts)
            select source, '1', digest, standard_id, unit_id, touchpoint, occurred_at, local_date,
              received_at, facts from interaction where source = '%s'"""
                .formatted(source));
        statement.execute(
            """
            insert into survey_answer (source, ext_id, digest, instrument_id, unit_id,
              interaction_source, interaction_id, answered_at, local_date, received_at)
            select source, 'a', '', (select min(id) from instrument), unit_id, source, '1',
              occurred_at, local_date, received_at from interaction where source = '%s' limit 1"""
                .formatted(source));
      }
      connection.commit();
      connection.setAutoCommit(true);
      assertThat(replica.projection.watermark()).isEqualTo(before + 3);
      long interaction = rowId("interaction", "1");
      assertThat(replica.content()).anyMatch(row -> row.contains("|" + interaction + "|"));
    }
  }

  @Test
  void removesLinksToAnErasedInteraction() throws SQLException {
    posts.postInteraction("1", suffix);
    posts.answer("mine", ",\"customer\":\"" + suffix + "\"", "1");
    posts.answer("theirs", ",\"customer\":\"another-" + suffix + "\"", "1");
    assertLinked(rowId("interaction", "1"), "mine", "theirs");

    TestApi.admin()
        .delete("/api/v1/customers/" + suffix)
        .then()
        .statusCode(200)
        .body("interactions", is(1), "surveyAnswers", is(1));

    assertThat(linkOf("survey_answer", "theirs")).isNull();
    assertThat(inProjection("survey_answer", "mine", "count(*)")).isEqualTo("0");
  }

  @Test
  void removesAndRestoresLinksToAWithdrawnInteraction() throws SQLException {
    posts.postInteraction("1", "c");
    posts.answer("a", "", "1");
    posts.outcome("o", "", "1");
    assertLinked(rowId("interaction", "1"), "a");
    posts.withdraw("interactions", "1");
    assertThat(linkOf("survey_answer", "a")).isNull();
    assertThat(linkOf("outcome", "o")).isNull();
    posts.answer("later", "", "1");
    assertThat(linkOf("survey_answer", "later")).isNull();
    posts.postInteraction("1", "c");
    assertLinked(rowId("interaction", "1"), "a", "later");
    assertThat(linkOf("outcome", "o")).isEqualTo(rowId("interaction", "1"));
    String counted =
        "SELECT count(*)::VARCHAR FROM outcome WHERE row_id = " + rowId("outcome", "o");
    posts.withdraw("outcomes", "o");
    try (Replica replica = new Replica("watched")) {
      assertThat(replica.rows(counted)).containsExactly("0");
    }
  }

  @Test
  void countsOnlyTheLatestRevision() throws SQLException {
    String invitation =
        posts.row("1", "\"instrument\":\"nps\",\"askedAt\":\"2026-03-01T23:30:00Z\"");
    LinkedPosts.post("survey-answers", invitation);
    assertThat(inProjection("survey_answer", "1", "count(*)")).isEqualTo("1");
    posts.answer("1", "", null);
    assertThat(projected("1")).startsWith("9.0|20513|2026-03-01 23:30:00|2026-03-02 10:00:00");
    assertThat(count("survey_answer")).isEqualTo(2);
    try (Replica anew = new Replica("anew")) {
      assertThat(
              anew.rows(
                  "SELECT count(*)::VARCHAR FROM survey_answer WHERE row_id IN (%s)"
                      .formatted(rowIds("survey_answer"))))
          .containsExactly("1");
    }
  }

  /** After any sequence of rows, a following replica equals a newly loaded one. */
  @Test
  void followingMatchesARebuild() throws Exception {
    long seed = System.nanoTime();
    System.out.println("LinkedRowsTest seed " + seed);
    Random random = new Random(seed);
    try (Replica follower = new Replica("follower")) {
      for (int step = 0; step < 160; step++) {
        String id = "" + random.nextInt(12);
        String customer = random.nextBoolean() ? null : suffix + random.nextInt(4);
        String whose = customer == null ? "" : ",\"customer\":\"" + customer + "\"";
        switch (random.nextInt(8)) {
          case 0 -> posts.postInteraction(id, customer);
          case 1 -> posts.correctInteraction(id);
          case 2, 3 -> posts.answer("a" + random.nextInt(20), whose, id);
          case 4 -> posts.outcome("o" + random.nextInt(20), whose, id);
          case 5 -> posts.withdraw("interactions", id);
          case 6 ->
              posts.withdraw(
                  random.nextBoolean() ? "outcomes" : "survey-answers",
                  (random.nextBoolean() ? "o" : "a") + random.nextInt(20));
          default -> {
            if (random.nextInt(4) == 0) {
              TestApi.admin().delete("/api/v1/customers/" + suffix + random.nextInt(4));
            }
          }
        }
        if (random.nextInt(5) == 0) {
          follower.projection.watermark();
        }
      }
      try (Replica anew = new Replica("anew")) {
        assertThat(follower.content()).as("seed %d", seed).isEqualTo(anew.content());
        assertThat(follower.projection.watermark()).isEqualTo(anew.projection.watermark());
      }
    }
  }

  private void assertLinked(long interaction, String... answers) throws SQLException {
    for (String answer : answers) {
      assertThat(linkOf("survey_answer", answer)).as(answer).isEqualTo(interaction);
    }
  }

  private Long linkOf(String table, String id) throws SQLException {
    String found = inProjection(table, id, "interaction");
    return found == null ? null : Long.valueOf(found);
  }

  private String projected(String id) throws SQLException {
    return inProjection("survey_answer", id, expression(ANSWERS));
  }

  private String projectedOutcome(String id) throws SQLException {
    return inProjection("outcome", id, expression(OUTCOMES));
  }

  private static String expression(String select) {
    return select.substring("SELECT ".length(), select.indexOf(" FROM "));
  }

  private long alone(String id) {
    return sources.groups().groupOf(pseudonyms.ofAnonymous(source, id));
  }

  /** The replica follows from the beginning of this test and is closed for inspection. */
  private String inProjection(String table, String id, String expression) throws SQLException {
    try (Replica replica = new Replica("watched")) {
      return replica
          .rows(
              "SELECT (%s)::VARCHAR FROM %s WHERE row_id = %d"
                  .formatted(expression, table, rowId(table, id)))
          .getFirst();
    }
  }

  private long rowId(String table, String id) throws SQLException {
    return Long.parseLong(
        inLedger("select max(row_id) from " + table + " where source = ? and ext_id = ?", id));
  }

  private String rowIds(String table) throws SQLException {
    return inLedger(
        "select string_agg(row_id::text, ',') from " + table + " where source = ? and ext_id = ?",
        "1");
  }

  private int count(String table) throws SQLException {
    return Integer.parseInt(
        inLedger("select count(*) from " + table + " where source = ? and ext_id = ?", "1"));
  }

  private String inLedger(String sql, String id) throws SQLException {
    try (Connection connection = ledger.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, source);
      select.setString(2, id);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }

  /** A separate projection; its file can be read after it is closed. */
  private final class Replica implements AutoCloseable {
    private final Path home;
    private Projection projection;

    Replica(String name) {
      home = folder.resolve(name);
      open();
    }

    private void open() {
      projection = new Projection(sources, settings, home);
      projection.open();
    }

    List<String> content() throws SQLException {
      List<String> all = rows(ANSWERS);
      all.addAll(rows(OUTCOMES));
      return all;
    }

    List<String> rows(String sql) throws SQLException {
      projection.watermark();
      projection.close();
      List<String> found = new ArrayList<>();
      try (Connection file =
              new DuckDBDriver()
                  .connect(
                      "jdbc:duckdb:" + home + "/projection/projection.duckdb", new Properties());
          Statement statement = file.createStatement();
          ResultSet row = statement.executeQuery(sql)) {
        while (row.next()) {
          found.add(row.getString(1));
        }
      }
      open();
      return found;
    }

    @Override
    public void close() {
      projection.close();
    }
  }
}
