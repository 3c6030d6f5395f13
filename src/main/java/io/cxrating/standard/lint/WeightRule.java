package io.cxrating.standard.lint;

import io.cxrating.standard.lint.Finding.Code;
import io.cxrating.standard.lint.Finding.Severity;
import io.cxrating.standard.model.Standard;
import io.cxrating.standard.model.Standard.Criterion;
import io.cxrating.standard.model.Standard.Touchpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds weights that dominate the others, or that have hardly any effect. */
final class WeightRule implements LintRule {
  /** More than three times the sum of the others. */
  private static final double DOMINANT = 0.75;

  /** If it is always missed, it costs less than one point of its touchpoint. */
  private static final double NEGLIGIBLE = 0.01;

  @Override
  public List<Finding> findings(Standard standard) {
    List<Finding> findings = new ArrayList<>();
    weigh(
        "$.spec.touchpoints",
        standard.touchpoints().stream().map(Touchpoint::key).toList(),
        standard.touchpoints().stream().mapToDouble(Touchpoint::weight).toArray(),
        findings);
    for (int t = 0; t < standard.touchpoints().size(); t++) {
      List<Criterion> criteria = standard.touchpoints().get(t).criteria();
      weigh(
          LintRule.touchpoint(t) + ".criteria",
          criteria.stream().map(Criterion::key).toList(),
          criteria.stream().mapToDouble(Criterion::weight).toArray(),
          findings);
    }
    return findings;
  }

  private static void weigh(
      String path, List<String> keys, double[] weights, List<Finding> findings) {
    double sum = java.util.Arrays.stream(weights).sum();
    for (int i = 0; weights.length > 1 && i < weights.length; i++) {
      double share = weights[i] / sum;
      String place = path + "[" + i + "].weight";
      String percent = String.format(Locale.ROOT, "%.1f %%", 100 * share);
      if (share > DOMINANT) {
        String message =
            keys.get(i) + " dominates the others: it has " + percent + " of the total weight";
        findings.add(new Finding(Severity.WARNING, Code.DOMINANT_WEIGHT, place, message));
      } else if (share < NEGLIGIBLE) {
        String message =
            keys.get(i) + " has " + percent + " of the weight, so a miss hardly changes the rating";
        findings.add(new Finding(Severity.INFO, Code.NEGLIGIBLE_WEIGHT, place, message));
      }
    }
  }
}
