package io.cxrating.source;

import static io.cxrating.source.SourceRows.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.cxrating.TestApi;
import io.cxrating.access.Role;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A key cannot take the ids of another unit's source. */
@QuarkusTest
class SourceClaimTest {
  @Inject DataSource ledger;
  @Inject SourceClaims claims;

  private SourceRows rows;
  private String northern;
  private String southern;

  @BeforeEach
  void open() {
    rows = new SourceRows();
    northern = TestApi.newKey(rows.north, Role.INGEST);
    southern = TestApi.newKey(rows.south, Role.INGEST);
  }

  @Test
  void anotherUnitCannotTakeTheIdsOfASource() {
    rows.accepted(northern, "1", rows.north);
    rows.foreign(southern, "2", rows.south)
        .body(not(containsString(rows.north)))
        .body("problems[0].detail", containsString("steward"));
    rows.accepted(northern, "2", rows.north);
    rows.send(northern, row(rows.source, "1", rows.north)).body("duplicates", is(1));
  }

  @Test
  void aStoredRowOfAnotherKeyIsNotGivenAway() {
    rows.accepted(northern, "1", rows.north);
    String known = rows.foreign(southern, "1", rows.south).extract().asString();
    String unknown = rows.foreign(southern, "2", rows.south).extract().asString();
    assertThat(known.replace("\"id\":\"1\"", "\"id\":\"2\"")).isEqualTo(unknown);
  }

  @Test
  void aKeyThatReachesAllUnitsOfASourceUsesItToo() {
    rows.accepted(northern, "1", rows.north);
    rows.accepted(TestApi.newKey(rows.company, Role.INGEST), "2", rows.south);
    rows.accepted(TestApi.adminKey(), "3", rows.south);
    rows.accepted(northern, "4", rows.north);
    rows.foreign(southern, "5", rows.south);
  }

  @Test
  void aKeyBelowTheUnitOfASourceDoesNotUseIt() {
    String leaf = rows.north + "-leaf";
    TestApi.admin()
        .contentType(ContentType.JSON)
        .body(Map.of("name", "Leaf", "parent", rows.north))
        .put("/api/v1/units/" + leaf)
        .then()
        .statusCode(201);
    rows.accepted(northern, "1", rows.north);
    rows.foreign(TestApi.newKey(leaf, Role.INGEST), "2", leaf);
    rows.accepted(TestApi.newKey(rows.north, Role.INGEST), "2", leaf);
  }

  @Test
  void aRefusedRequestClaimsNothing() {
    String free = rows.source + "-free";
    rows.accepted(northern, "1", rows.north);
    String both = "[" + row(free, "1", rows.south) + "," + row(rows.source, "9", rows.south) + "]";
    rows.send(southern, both, "?atomic=true")
        .statusCode(422)
        .body("problems.code", is(List.of("ROLLED_BACK", "FOREIGN_SOURCE")));
    rows.send(southern, row(free, "1", rows.north)).statusCode(422);
    rows.send(northern, row(free, "1", rows.north)).statusCode(200).body("accepted", is(1));
    rows.send(southern, both)
        .statusCode(422)
        .body("problems.code", is(List.of("FOREIGN_SOURCE", "FOREIGN_SOURCE")));
  }

  @Test
  void postsThatRaceForANewSourceAgreeOnOneUnit() throws Exception {
    List<Callable<Integer>> posts = new ArrayList<>();
    for (int nth = 0; nth < 20; nth++) {
      String raced = rows.source + "-" + nth;
      for (String unit : List.of(rows.north, rows.south)) {
        String key = unit.equals(rows.north) ? northern : southern;
        posts.add(() -> rows.send(key, row(raced, "1", unit)).extract().statusCode());
      }
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<Integer>> answers = threads.invokeAll(posts);
      for (int at = 0; at < answers.size(); at += 2) {
        assertThat(List.of(answers.get(at).get(), answers.get(at + 1).get()))
            .containsExactlyInAnyOrder(200, 422);
      }
    }
  }

  @Test
  void anotherReplicaWaitsForTheClaimInProgress() throws Exception {
    SourceUse north = new SourceUse(rows.source, id(rows.north));
    SourceUse south = new SourceUse(rows.source, id(rows.south));
    assertThat(claimedAfter(north, south, true)).containsExactly(south);
    SourceUse other = new SourceUse(rows.source + "-2", north.unit());
    assertThat(claimedAfter(other, new SourceUse(other.source(), south.unit()), false)).isEmpty();
  }

  @Test
  void aDeclarationWaitsForRowsInProgress() throws Exception {
    SourceUse north = new SourceUse(rows.source, id(rows.north));
    rows.accepted(northern, "1", rows.north);
    try (Connection one = ledger.getConnection();
        ExecutorService thread = Executors.newSingleThreadExecutor()) {
      one.setAutoCommit(false);
      int pid = number(one, "select pg_backend_pid()");
      assertThat(claims.claim(one, List.of(north))).isEmpty();
      Future<Integer> declared = thread.submit(this::declareSouth);
      Awaitility.await().until(() -> isBlockedBy(pid));
      one.commit();
      assertThat(declared.get()).isEqualTo(200);
      assertThat(claims.claim(one, List.of(north))).containsExactly(north);
      one.rollback();
    }
  }

  private int declareSouth() {
    return TestApi.admin()
        .contentType(ContentType.JSON)
        .body(Map.of("units", List.of(rows.south)))
        .put("/api/v1/sources/" + rows.source)
        .statusCode();
  }

  private boolean isBlockedBy(int pid) throws SQLException {
    try (Connection connection = ledger.getConnection()) {
      return number(
              connection,
              "select count(*) from pg_stat_activity where %d = any (pg_blocking_pids(pid))"
                  .formatted(pid))
          == 1;
    }
  }

  /** What is refused to the second one, whose claim begins before the first one's ends. */
  private List<SourceUse> claimedAfter(SourceUse first, SourceUse second, boolean commits)
      throws Exception {
    try (Connection one = ledger.getConnection();
        Connection two = ledger.getConnection();
        ExecutorService thread = Executors.newSingleThreadExecutor()) {
      one.setAutoCommit(false);
      two.setAutoCommit(false);
      int pid = number(two, "select pg_backend_pid()");
      assertThat(claims.claim(one, List.of(first))).isEmpty();
      Future<List<SourceUse>> refused =
          thread.submit(() -> List.copyOf(claims.claim(two, List.of(second))));
      Awaitility.await().until(() -> isWaiting(pid));
      if (commits) {
        one.commit();
      } else {
        one.rollback();
      }
      List<SourceUse> found = refused.get();
      two.commit();
      return found;
    }
  }

  private boolean isWaiting(int pid) throws SQLException {
    try (Connection connection = ledger.getConnection()) {
      return number(
              connection,
              "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and pid = "
                  + pid)
          == 1;
    }
  }

  private int id(String unit) throws SQLException {
    try (Connection connection = ledger.getConnection()) {
      return number(connection, "select id from unit where key = '" + unit + "'");
    }
  }

  private static int number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getInt(1);
    }
  }
}
