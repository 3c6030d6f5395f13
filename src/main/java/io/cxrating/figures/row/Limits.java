package io.cxrating.figures.row;

import io.cxrating.stats.Interval;

/** The limits of an interval in points. */
public record Limits(double lower, double upper) {

  /** The limits, widened to contain the value if rounding excluded it. */
  public static Limits of(Interval interval, double value) {
    return new Limits(Math.min(interval.lower(), value), Math.max(interval.upper(), value));
  }
}
