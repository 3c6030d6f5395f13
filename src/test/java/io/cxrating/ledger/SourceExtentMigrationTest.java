package io.cxrating.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Checks the time ranges of sources in a ledger that already has rows. */
@QuarkusTest
class SourceExtentMigrationTest {
  private static final String ROWS =
      """
      insert into outcome (source, ext_id, occurred_at, received_at)
      select '%1$s', n::text, %2$s, now() from generate_series(1, %3$d) n""";

  @Inject DataSource ledger;

  @Test
  void excludesOutliersFromTheRangeOfASource() throws Exception {
    String days = "timestamptz '2026-01-01 12:00Z' + n * interval '1 day'";
    String wrong = "case when n = 7 then timestamptz '1970-01-01 00:00Z' else " + days + " end";
    try (Connection connection = ledger.getConnection()) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute(ROWS.formatted("m-few", wrong, 19));
        statement.execute(ROWS.formatted("m-twenty", wrong, 20));
        statement.execute(ROWS.formatted("m-many", days, 300));
        statement.execute("delete from source_extent");
        statement.execute(fill());
        assertThat(extent(statement, "m-few")).isEqualTo("1970-01-01 to 2026-01-20");
        assertThat(extent(statement, "m-twenty")).isEqualTo("2026-01-02 to 2026-01-20");
        assertThat(extent(statement, "m-many")).isEqualTo("2026-01-05 to 2026-10-25");
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  private static String fill() throws IOException {
    try (InputStream file =
        SourceExtentMigrationTest.class.getResourceAsStream(
            "/db/migration/V4__source_extent.sql")) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return text.substring(text.indexOf("insert into source_extent"));
    }
  }

  private static String extent(Statement statement, String source) throws SQLException {
    try (ResultSet row =
        statement.executeQuery(
            "select earliest, latest from source_extent where source = '%s'".formatted(source))) {
      row.next();
      return row.getString(1) + " to " + row.getString(2);
    }
  }
}
