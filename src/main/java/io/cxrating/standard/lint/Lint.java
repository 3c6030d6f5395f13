package io.cxrating.standard.lint;

import io.cxrating.standard.model.PublishedVersion;
import io.cxrating.standard.model.Standard;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Checks a standard with all rules and returns their findings. It advises and never rejects. */
public final class Lint {
  private static final List<LintRule> RULES =
      List.of(
          new CompletenessRule(),
          new VagueWordRule(),
          new InsideOutRule(),
          new ManyContactsRule(),
          new WeightRule(),
          new OverlapRule(),
          new UnitRule(),
          new QuantityRule(),
          new HorizonRule(),
          new NextContactRule(),
          new EmotionRule(),
          new PersonalAttributeRule(),
          new ClosedDaysRule());

  private Lint() {}

  /**
   * The findings about {@code standard}, the most severe first.
   *
   * @param earlier the versions published before it
   */
  public static List<Finding> findings(Standard standard, List<PublishedVersion> earlier) {
    List<Finding> findings = new ArrayList<>();
    Stream.concat(RULES.stream(), Stream.of(new ChangedUnitRule(earlier), new OwnerRule(earlier)))
        .forEach(rule -> findings.addAll(rule.findings(standard)));
    findings.sort(Comparator.comparing(Finding::severity).reversed());
    return List.copyOf(findings);
  }
}
