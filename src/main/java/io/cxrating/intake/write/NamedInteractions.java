package io.cxrating.intake.write;

import io.cxrating.ledger.kind.RowKind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the staged rows that name an interaction out of the reach of their key. A limited key may
 * name an interaction that is known within its reach, or any of a source whose units all are within
 * its reach. Rows of other interactions are refused whether or not the interaction exists. Each
 * step is one statement for all rows.
 */
final class NamedInteractions {
  /** Until the end of the transaction, these sources get no further units. */
  private static final String LOCK =
      """
      select 1 from source where key in (
        select interaction_source from %1$s where interaction_within is not null)
      order by key for share""";

  /** Only the rows whose interaction is not known within reach keep their unit. */
  private static final String KNOWN =
      """
      with named as materialized (
        select s.n, s.interaction_within as root, i.unit_id from %1$s s cross join lateral (
          select unit_id from %2$s i
          where i.source = s.interaction_source and i.ext_id = s.interaction_id
          order by i.revision desc limit 1) i
        where s.interaction_within is not null),
      near as materialized (
        select root, unit_id from (select distinct root, unit_id from named) pair
        where root = any (lineage(unit_id)))
      update %1$s s set interaction_within = null
      from named join near using (root, unit_id) where named.n = s.n""";

  /** A row that is stored with the same content stays, as a duplicate. */
  private static final String OUT_OF_REACH =
      """
      with asked as materialized (
        select distinct interaction_source as source, interaction_within as root from %1$s
        where interaction_within is not null and interaction_source is not null),
      own as materialized (
        select a.source, a.root from asked a join source o on o.key = a.source
        where not o.is_open and not exists (
          select from source_unit c
          where c.source = a.source and a.root <> all (lineage(c.unit_id))))
      select s.n from %1$s s
      where s.interaction_within is not null and s.interaction_source is not null
        and (s.interaction_source, s.interaction_within) not in (select source, root from own)
        and (select bool_or(r.digest is null or r.digest = s.digest) from %3$s r
             where r.source = s.source and r.ext_id = s.ext_id) is not true""";

  /** An interaction that its own source has out of reach is never linked, and not told either. */
  private static final String NEVER =
      """
      update %1$s s set interaction_within = 0
      where s.interaction_within is not null and (
        select 1 from %2$s i
        where i.source = s.interaction_source and i.ext_id = s.interaction_id limit 1) is not null""";

  private final RowTable table;

  NamedInteractions(RowTable table) {
    this.table = table;
  }

  /** The numbers of the rows to be refused. */
  List<Integer> outOfReach(Connection ledger) throws SQLException {
    List<Integer> rows = new ArrayList<>();
    try (Statement statement = ledger.createStatement()) {
      statement.execute(sql(LOCK));
      statement.executeUpdate(sql(KNOWN));
    }
    try (PreparedStatement select = ledger.prepareStatement(sql(OUT_OF_REACH));
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        rows.add(row.getInt(1));
      }
    }
    try (Statement statement = ledger.createStatement()) {
      statement.executeUpdate(sql(NEVER));
    }
    return rows;
  }

  private String sql(String template) {
    return template.formatted(table.stage(), RowKind.INTERACTION, table.name());
  }
}
