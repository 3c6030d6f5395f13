package io.cxrating.unit;

import io.cxrating.access.Caller;
import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The units that the key of the request may see: all, or one unit and its descendants. */
@ApplicationScoped
public class UnitScope {
  private final Caller caller;
  private final Units units;

  UnitScope(Caller caller, Units units) {
    this.caller = caller;
    this.units = units;
  }

  /**
   * The unit to filter by, null for all units.
   *
   * @param requested the requested unit; null for everything that the key may see
   * @throws ProblemException {@code INVALID} if there is no such unit, {@code FORBIDDEN} if it is
   *     outside of the scope
   */
  public @Nullable String resolve(@Nullable String requested) {
    return resolve(requested, "unit");
  }

  /** The unit to filter by, for a parameter with another name. */
  public @Nullable String resolve(@Nullable String requested, String field) {
    Optional<String> root = caller.rootUnit();
    if (requested == null) {
      return root.orElse(null);
    }
    if (root.isPresent() && !allows(requested)) {
      // The same error as for a unit that does not exist, so that the caller does not learn its
      // name.
      throw new ProblemException(
          ProblemCode.FORBIDDEN, "The key does not give access to unit " + requested, field);
    }
    if (root.isEmpty() && treeWith(requested).find(requested).isEmpty()) {
      throw new ProblemException(ProblemCode.INVALID, "There is no unit " + requested, field);
    }
    return requested;
  }

  /** Whether the key may see the unit; false if the unit does not exist. */
  public boolean allows(String unit) {
    UnitTree tree = treeWith(unit);
    return caller
        .rootUnit()
        .map(root -> tree.isWithin(unit, root))
        .orElseGet(() -> tree.find(unit).isPresent());
  }

  /** Whether the key may see every unit. */
  public boolean isUnlimited() {
    return caller.rootUnit().isEmpty();
  }

  private UnitTree treeWith(String unit) {
    UnitTree tree = units.current();
    return tree.find(unit).isPresent() ? tree : units.latest();
  }
}
