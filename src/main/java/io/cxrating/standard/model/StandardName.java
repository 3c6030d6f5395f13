package io.cxrating.standard.model;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Optional;

/** The name under which the versions of one standard are published. */
@Entity
@Table(name = "standard")
public class StandardName extends PanacheEntityBase {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  public Integer id;

  public String key;

  public static Optional<StandardName> named(String key) {
    return find("key", key).firstResultOptional();
  }

  /** Names after {@code key}, ordered by key. */
  public static List<StandardName> after(String key, int limit) {
    return find("key > ?1 order by key", key).page(0, limit).list();
  }

  /**
   * The name, created if necessary and locked; the next publication under it waits for this
   * transaction.
   */
  public static StandardName locked(String key) {
    getEntityManager()
        .createNativeQuery("insert into standard (key) values (?1) on conflict (key) do nothing")
        .setParameter(1, key)
        .executeUpdate();
    return StandardName.<StandardName>find("key", key)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .singleResult();
  }
}
