package io.cxrating.web.kit;

import io.cxrating.evidence.Effect;
import io.cxrating.evidence.EvidenceRow;
import io.cxrating.stats.evidence.EvidenceVerdict;
import io.cxrating.wording.Wording;

/** What one criterion has to do with an outcome, in few words and numbers. */
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

  /** How a verdict looks. */
  public static String mark(EvidenceVerdict verdict) {
    return switch (verdict) {
      case ASSOCIATED -> "met";
      case ASSOCIATED_NEGATIVELY -> "missed";
      case REDUNDANT, NO_EVIDENCE, TOO_FEW -> "unobserved";
    };
  }

  /** The odds that the verdict is about: the other criteria held equal. */
  public Ranged odds(EvidenceRow row) {
    Effect logOdds = row.adjusted();
    return logOdds == null
        ? Ranged.NONE
        : Ranged.of(
            Math.exp(logOdds.value()),
            Math.exp(logOdds.lower()),
            Math.exp(logOdds.upper()),
            numerals::hundredths,
            numerals);
  }

  /** Points that more achieve the outcome where it was met, whatever else was met. */
  public Ranged alone(EvidenceRow row) {
    Effect difference = row.riskDifference();
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
