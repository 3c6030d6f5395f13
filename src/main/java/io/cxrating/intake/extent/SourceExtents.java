package io.cxrating.intake.extent;

import io.cxrating.intake.extent.KnownTimes.Settled;
import io.cxrating.ledger.LedgerTransaction;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The extent of each source in one table. Known extents are cached in memory, so that the ledger is
 * asked only about a source that is new here, or that posts other days.
 */
public final class SourceExtents {
  private static final int MOST_KEPT = 10_000;

  private static final String CLAIM =
      """
      insert into source_extent (kind, source, earliest, latest)
      select ?, * from unnest(?, ?, ?) on conflict do nothing""";
  private static final String READ =
      "select source, earliest, latest from source_extent where kind = ? and source = any (?)";
  private static final String LOCK =
      """
      select source, earliest, latest, aside_rows, aside_earliest, aside_latest
      from source_extent where kind = ? and source = any (?) order by source for update""";
  private static final String WRITE =
      """
      update source_extent set earliest = ?, latest = ?,
        aside_rows = ?, aside_earliest = ?, aside_latest = ?
      where kind = ? and source = ?""";

  private final DataSource ledger;
  private final String kind;
  private final Map<String, Extent> kept = new ConcurrentHashMap<>();

  /** The extents for one kind of row: the name of its table. */
  public SourceExtents(DataSource ledger, String kind) {
    this.ledger = ledger;
    this.kind = kind;
  }

  /** Null if it is not cached. */
  public @Nullable Extent kept(String source) {
    return kept.get(source);
  }

  /** The known extents of these sources; stores {@code first} as the extents of new ones. */
  public Map<String, Extent> claim(SortedMap<String, Extent> first) {
    Map<String, Extent> known = new HashMap<>();
    run(
        connection -> {
          try (PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            claim.setString(1, kind);
            claim.setArray(2, texts(connection, first.keySet().stream()));
            claim.setArray(3, days(connection, first.values().stream().map(Extent::earliest)));
            claim.setArray(4, days(connection, first.values().stream().map(Extent::latest)));
            claim.executeUpdate();
          }
          try (PreparedStatement read = connection.prepareStatement(READ)) {
            read.setString(1, kind);
            read.setArray(2, texts(connection, first.keySet().stream()));
            try (ResultSet row = read.executeQuery()) {
              while (row.next()) {
                known.put(row.getString(1), extent(row, 2));
              }
            }
          }
        });
    known.forEach(this::keep);
    return known;
  }

  /**
   * Stores the times that sources have posted.
   *
   * @param posted in the order of their sources
   * @return those whose far rows cause a warning
   */
  public List<SourceTimes> settle(List<SourceTimes> posted) {
    Map<SourceTimes, Settled> settled = new LinkedHashMap<>();
    run(
        connection -> {
          Map<String, KnownTimes> stored = lock(connection, posted);
          for (SourceTimes times : posted) {
            KnownTimes known =
                Objects.requireNonNull(stored.get(times.source()), "each source was claimed");
            settled.put(times, known.after(times, most -> count(connection, times.source(), most)));
          }
          write(connection, settled);
        });
    settled.forEach((times, outcome) -> keep(times.source(), outcome.known().extent()));
    return settled.entrySet().stream()
        .filter(entry -> entry.getValue().farAreExceptions())
        .<SourceTimes>map(Map.Entry::getKey)
        .toList();
  }

  private Map<String, KnownTimes> lock(Connection connection, List<SourceTimes> posted)
      throws SQLException {
    Map<String, KnownTimes> stored = new HashMap<>();
    try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
      lock.setString(1, kind);
      lock.setArray(2, texts(connection, posted.stream().map(SourceTimes::source)));
      try (ResultSet row = lock.executeQuery()) {
        while (row.next()) {
          long aside = row.getLong(4);
          stored.put(
              row.getString(1),
              new KnownTimes(extent(row, 2), aside, aside == 0 ? null : extent(row, 5)));
        }
      }
    }
    return stored;
  }

  private long count(Connection connection, String source, long most) throws SQLException {
    try (PreparedStatement count =
        connection.prepareStatement(
            "select count(*) from (select from %s where source = ? limit ?) own".formatted(kind))) {
      count.setString(1, source);
      count.setLong(2, most);
      try (ResultSet row = count.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private void write(Connection connection, Map<SourceTimes, Settled> settled) throws SQLException {
    try (PreparedStatement write = connection.prepareStatement(WRITE)) {
      for (Map.Entry<SourceTimes, Settled> each : settled.entrySet()) {
        KnownTimes known = each.getValue().known();
        Extent aside = known.aside();
        write.setObject(1, known.extent().earliest());
        write.setObject(2, known.extent().latest());
        write.setLong(3, known.asideRows());
        write.setObject(4, aside == null ? null : aside.earliest(), Types.DATE);
        write.setObject(5, aside == null ? null : aside.latest(), Types.DATE);
        write.setString(6, kind);
        write.setString(7, each.getKey().source());
        write.addBatch();
      }
      write.executeBatch();
    }
  }

  private void keep(String source, Extent extent) {
    if (kept.size() >= MOST_KEPT) {
      kept.clear();
    }
    kept.put(source, extent);
  }

  /** Work on the ledger. */
  @FunctionalInterface
  private interface Work {
    void run(Connection connection) throws SQLException;
  }

  private void run(Work work) {
    try {
      LedgerTransaction.run(
          ledger,
          connection -> {
            work.run(connection);
            return true;
          });
    } catch (SQLException unreachable) {
      throw LedgerTransaction.unavailable();
    }
  }

  private static Extent extent(ResultSet row, int column) throws SQLException {
    return new Extent(
        row.getObject(column, LocalDate.class), row.getObject(column + 1, LocalDate.class));
  }

  private static Array texts(Connection connection, Stream<String> texts) throws SQLException {
    return connection.createArrayOf("text", texts.toArray());
  }

  private static Array days(Connection connection, Stream<LocalDate> days) throws SQLException {
    return connection.createArrayOf("date", days.map(LocalDate::toString).toArray());
  }
}
