package io.cxrating.stats.family;

/** What may be said of the first of two ratings, all comparisons of the answer accounted for. */
public enum Verdict {
  /** Higher. */
  BETTER,
  /** Lower. */
  WORSE,
  /** Closer than the margin. */
  EQUIVALENT,
  /** Neither a difference nor its absence is shown. */
  NOT_DISTINGUISHABLE
}
