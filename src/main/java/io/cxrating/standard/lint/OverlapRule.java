package io.cxrating.standard.lint;

import io.cxrating.standard.lint.Finding.Code;
import io.cxrating.standard.lint.Finding.Severity;
import io.cxrating.standard.model.Standard;
import io.cxrating.standard.model.Standard.Criterion;
import io.cxrating.standard.model.Target;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/** Finds two criteria on one measure of which one is redundant, or which exclude each other. */
final class OverlapRule implements LintRule {

  @Override
  public List<Finding> findings(Standard standard) {
    List<Finding> findings = new ArrayList<>();
    List<Placed> criteria = LintRule.criteria(standard);
    for (int b = 0; b < criteria.size(); b++) {
      for (int a = 0; a < b; a++) {
        if (comparable(criteria.get(a), criteria.get(b))) {
          compare(criteria.get(a), criteria.get(b), findings);
        }
      }
    }
    return findings;
  }

  private static boolean comparable(Placed a, Placed b) {
    return a.touchpoint().equals(b.touchpoint())
        && a.measure() != null
        && a.measure().equals(b.measure())
        && a.criterion().target() != null
        && b.criterion().target() != null;
  }

  private static void compare(Placed a, Placed b, List<Finding> findings) {
    Criterion one = a.criterion();
    Criterion other = b.criterion();
    if (forEveryone(one, other, OverlapRule::implies)
        || forEveryone(other, one, OverlapRule::implies)) {
      String message =
          "%s and %s overlap: an interaction that meets one also meets the other, so %s counts twice. Consider a tolerance instead"
              .formatted(one.key(), other.key(), one.measure());
      findings.add(new Finding(Severity.WARNING, Code.OVERLAP, b.path(), message));
    } else if (!forEveryone(one, other, (x, y) -> !disjoint(x, y))) {
      String message =
          "%s and %s can never both be met, so no interaction here can be a great experience"
              .formatted(one.key(), other.key());
      findings.add(new Finding(Severity.WARNING, Code.CONTRADICTION, b.path(), message));
    }
  }

  /** Whether the condition holds for the targets and for those of every category. */
  private static boolean forEveryone(
      Criterion a, Criterion b, BiPredicate<Target, Target> relation) {
    Set<String> categories = new HashSet<>(a.overrides().keySet());
    categories.addAll(b.overrides().keySet());
    return relation.test(a.target(), b.target())
        && categories.stream()
            .allMatch(
                category ->
                    relation.test(
                        a.overrides().getOrDefault(category, a.target()),
                        b.overrides().getOrDefault(category, b.target())));
  }

  private static boolean implies(Target a, Target b) {
    return switch (a) {
      case Target.Is is -> is.equals(b);
      case Target.OneOf some -> ((Target.OneOf) b).values().containsAll(some.values());
      default -> low(b) <= low(a) && high(a) <= high(b);
    };
  }

  private static boolean disjoint(Target a, Target b) {
    return switch (a) {
      case Target.Is is -> !is.equals(b);
      case Target.OneOf some ->
          some.values().stream().noneMatch(((Target.OneOf) b).values()::contains);
      default -> high(a) < low(b) || high(b) < low(a);
    };
  }

  private static double low(Target target) {
    return switch (target) {
      case Target.AtLeast t -> t.limit();
      case Target.Between t -> t.low();
      default -> Double.NEGATIVE_INFINITY;
    };
  }

  private static double high(Target target) {
    return switch (target) {
      case Target.AtMost t -> t.limit();
      case Target.Between t -> t.high();
      default -> Double.POSITIVE_INFINITY;
    };
  }
}
