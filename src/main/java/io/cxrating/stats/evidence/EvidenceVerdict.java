package io.cxrating.stats.evidence;

/** The conclusion about a criterion and an outcome, corrected for all criteria of the family. */
public enum EvidenceVerdict {
  /** The outcome is more frequent if the criterion is met, the other criteria held fixed. */
  ASSOCIATED,
  /** The data show no association of its own. */
  NO_EVIDENCE,
  /** The outcome is less frequent if the criterion is met, the other criteria held fixed. */
  ASSOCIATED_NEGATIVELY,
  /**
   * Associated with the outcome, but without evidence beyond a criterion that it nearly coincides
   * with.
   */
  REDUNDANT,
  /** There is no estimate; the reasons say why. */
  TOO_FEW;

  /**
   * The name of this verdict up to method cxrating-1, for clients that still use it.
   *
   * @return the former name; the present one if it did not change
   */
  public String formerName() {
    return switch (this) {
      case ASSOCIATED -> "MATTERS";
      case ASSOCIATED_NEGATIVELY -> "WORKS_AGAINST";
      default -> name();
    };
  }
}
