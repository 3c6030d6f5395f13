package io.cxrating.intake.write;

import io.cxrating.ledger.PlainText;
import io.cxrating.problem.ProblemCode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The number of rejected rows, by day, source, unit and code, which shows who sends unusable rows.
 */
public final class Rejections {
  private static final String UPSERT =
      """
      insert into rejection (day, source, unit, code, rows) values (?, ?, ?, ?, ?)
      on conflict (day, source, unit, code) do update set rows = rejection.rows + excluded.rows""";

  /**
   * Further sources and units of one batch are counted together: no client sends so many by
   * mistake.
   */
  private static final int MOST_KEYS = 1_000;

  private record Key(LocalDate day, String source, String unit, ProblemCode code) {}

  /** Sorted, so that two writers lock the rows of the table in the same order. */
  private final Map<Key, Long> counts =
      new TreeMap<>(
          Comparator.comparing(Key::day)
              .thenComparing(Key::source)
              .thenComparing(Key::unit)
              .thenComparing(Key::code));

  void add(LocalDate day, @Nullable String source, @Nullable String unit, ProblemCode code) {
    Key key = new Key(day, PlainText.of(source), PlainText.of(unit), code);
    boolean apart = counts.size() < MOST_KEYS || counts.containsKey(key);
    counts.merge(apart ? key : new Key(day, "", "", code), 1L, Long::sum);
  }

  public void addAll(Rejections others) {
    others.counts.forEach((key, rows) -> counts.merge(key, rows, Long::sum));
  }

  public boolean isEmpty() {
    return counts.isEmpty();
  }

  void write(Connection connection) throws SQLException {
    if (counts.isEmpty()) {
      return;
    }
    try (PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
      for (Map.Entry<Key, Long> entry : counts.entrySet()) {
        Key key = entry.getKey();
        upsert.setObject(1, key.day());
        upsert.setString(2, key.source());
        upsert.setString(3, key.unit());
        upsert.setString(4, key.code().name());
        upsert.setLong(5, entry.getValue());
        upsert.addBatch();
      }
      upsert.executeBatch();
    }
  }
}
