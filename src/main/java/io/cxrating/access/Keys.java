package io.cxrating.access;

import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Creates and revokes keys. An admin limited to a unit sees and creates only keys within it. */
@ApplicationScoped
class Keys {
  private final Caller caller;
  private final Audit audit;
  private final Clock clock;

  Keys(Caller caller, Audit audit, Clock clock) {
    this.caller = caller;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  ApiKey add(String name, Collection<Role> roles, @Nullable String unit, String text) {
    checkUnit(unit);
    ApiKey key = new ApiKey();
    key.id = UUID.randomUUID();
    key.name = name;
    key.hash = KeyText.hash(text);
    key.setRoles(roles);
    key.unit = unit;
    key.createdAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    key.createdBy = caller.keyId();
    key.persist();
    audit.record("key.created", key.id.toString(), describe(key));
    return key;
  }

  void addAdmin(String text) {
    add("bootstrap", EnumSet.of(Role.ADMIN), null, text);
  }

  @Transactional
  List<ApiKey> pageAfter(UUID after, int limit) {
    return ApiKey.pageAfter(after, scope().orElse(null), limit);
  }

  @Transactional
  void revoke(UUID id) {
    ApiKey key =
        ApiKey.<ApiKey>findByIdOptional(id)
            .orElseThrow(
                () -> new ProblemException(ProblemCode.NOT_FOUND, "There is no key " + id));
    if (scope().isPresent() && (key.unit == null || !scope().get().contains(key.unit))) {
      throw new ProblemException(
          ProblemCode.FORBIDDEN, "The key does not belong to your unit or a unit below it");
    }
    if (key.isActive()) {
      key.revokedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
      audit.record("key.revoked", key.id.toString(), describe(key));
    }
  }

  private void checkUnit(@Nullable String unit) {
    Optional<Set<String>> scope = scope();
    if (scope.isPresent()) {
      if (unit == null || !scope.get().contains(unit)) {
        throw new ProblemException(
            ProblemCode.FORBIDDEN,
            "You can create keys only for your unit and the units below it",
            "unit");
      }
    } else if (unit != null && ApiKey.unitsWithin(unit).isEmpty()) {
      throw new ProblemException(ProblemCode.INVALID, "There is no unit " + unit, "unit");
    }
  }

  /** The units that the caller may create keys for; empty for all. */
  private Optional<Set<String>> scope() {
    return caller.rootUnit().map(ApiKey::unitsWithin);
  }

  private static String describe(ApiKey key) {
    return "%s (%s%s)".formatted(key.name, key.roles, key.unit == null ? "" : " in " + key.unit);
  }
}
