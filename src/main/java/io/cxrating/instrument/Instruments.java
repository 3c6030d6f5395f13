package io.cxrating.instrument;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;

/** The instruments as the ledger stores them. */
@ApplicationScoped
public class Instruments {
  private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();
  private static final String LOAD =
      "select id, key, name, kind, scale_min, scale_max, lower_is_better, top_box_from,"
          + " blank_codes from instrument order by key";

  private final DataSource ledger;
  private volatile long changedAtNanos = System.nanoTime();
  private volatile Known known = new Known(Map.of(), changedAtNanos);

  private record Known(Map<String, Instrument> instruments, long askedAtNanos) {}

  Instruments(DataSource ledger) {
    this.ledger = ledger;
  }

  /** All instruments by key, as the transaction of {@code connection} sees them. */
  public Map<String, Instrument> load(Connection connection) throws SQLException {
    Map<String, Instrument> instruments = new TreeMap<>();
    try (PreparedStatement select = connection.prepareStatement(LOAD);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        Instrument instrument = instrument(row);
        instruments.put(instrument.key(), instrument);
      }
    }
    return Collections.unmodifiableMap(instruments);
  }

  /**
   * The instruments by key, at most a second old, always with the writes of this replica. A caller
   * that does not find an instrument asks {@link #latest()} before it reports it as missing.
   */
  public Map<String, Instrument> current() {
    Known now = known;
    boolean fresh =
        now.askedAtNanos - changedAtNanos > 0 && System.nanoTime() - now.askedAtNanos < FRESH_NANOS;
    return fresh ? now.instruments : latest();
  }

  /** Called after a change is committed. */
  void changed() {
    changedAtNanos = System.nanoTime();
  }

  /** All instruments by key, with everything committed before this call by any replica. */
  public Map<String, Instrument> latest() {
    long askedAtNanos = System.nanoTime();
    try (Connection connection = ledger.getConnection()) {
      Map<String, Instrument> instruments = load(connection);
      known = new Known(instruments, askedAtNanos);
      return instruments;
    } catch (SQLException unreachable) {
      throw new IllegalStateException("The instruments cannot be read", unreachable);
    }
  }

  private static Instrument instrument(ResultSet row) throws SQLException {
    return new Instrument(
        row.getInt(1),
        row.getString(2),
        row.getString(3),
        Instrument.Kind.valueOf(row.getString(4)),
        new Instrument.Scale(row.getDouble(5), row.getDouble(6), row.getBoolean(7)),
        row.getObject(8, Double.class),
        codes(row.getArray(9)));
  }

  private static SortedSet<Double> codes(Array array) throws SQLException {
    return new TreeSet<>(Arrays.asList((Double[]) array.getArray()));
  }
}
