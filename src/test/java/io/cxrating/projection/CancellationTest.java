package io.cxrating.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.Test;

class CancellationTest {
  /** Takes hours. */
  private static final String ENDLESS =
      "SELECT sum(hash(a.range, b.range)) FROM range(10_000_000) a, range(10_000_000) b";

  @Test
  void endsTheRunningStatementAndMakesNoOther() throws Exception {
    try (ExecutorService threads = Executors.newSingleThreadExecutor();
        Connection connection = connection()) {
      Cancellation cancellation = new Cancellation();
      Connection followed = cancellation.over(connection);
      Future<Void> running = threads.submit(() -> query(followed, ENDLESS));
      await()
          .until(
              () -> {
                cancellation.cancel();
                return running.isDone();
              });
      assertThatThrownBy(() -> running.get(1, TimeUnit.MINUTES))
          .isInstanceOf(ExecutionException.class);
      assertThatThrownBy(() -> query(followed, "SELECT 1")).isInstanceOf(ProjectionException.class);
      query(connection, "SELECT 1");
    }
  }

  @Test
  void doesNotChangeWhatStatementsAnswer() throws Exception {
    try (Connection connection = connection()) {
      Connection followed = new Cancellation().over(connection);
      query(followed, "SELECT 1");
      assertThatThrownBy(() -> query(followed, "SELECT nothing")).isInstanceOf(SQLException.class);
    }
  }

  private static Connection connection() throws SQLException {
    return DuckDBConnection.newConnection("jdbc:duckdb:", false, null, new Properties());
  }

  private static Void query(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      assertThat(row.next()).isTrue();
    }
    return null;
  }
}
