package io.cxrating.standard.publishing;

import io.cxrating.standard.file.StandardReader;
import io.cxrating.standard.model.PublishedVersion;
import io.cxrating.standard.model.Standard;
import io.cxrating.standard.model.StandardHistory;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** The standards as the ledger stores them. */
@ApplicationScoped
public class Standards {
  private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();
  private static final String COUNT = "select count(*) from standard_version";
  private static final String LOAD =
      "select s.id, s.key, v.version, v.effective_from, v.digest, v.content from standard s"
          + " join standard_version v on v.standard_id = s.id order by s.key, v.version";

  private final DataSource ledger;

  /** The content of a digest never changes, so it is read once. */
  private final Map<String, Standard> contents = new ConcurrentHashMap<>();

  private volatile long changedAtNanos = System.nanoTime();
  private volatile Known known = new Known(-1, Map.of(), changedAtNanos);

  /** Versions are only added, so an equal number of versions means equal versions. */
  private record Found(int id, List<PublishedVersion> versions) {}

  private record Known(long versions, Map<String, StandardHistory> histories, long askedAtNanos) {}

  Standards(DataSource ledger) {
    this.ledger = ledger;
  }

  /** All standards by key, as the transaction of {@code connection} sees them. */
  public Map<String, StandardHistory> load(Connection connection) throws SQLException {
    Map<String, Found> found = new LinkedHashMap<>();
    try (PreparedStatement select = connection.prepareStatement(LOAD);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        int id = row.getInt(1);
        found
            .computeIfAbsent(row.getString(2), key -> new Found(id, new ArrayList<>()))
            .versions()
            .add(version(row));
      }
    }
    Map<String, StandardHistory> histories = new LinkedHashMap<>();
    found.forEach(
        (key, all) -> histories.put(key, new StandardHistory(all.id(), key, all.versions())));
    return Collections.unmodifiableMap(histories);
  }

  private PublishedVersion version(ResultSet row) throws SQLException {
    String content = row.getString(6);
    String digest = row.getString(5);
    return new PublishedVersion(
        row.getInt(3),
        row.getObject(4, LocalDate.class),
        contents.computeIfAbsent(digest, any -> StandardReader.stored(content)),
        digest);
  }

  /**
   * The standards by key, at most a second old, always with the publications of this replica. A
   * caller that does not find a standard asks {@link #latest()} before it reports it as missing.
   */
  public Map<String, StandardHistory> current() {
    Known now = known;
    boolean fresh =
        now.askedAtNanos - changedAtNanos > 0 && System.nanoTime() - now.askedAtNanos < FRESH_NANOS;
    return fresh ? now.histories : latest();
  }

  /** The standards with everything published before this call by any replica. */
  public Map<String, StandardHistory> latest() {
    long askedAtNanos = System.nanoTime();
    try (Connection connection = ledger.getConnection()) {
      Known before = known;
      // Counted first: if the histories are newer than their count, they are only read once more.
      long versions = count(connection);
      Map<String, StandardHistory> histories =
          versions == before.versions ? before.histories : load(connection);
      remember(new Known(versions, histories, askedAtNanos));
      return histories;
    } catch (SQLException unreachable) {
      throw new IllegalStateException("The standards cannot be read", unreachable);
    }
  }

  /** Called after a version is committed; invalidates what was read before. */
  void changed() {
    changedAtNanos = System.nanoTime();
  }

  /** A slower, earlier read must not replace a newer one. */
  private synchronized void remember(Known read) {
    if (read.versions >= known.versions) {
      known = read;
    }
  }

  private static long count(Connection connection) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(COUNT);
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }
}
