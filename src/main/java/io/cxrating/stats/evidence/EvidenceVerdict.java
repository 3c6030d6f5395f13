package io.cxrating.stats.evidence;

/** What may be said of a criterion and an outcome, all criteria of the family accounted for. */
public enum EvidenceVerdict {
  /** The outcome is more frequent where it is met, the other criteria held fixed. */
  ASSOCIATED,
  /** The data show no association of its own. */
  NO_EVIDENCE,
  /** The outcome is less frequent where it is met, the other criteria held fixed. */
  ASSOCIATED_NEGATIVELY,
  /**
   * It goes with the outcome, but adds no evidence to a criterion that it mostly coincides with.
   */
  REDUNDANT,
  /** There is no number to judge by; the reasons say why. */
  TOO_FEW;

  /**
   * The name that this verdict had up to method cxrating-1, for readers that still look for it.
   *
   * @return the former name; the present one where it did not change
   */
  public String formerName() {
    return switch (this) {
      case ASSOCIATED -> "MATTERS";
      case ASSOCIATED_NEGATIVELY -> "WORKS_AGAINST";
      default -> name();
    };
  }
}
