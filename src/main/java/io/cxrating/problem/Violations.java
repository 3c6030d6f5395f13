package io.cxrating.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Converts violations that Bean Validation found in the parameters and the body of a request. */
final class Violations {
  private Violations() {}

  /** Null if our own response is invalid, not the request. */
  static @Nullable Problem problem(ConstraintViolationException invalid) {
    if (invalid.getConstraintViolations().stream().anyMatch(Violations::isOurs)) {
      return null;
    }
    List<ProblemException.Violation> all =
        invalid.getConstraintViolations().stream()
            .map(v -> new ProblemException.Violation(field(v), v.getMessage()))
            .sorted(Comparator.comparing(ProblemException.Violation::field))
            .toList();
    if (all.size() == 1) {
      return Problem.of(ProblemCode.INVALID, all.get(0).detail(), all.get(0).field());
    }
    return Problem.of(
        new ProblemException(ProblemCode.INVALID, all.size() + " errors in the request", all));
  }

  private static boolean isOurs(ConstraintViolation<?> violation) {
    for (Path.Node node : violation.getPropertyPath()) {
      if (node.getKind() == ElementKind.RETURN_VALUE) {
        return true;
      }
    }
    return false;
  }

  // Without the name of our method and, if there is more, of its body parameter.
  private static String field(ConstraintViolation<?> violation) {
    StringBuilder inside = new StringBuilder();
    String parameter = "";
    for (Path.Node node : violation.getPropertyPath()) {
      switch (node.getKind()) {
        case PARAMETER -> parameter = node.getName();
        case METHOD, CONSTRUCTOR -> {}
        default -> append(inside, node);
      }
    }
    return inside.isEmpty() ? parameter : inside.toString();
  }

  private static void append(StringBuilder path, Path.Node node) {
    if (node.getIndex() != null) {
      path.append('[').append(node.getIndex()).append(']');
    }
    if (node.getKind() == ElementKind.PROPERTY) {
      path.append(path.isEmpty() ? "" : ".").append(node.getName());
    }
  }
}
