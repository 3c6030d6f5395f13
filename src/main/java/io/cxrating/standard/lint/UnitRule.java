package io.cxrating.standard.lint;

import io.cxrating.standard.lint.Finding.Code;
import io.cxrating.standard.lint.Finding.Severity;
import io.cxrating.standard.model.MeasureType;
import io.cxrating.standard.model.Standard;
import io.cxrating.standard.model.Standard.Measure;
import io.cxrating.standard.model.UnitOfMeasure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds measures whose unit is missing or contradicts their own name. */
final class UnitRule implements LintRule {

  @Override
  public List<Finding> findings(Standard standard) {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < standard.measures().size(); i++) {
      Measure measure = standard.measures().get(i);
      String path = "$.spec.measures[" + i + "].unit";
      Optional<UnitOfMeasure> suffix = UnitOfMeasure.suffixOf(measure);
      if (measure.type() == MeasureType.NUMBER && measure.unit() == null && suffix.isEmpty()) {
        String message = measure.key() + " has no unit of measure";
        findings.add(new Finding(Severity.INFO, Code.NO_UNIT, path, message));
      }
      Optional<UnitOfMeasure> unit = UnitOfMeasure.of(measure);
      if (unit.isPresent()
          && suffix.isPresent()
          && unit.get() != suffix.get()
          && unit.get().convertsTo(suffix.get())) {
        String message =
            "The name of %s mentions %s, but its unit is %s"
                .formatted(measure.key(), suffix.get().shortName(), measure.unit());
        findings.add(new Finding(Severity.WARNING, Code.WRONG_UNIT, path, message));
      }
    }
    return findings;
  }
}
