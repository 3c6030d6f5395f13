package io.cxrating.stats.evidence;

import io.cxrating.stats.Interval;

/**
 * The value of a measure at which an outcome starts to change.
 *
 * @param at the last value before the change
 * @param interval values that the data do not distinguish from it
 * @param shape how the outcome changes there
 */
public record ChangePoint(double at, Interval interval, Shape shape) {

  /** How a rate changes along a measure. */
  public enum Shape {
    /** It is at one level up to the value, and at another beyond. */
    STEP,
    /** It is level up to the value, and slopes beyond. */
    SLOPES_ABOVE,
    /** It slopes up to the value, and is level beyond. */
    SLOPES_BELOW
  }
}
