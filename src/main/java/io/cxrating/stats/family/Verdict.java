package io.cxrating.stats.family;

/** The conclusion about the first of two ratings, corrected for all comparisons of the answer. */
public enum Verdict {
  /** Significantly higher. */
  BETTER,
  /** Significantly lower. */
  WORSE,
  /** The difference is significantly smaller than the margin. */
  EQUIVALENT,
  /** Neither a difference nor its absence is shown. */
  NOT_DISTINGUISHABLE
}
