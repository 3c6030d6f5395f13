package io.cxrating.source;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Decides which keys may post rows of a source. A key may use a source that is open, a source that
 * belongs to its unit, and a source all of whose units it reaches. Each unit whose keys use a
 * source is stored as one of its units, so that all rows of a source are within its units.
 */
@Singleton
public class SourceClaims {
  private static final String USES =
      "with use as (select * from unnest(?::text[], ?::int[]) with ordinality u (source, unit, nth)) ";

  /** A declaration of the source waits for this transaction, or this one for the declaration. */
  private static final String HOLD =
      USES
          + """
          select 1 from source where key in (select source from use) order by key for key share""";

  private static final String NOT_STORED =
      USES
          + """
          select u.source, u.unit from use u left join source o on o.key = u.source
          where o.key is null or not (o.is_open or exists (
            select from source_unit c
            where c.source = u.source and c.unit_id is not distinct from u.unit))""";

  /** Ordered by key, so that writers of the same new sources wait without deadlock. */
  private static final String FIRST =
      USES
          + """
          , made as (
            insert into source (key) select distinct source from use order by source
            on conflict (key) do nothing returning key)
          insert into source_unit (source, unit_id)
          select distinct on (u.source) u.source, u.unit
          from use u join made on made.key = u.source order by u.source, u.nth""";

  /** Does not conflict with what {@link #HOLD} has locked, so writers do not deadlock. */
  private static final String LOCK =
      USES
          + """
          select 1 from source where key in (select source from use) order by key
          for no key update""";

  private static final String REFUSED =
      USES
          + """
          select u.source, u.unit from use u join source o on o.key = u.source
          where u.unit is not null and not o.is_open
            and not exists (
              select from source_unit c where c.source = u.source and c.unit_id = u.unit)
            and exists (
              select from source_unit c
              where c.source = u.source and u.unit <> all (lineage(c.unit_id)))""";

  private static final String ADD =
      """
      insert into source_unit (source, unit_id)
      select key, ? from source where key = ? and not is_open on conflict do nothing""";

  private final EarlyRows early;

  SourceClaims(EarlyRows early) {
    this.early = early;
  }

  /**
   * Stores the uses that are permitted, in the transaction of {@code ledger}, and returns the
   * others. Two queries unless a key uses a source for the first time.
   *
   * @param uses in their order; the first one of a new source claims it
   */
  public Set<SourceUse> claim(Connection ledger, Collection<SourceUse> uses) throws SQLException {
    execute(ledger, HOLD, uses);
    Set<SourceUse> news = new LinkedHashSet<>(uses);
    news.retainAll(select(ledger, NOT_STORED, uses));
    if (news.isEmpty()) {
      return Set.of();
    }
    execute(ledger, FIRST, news);
    execute(ledger, LOCK, news);
    Set<SourceUse> refused = select(ledger, REFUSED, news);
    for (SourceUse use : news) {
      if (!refused.contains(use)) {
        add(ledger, use);
      }
    }
    return refused;
  }

  private void add(Connection ledger, SourceUse use) throws SQLException {
    try (PreparedStatement insert = ledger.prepareStatement(ADD)) {
      insert.setObject(1, use.unit(), java.sql.Types.INTEGER);
      insert.setString(2, use.source());
      if (insert.executeUpdate() > 0) {
        early.unlink(ledger, use.source(), use.unit());
      }
    }
  }

  private static void execute(Connection ledger, String sql, Collection<SourceUse> uses)
      throws SQLException {
    try (PreparedStatement statement = prepare(ledger, sql, uses)) {
      statement.execute();
    }
  }

  private static Set<SourceUse> select(Connection ledger, String sql, Collection<SourceUse> uses)
      throws SQLException {
    Set<SourceUse> found = new HashSet<>();
    try (PreparedStatement select = prepare(ledger, sql, uses);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        found.add(new SourceUse(row.getString(1), row.getObject(2, Integer.class)));
      }
    }
    return found;
  }

  private static PreparedStatement prepare(
      Connection ledger, String sql, Collection<SourceUse> uses) throws SQLException {
    Array sources = ledger.createArrayOf("text", uses.stream().map(SourceUse::source).toArray());
    Array units = ledger.createArrayOf("int", uses.stream().map(SourceUse::unit).toArray());
    PreparedStatement statement = ledger.prepareStatement(sql);
    statement.setArray(1, sources);
    statement.setArray(2, units);
    return statement;
  }
}
