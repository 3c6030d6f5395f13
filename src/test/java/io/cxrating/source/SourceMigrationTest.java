package io.cxrating.source;

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
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** To whom the sources belong whose rows are there already. */
@QuarkusTest
class SourceMigrationTest {
  @Inject DataSource ledger;

  @Test
  void aSourceOfOneUnitBelongsToItAndAnyOtherIsOpen() throws Exception {
    try (Connection connection = ledger.getConnection()) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute(
            "insert into unit (id, key, name) values (-1, 'm-one', 'One'), (-2, 'm-two', 'Two')");
        statement.execute("truncate source cascade");
        add(statement, "outcome", "m-single", "-1");
        add(statement, "survey_answer", "m-single", "-1");
        add(statement, "outcome", "m-shared", "-1");
        add(statement, "interaction", "m-shared", "-2");
        add(statement, "outcome", "m-erased", "null");
        statement.execute(fill());
        assertThat(sources(statement)).containsExactly("m-erased t", "m-shared t", "m-single f -1");
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  private static void add(Statement statement, String table, String source, String unit)
      throws SQLException {
    statement.execute(
        """
        insert into %s (source, ext_id, unit_id, received_at) values ('%s', '1', %s, now())"""
            .formatted(table, source, unit));
  }

  private static String fill() throws IOException {
    try (InputStream file =
        SourceMigrationTest.class.getResourceAsStream("/db/migration/V5__source.sql")) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return text.substring(text.indexOf("with posted as"));
    }
  }

  private static List<String> sources(Statement statement) throws SQLException {
    List<String> found = new ArrayList<>();
    try (ResultSet row =
        statement.executeQuery(
            """
            select concat_ws(' ', o.key, o.is_open, c.unit_id)
            from source o left join source_unit c on c.source = o.key
            where o.key like 'm-%' order by o.key""")) {
      while (row.next()) {
        found.add(row.getString(1));
      }
    }
    return found;
  }
}
