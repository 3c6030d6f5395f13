package io.cxrating.access;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A key that the service accepts. Only the hash of its text is stored. A revoked key stays, so that
 * the audit trail keeps its meaning.
 */
@Entity
@Table(name = "api_key")
class ApiKey extends PanacheEntityBase {
  private static final String WITHIN =
      """
      with recursive scope as (
        select id, key from unit where key = :root
        union all
        select u.id, u.key from unit u join scope on u.parent_id = scope.id)
      select key from scope
      """;

  @Id UUID id;
  String name;
  byte[] hash;
  String roles;
  @Nullable String unit;
  Instant createdAt;
  String createdBy;
  @Nullable Instant revokedAt;

  static Optional<ApiKey> ofHash(byte[] hash) {
    return find("hash", hash).firstResultOptional();
  }

  /** Keys after {@code after}, ordered by id; ids are random. */
  static List<ApiKey> pageAfter(UUID after, @Nullable Collection<String> unitsOrNull, int limit) {
    return (unitsOrNull == null
            ? ApiKey.<ApiKey>find("id > ?1 order by id", after)
            : ApiKey.<ApiKey>find("id > ?1 and unit in ?2 order by id", after, unitsOrNull))
        .page(0, limit)
        .list();
  }

  /** The keys of the unit and of its descendants; empty if the unit does not exist. */
  static Set<String> unitsWithin(String root) {
    return Set.copyOf(
        getSession()
            .createNativeQuery(WITHIN, String.class)
            .setParameter("root", root)
            .getResultList());
  }

  boolean isActive() {
    return revokedAt == null;
  }

  Set<Role> roleSet() {
    EnumSet<Role> set = EnumSet.noneOf(Role.class);
    Arrays.stream(roles.split(",")).map(Role::named).forEach(role -> role.ifPresent(set::add));
    return set;
  }

  void setRoles(Collection<Role> granted) {
    roles =
        granted.stream().sorted().distinct().map(Role::roleName).collect(Collectors.joining(","));
  }
}
