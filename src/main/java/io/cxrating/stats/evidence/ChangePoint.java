package io.cxrating.stats.evidence;

import io.cxrating.stats.Interval;

/**
 * The value of a measure at which an outcome starts to change.
 *
 * @param at the last value before the change
 * @param interval values that are compatible with the data
 * @param shape shape of the change
 */
public record ChangePoint(double at, Interval interval, Shape shape) {

  /** How a rate changes along a measure. */
  public enum Shape {
    /** Constant up to the value, constant at another level beyond. */
    STEP,
    /** Constant up to the value, sloping beyond. */
    SLOPES_ABOVE,
    /** Sloping up to the value, constant beyond. */
    SLOPES_BELOW
  }
}
