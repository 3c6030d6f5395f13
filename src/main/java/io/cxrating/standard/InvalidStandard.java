package io.cxrating.standard;

import io.cxrating.problem.ProblemException.Violation;
import java.util.List;

/** A standard that contradicts itself, with everything that is wrong. */
final class InvalidStandard extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient List<Violation> violations;

  InvalidStandard(List<Violation> violations) {
    super(violations.toString());
    this.violations = List.copyOf(violations);
  }

  List<Violation> violations() {
    return violations;
  }
}
