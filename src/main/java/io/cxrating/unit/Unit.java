package io.cxrating.unit;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A unit of the organisation as the ledger stores it. Units are never deleted. */
@Entity
@Table(name = "unit")
class Unit extends PanacheEntityBase {
  private static final String NUMBERS =
      "select cast(nextval(pg_get_serial_sequence('unit', 'id')) as int)"
          + " from generate_series(1, :count)";
  private static final String CHANGE =
      "insert into change (kind, subject)"
          + " select 'UNIT', convert_to(key, 'UTF8') from unnest(:keys) key";
  private static final String BUSY =
      "select u.key from unit u where u.id = any(:ids) and (%s) limit 1";
  private static final String HAS_ROWS = "exists (select from %s r where r.unit_id = u.id)";

  @Id int id;
  String key;
  String name;
  @Nullable Integer parentId;
  @Nullable String timeZone;

  static Map<String, Unit> ofKeys(Collection<String> keys) {
    return Unit.<Unit>stream("key in ?1", keys)
        .collect(Collectors.toMap(unit -> unit.key, Function.identity()));
  }

  /**
   * Allocates numbers for new units; all at once, so that their rows can be inserted as one batch.
   */
  static List<Integer> numbers(int count) {
    return getSession()
        .createNativeQuery(NUMBERS, Integer.class)
        .setParameter("count", count)
        .getResultList();
  }

  /** Notifies the projections of all replicas; one row for each unit, in one statement. */
  static void announce(Collection<String> keys) {
    getSession()
        .createNativeMutationQuery(CHANGE)
        .setParameter("keys", keys.toArray(String[]::new))
        .executeUpdate();
  }

  /** The key of one of these units that has rows in these tables, which have local days. */
  static Optional<String> anyWithRows(Collection<Integer> ids, List<String> tables) {
    String hasRows = tables.stream().map(HAS_ROWS::formatted).collect(Collectors.joining(" or "));
    return getSession()
        .createNativeQuery(BUSY.formatted(hasRows), String.class)
        .setParameter("ids", ids.toArray(Integer[]::new))
        .getResultStream()
        .findFirst();
  }

  static void lockTree(long lock) {
    getSession()
        .createNativeQuery("select pg_advisory_xact_lock(" + lock + ")", Object.class)
        .getSingleResult();
  }
}
