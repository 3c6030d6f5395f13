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

/** A unit of the organisation as the ledger keeps it. Units are never deleted. */
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
      "select u.key from unit u where u.id = any(:ids) and ("
          + "exists (select from interaction i where i.unit_id = u.id)"
          + " or exists (select from survey_answer a where a.unit_id = u.id)"
          + " or exists (select from outcome o where o.unit_id = u.id)) limit 1";

  @Id int id;
  String key;
  String name;
  Integer parentId;
  String timeZone;

  static Map<String, Unit> ofKeys(Collection<String> keys) {
    return Unit.<Unit>stream("key in ?1", keys)
        .collect(Collectors.toMap(unit -> unit.key, Function.identity()));
  }

  /** Numbers for units to be made; all at once, so that their rows can go in as one batch. */
  static List<Integer> numbers(int count) {
    return getSession()
        .createNativeQuery(NUMBERS, Integer.class)
        .setParameter("count", count)
        .getResultList();
  }

  /** Tells the projections of all replicas; one row for each unit, in one statement. */
  static void announce(Collection<String> keys) {
    getSession()
        .createNativeMutationQuery(CHANGE)
        .setParameter("keys", keys.toArray(String[]::new))
        .executeUpdate();
  }

  /** The key of one of these units that rows with local days belong to. */
  static Optional<String> anyWithInteractions(Collection<Integer> ids) {
    return getSession()
        .createNativeQuery(BUSY, String.class)
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
