package io.cxrating.standard.lint;

import io.cxrating.standard.lint.Finding.Code;
import io.cxrating.standard.lint.Finding.Severity;
import io.cxrating.standard.model.Standard;
import io.cxrating.standard.model.Standard.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds incomplete or unused parts: criteria without statement, measure or target, touchpoints
 * without criteria, outcomes that no criterion serves, and measures that no criterion uses.
 */
final class CompletenessRule implements LintRule {

  @Override
  public List<Finding> findings(Standard standard) {
    List<Finding> findings = new ArrayList<>();
    List<Placed> criteria = LintRule.criteria(standard);
    criteria.forEach(placed -> criterion(placed, findings));
    touchpoints(standard, findings);
    outcomes(standard, criteria, findings);
    measures(standard, criteria, findings);
    return findings;
  }

  private static void criterion(Placed placed, List<Finding> findings) {
    if (placed.criterion().target() == null) {
      String message =
          placed.criterion().key()
              + " has no observable target, so it is never rated and its weight counts as not"
              + " covered. Give it a measure and a target (atMost, atLeast, between, is or oneOf)";
      findings.add(new Finding(Severity.ERROR, Code.NO_TARGET, placed.path(), message));
    }
    if (placed.criterion().statement().isBlank()) {
      String message = placed.criterion().key() + " has no statement for readers";
      findings.add(new Finding(Severity.INFO, Code.NO_STATEMENT, placed.path(), message));
    }
  }

  private static void touchpoints(Standard standard, List<Finding> findings) {
    for (int t = 0; t < standard.touchpoints().size(); t++) {
      if (standard.touchpoints().get(t).criteria().isEmpty()) {
        String message =
            standard.touchpoints().get(t).key()
                + " has no criteria, so it is never rated and its weight counts as not covered";
        findings.add(
            new Finding(Severity.WARNING, Code.EMPTY_TOUCHPOINT, LintRule.touchpoint(t), message));
      }
    }
  }

  private static void outcomes(Standard standard, List<Placed> criteria, List<Finding> findings) {
    Set<String> served =
        criteria.stream()
            .flatMap(placed -> placed.criterion().serves().stream())
            .collect(Collectors.toSet());
    for (int i = 0; i < standard.outcomes().size(); i++) {
      String outcome = standard.outcomes().get(i).key();
      if (!served.contains(outcome)) {
        findings.add(
            new Finding(
                Severity.WARNING,
                Code.UNSERVED_OUTCOME,
                "$.spec.outcomes[" + i + "]",
                outcome
                    + " is not served by any criterion. Add a criterion that lists it under"
                    + " `serves`"));
      }
    }
  }

  private static void measures(Standard standard, List<Placed> criteria, List<Finding> findings) {
    Set<String> used =
        Stream.concat(
                criteria.stream().map(placed -> placed.criterion().measure()),
                standard.measures().stream()
                    .map(Measure::derived)
                    .filter(Objects::nonNull)
                    .flatMap(derived -> Stream.of(derived.from(), derived.to())))
            .collect(Collectors.toSet());
    for (int i = 0; i < standard.measures().size(); i++) {
      String measure = standard.measures().get(i).key();
      boolean felt = standard.measures().get(i).inferredBy() != null;
      if (!used.contains(measure) && !felt) {
        findings.add(
            new Finding(
                Severity.INFO,
                Code.UNUSED_MEASURE,
                "$.spec.measures[" + i + "]",
                measure + " is not used by any criterion; its facts are stored anyway"));
      }
    }
  }
}
