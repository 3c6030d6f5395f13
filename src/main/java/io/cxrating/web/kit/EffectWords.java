package io.cxrating.web.kit;

import io.cxrating.evidence.Effect;
import io.cxrating.evidence.EvidenceRow;
import io.cxrating.stats.evidence.EvidenceVerdict;
import io.cxrating.wording.Wording;

/** The association of one criterion with an outcome, formatted briefly. */
public record EffectWords(Numerals numerals, Wording texts) {

  public String verdict(EvidenceVerdict verdict) {
    return texts.say(
        switch (verdict) {
          case ASSOCIATED -> "matters";
          case NO_EVIDENCE -> "noEvidence";
          case ASSOCIATED_NEGATIVELY -> "worksAgainst";
          case REDUNDANT -> "redundant";
          case TOO_FEW -> "tooFew";
        });
  }

  /** Style class of a verdict. */
  public static String mark(EvidenceVerdict verdict) {
    return switch (verdict) {
      case ASSOCIATED -> "met";
      case ASSOCIATED_NEGATIVELY -> "missed";
      case REDUNDANT, NO_EVIDENCE, TOO_FEW -> "unobserved";
    };
  }

  /** The odds ratio that the verdict is about: the other criteria held fixed. */
  public Ranged odds(EvidenceRow row) {
    Effect logOdds = row.effects().adjusted();
    return logOdds == null
        ? Ranged.NONE
        : Ranged.of(
            Math.exp(logOdds.value()),
            Math.exp(logOdds.lower()),
            Math.exp(logOdds.upper()),
            numerals::hundredths,
            numerals);
  }

  /**
   * The risk difference in points: how many more achieve the outcome if the criterion is met, not
   * adjusted for other criteria.
   */
  public Ranged alone(EvidenceRow row) {
    Effect difference = row.effects().riskDifference();
    return difference == null
        ? Ranged.NONE
        : Ranged.of(
            100 * difference.value(),
            100 * difference.lower(),
            100 * difference.upper(),
            numerals::signed,
            numerals);
  }
}
