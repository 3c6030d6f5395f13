package io.cxrating.stats.rating;

/** The reliability of an estimate, always decided at 95 %. */
public enum Status {
  /** Enough customers, days and misses, high coverage and a narrow interval. */
  RELIABLE,
  /** Shown, with the reasons that limit its use. */
  PROVISIONAL,
  /** Not shown: there are only reasons, no value. */
  INSUFFICIENT
}
