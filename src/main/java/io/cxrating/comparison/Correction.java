package io.cxrating.comparison;

/** How p values are corrected for the number of comparisons. */
public enum Correction {
  /** No false finding among all, at the level asked for; sets verdicts. */
  HOLM,
  /** Few false findings among the findings; for screening only. */
  BH
}
