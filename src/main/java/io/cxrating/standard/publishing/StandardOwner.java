package io.cxrating.standard.publishing;

import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import io.cxrating.standard.model.PublishedVersion;
import io.cxrating.standard.model.Standard;
import io.cxrating.unit.UnitScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decides who may publish a standard: keys that reach the unit that it belongs to. */
@ApplicationScoped
class StandardOwner {
  private static final String FIELD = "$.metadata.unit";

  private final UnitScope scope;

  StandardOwner(UnitScope scope) {
    this.scope = scope;
  }

  /**
   * Checks that the caller reaches both the unit of the latest version and that of the new one.
   *
   * @throws ProblemException {@code FORBIDDEN} if not, {@code INVALID} if there is no such unit
   */
  void check(Standard standard, List<PublishedVersion> earlier) {
    if (!earlier.isEmpty() && !reaches(earlier.getLast().content().unit())) {
      throw new ProblemException(
          ProblemCode.FORBIDDEN,
          "The standard belongs to units that the key does not reach; publish one of your unit under"
              + " another key",
          "$.metadata.key");
    }
    if (standard.unit() != null) {
      scope.resolve(standard.unit(), FIELD);
    } else if (!scope.isUnlimited()) {
      throw new ProblemException(
          ProblemCode.FORBIDDEN,
          "A key with a unit publishes standards of this unit and of units below; name the unit in"
              + " `metadata.unit`",
          FIELD);
    }
  }

  /** Whether the standard moves to another unit, so that rows of its former units may remain. */
  static boolean isNarrowed(Standard standard, List<PublishedVersion> earlier) {
    return standard.unit() != null
        && !earlier.isEmpty()
        && !Objects.equals(standard.unit(), earlier.getLast().content().unit());
  }

  private boolean reaches(@Nullable String unit) {
    return scope.isUnlimited() || (unit != null && scope.allows(unit));
  }
}
