package io.cxrating.comparison;

/** How p values are corrected for the number of comparisons. */
public enum Correction {
  /** Controls the family-wise error rate at the requested level (Holm); sets verdicts. */
  HOLM,
  /** Controls the false discovery rate (Benjamini and Hochberg); for screening only. */
  BH
}
