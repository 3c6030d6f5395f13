package io.cxrating.standard.lint;

import io.cxrating.standard.lint.Finding.Code;
import io.cxrating.standard.lint.Finding.Severity;
import io.cxrating.standard.model.Standard;
import io.cxrating.standard.model.Standard.Outcome;
import io.cxrating.standard.model.UnitOfMeasure;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An outcome whose statement names another time than the rule that derives it. */
final class HorizonRule implements LintRule {
  private static final Pattern NAMED_TIME =
      Pattern.compile("\\b(\\d{1,6}(?:\\.\\d+)?)\\s*([A-Za-z]+)");

  @Override
  public List<Finding> findings(Standard standard) {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < standard.outcomes().size(); i++) {
      Outcome outcome = standard.outcomes().get(i);
      if (outcome.derivation() != null && namesAnotherTime(outcome)) {
        String rule = outcome.derivation().kind().wireName();
        findings.add(
            new Finding(
                Severity.WARNING,
                Code.OTHER_QUANTITY,
                "$.spec.outcomes[" + i + "]." + rule,
                "%s is derived with %s, but its statement names another time"
                    .formatted(outcome.key(), outcome.derivation().horizon())));
      }
    }
    return findings;
  }

  private static boolean namesAnotherTime(Outcome outcome) {
    double horizon = UnitOfMeasure.DAY.inBase(outcome.derivation().days());
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
