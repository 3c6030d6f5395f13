package io.cxrating.unit;

import io.cxrating.access.Caller;
import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Which units the key of the request may see: all, or one unit and everything below it. */
@ApplicationScoped
public class UnitScope {
  private final Caller caller;
  private final Units units;

  UnitScope(Caller caller, Units units) {
    this.caller = caller;
    this.units = units;
  }

  /**
   * The unit to filter by, null for everything.
   *
   * @param requested the unit asked for; null: everything that the key may see
   * @throws ProblemException {@code INVALID} where there is no such unit, {@code FORBIDDEN} where
   *     it lies out of scope
   */
  public String resolve(String requested) {
    return resolve(requested, "unit");
  }

  /** The same where the parameter has another name. */
  public String resolve(String requested, String field) {
    Optional<String> root = caller.rootUnit();
    if (requested == null) {
      return root.orElse(null);
    }
    if (root.isPresent() && !allows(requested)) {
      // Not told apart from a unit that does not exist: its name is not the caller's to know.
      throw new ProblemException(
          ProblemCode.FORBIDDEN, "The key does not reach unit " + requested, field);
    }
    if (root.isEmpty() && treeWith(requested).find(requested).isEmpty()) {
      throw new ProblemException(ProblemCode.INVALID, "There is no unit " + requested, field);
    }
    return requested;
  }

  /** Whether the key may see that unit; one that does not exist is seen by nobody. */
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
