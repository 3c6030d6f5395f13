package io.cxrating.standard.lint;

import io.cxrating.standard.lint.Finding.Code;
import io.cxrating.standard.lint.Finding.Severity;
import io.cxrating.standard.model.Derivation;
import io.cxrating.standard.model.Standard;
import io.cxrating.standard.model.Standard.Outcome;
import io.cxrating.standard.model.UnitOfMeasure;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds an outcome whose statement names a time that differs from its derivation rule. */
final class HorizonRule implements LintRule {
  private static final Pattern NAMED_TIME =
      Pattern.compile("\\b(\\d{1,6}(?:\\.\\d+)?)\\s*([A-Za-z]+)");

  @Override
  public List<Finding> findings(Standard standard) {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < standard.outcomes().size(); i++) {
      Outcome outcome = standard.outcomes().get(i);
      Derivation derivation = outcome.derivation();
      if (derivation != null && namesAnotherTime(outcome, derivation)) {
        String rule = derivation.kind().wireName();
        findings.add(
            new Finding(
                Severity.WARNING,
                Code.OTHER_QUANTITY,
                "$.spec.outcomes[" + i + "]." + rule,
                "%s is derived with %s, but its statement mentions another time"
                    .formatted(outcome.key(), derivation.horizon())));
      }
    }
    return findings;
  }

  private static boolean namesAnotherTime(Outcome outcome, Derivation derivation) {
    double horizon = UnitOfMeasure.DAY.inBase(derivation.days());
    boolean any = false;
    Matcher named = NAMED_TIME.matcher(outcome.statement());
    while (named.find()) {
      UnitOfMeasure unit = UnitOfMeasure.named(named.group(2)).orElse(null);
      if (unit != null && unit.convertsTo(UnitOfMeasure.DAY)) {
        if (unit.inBase(Double.parseDouble(named.group(1))) == horizon) {
          return false;
        }
        any = true;
      }
    }
    return any;
  }
}
