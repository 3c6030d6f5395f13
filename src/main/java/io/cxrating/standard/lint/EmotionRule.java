package io.cxrating.standard.lint;

import io.cxrating.standard.lint.Finding.Code;
import io.cxrating.standard.lint.Finding.Severity;
import io.cxrating.standard.model.EmotionCluster;
import io.cxrating.standard.model.Standard;
import io.cxrating.standard.model.Standard.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds emotions as criteria: emotions are inferred, so they may be intended and profiled, but not
 * judged.
 */
final class EmotionRule implements LintRule {

  @Override
  public List<Finding> findings(Standard standard) {
    List<Finding> findings = new ArrayList<>();
    Set<String> felt =
        standard.measures().stream()
            .filter(Measure::isEmotion)
            .map(Measure::key)
            .collect(Collectors.toSet());
    for (Placed placed : LintRule.criteria(standard)) {
      if (felt.contains(placed.criterion().measure())) {
        String message =
            "%s is judged by an inferred emotion. Use the fact that causes the emotion instead"
                .formatted(placed.criterion().key());
        findings.add(
            new Finding(
                Severity.WARNING, Code.FEELING_AS_CRITERION, placed.path() + ".measure", message));
      }
    }
    for (int t = 0; t < standard.touchpoints().size(); t++) {
      intended(LintRule.touchpoint(t), standard.touchpoints().get(t).intendedEmotions(), findings);
    }
    return findings;
  }

  private static void intended(String path, List<String> emotions, List<Finding> findings) {
    for (int i = 0; i < emotions.size(); i++) {
      if (EmotionCluster.of(emotions.get(i)) == EmotionCluster.UNCLASSIFIED) {
        String message =
            emotions.get(i) + " is not one of the twenty emotions of the Emotional Signature";
        findings.add(
            new Finding(
                Severity.INFO,
                Code.UNKNOWN_EMOTION,
                path + ".intendedEmotions[" + i + "]",
                message));
      }
    }
  }
}
