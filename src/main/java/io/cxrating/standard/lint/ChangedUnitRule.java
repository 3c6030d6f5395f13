package io.cxrating.standard.lint;

import io.cxrating.standard.lint.Finding.Code;
import io.cxrating.standard.lint.Finding.Severity;
import io.cxrating.standard.model.PublishedVersion;
import io.cxrating.standard.model.Standard;
import io.cxrating.standard.model.Standard.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Finds a measure whose unit changes while stored facts keep their numbers. */
record ChangedUnitRule(List<PublishedVersion> earlier) implements LintRule {

  @Override
  public List<Finding> findings(Standard standard) {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < standard.measures().size(); i++) {
      Measure measure = standard.measures().get(i);
      String path = "$.spec.measures[" + i + "].unit";
      earlier.reversed().stream()
          .flatMap(version -> version.content().measures().stream())
          .filter(was -> was.key().equals(measure.key()))
          .findFirst()
          .filter(was -> was.derived() == null)
          .filter(was -> was.unit() != null && !Objects.equals(was.unit(), measure.unit()))
          .ifPresent(
              was ->
                  findings.add(
                      new Finding(
                          Severity.WARNING,
                          Code.CHANGED_UNIT,
                          path,
                          "%s was measured in %s, and its stored facts do not change. Give the new measure another key"
                              .formatted(measure.key(), was.unit()))));
    }
    return findings;
  }
}
