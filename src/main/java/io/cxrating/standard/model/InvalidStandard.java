package io.cxrating.standard.model;

import io.cxrating.problem.ProblemException.Violation;
import java.util.List;

/** An inconsistent standard, with all its violations. */
public final class InvalidStandard extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient List<Violation> violations;

  InvalidStandard(List<Violation> violations) {
    super(violations.toString());
    this.violations = List.copyOf(violations);
  }

  public List<Violation> violations() {
    return violations;
  }
}
