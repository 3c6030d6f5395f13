package io.cxrating.stats.rating;

/** How far an estimate may be trusted; always judged at 95 %. */
public enum Status {
  /** Enough customers, days and misses, well covered and narrow enough to act on. */
  RELIABLE,
  /** Shown, with the reasons why it needs care. */
  PROVISIONAL,
  /** Not shown: there is no value, only reasons. */
  INSUFFICIENT
}
