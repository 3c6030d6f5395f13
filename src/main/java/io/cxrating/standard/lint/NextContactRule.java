package io.cxrating.standard.lint;

import io.cxrating.standard.lint.Finding.Code;
import io.cxrating.standard.lint.Finding.Severity;
import io.cxrating.standard.model.Standard;
import io.cxrating.standard.model.Standard.Outcome;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds an outcome whose rule counts contacts at any of several touchpoints. Then the delivery of
 * an order counts as the next contact, unless both are posted with one journey.
 */
final class NextContactRule implements LintRule {
  @Override
  public List<Finding> findings(Standard standard) {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; standard.touchpoints().size() > 1 && i < standard.outcomes().size(); i++) {
      Outcome outcome = standard.outcomes().get(i);
      if (outcome.derivation() != null && outcome.derivation().touchpoint() == null) {
        findings.add(
            new Finding(
                Severity.WARNING,
                Code.ANY_CONTACT,
                "$.spec.outcomes[" + i + "]." + outcome.derivation().kind().wireName(),
                "%s counts a contact at any of %d touchpoints, so a second step of the same matter counts too. Post the steps of one matter with the same journey, or declare the touchpoint that counts"
                    .formatted(outcome.key(), standard.touchpoints().size())));
      }
    }
    return findings;
  }
}
