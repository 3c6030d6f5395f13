package io.cxrating.stats.evidence;

/** What may be said of a criterion and an outcome, all criteria of the family accounted for. */
public enum EvidenceVerdict {
  /** The outcome is more frequent where it is met, the other criteria held fixed. */
  MATTERS,
  /** The data show no association of its own. */
  NO_EVIDENCE,
  /** The outcome is less frequent where it is met, the other criteria held fixed. */
  WORKS_AGAINST,
  /**
   * It goes with the outcome, but says nothing beyond a criterion that it mostly coincides with.
   */
  REDUNDANT,
  /** There is no number to judge by; the reasons say why. */
  TOO_FEW
}
