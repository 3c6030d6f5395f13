package io.cxrating.web.kit;

import java.util.function.DoubleFunction;

/**
 * A figure as pages show it, never without its interval; null and empty where there is none.
 *
 * @param text the value in the reader's numbers
 * @param interval its limits likewise
 */
public record Ranged(Double value, Double lower, Double upper, String text, String interval) {
  public static final Ranged NONE = new Ranged(null, null, null, Numerals.NONE, "");

  static Ranged of(
      double value, double lower, double upper, DoubleFunction<String> written, Numerals numerals) {
    return new Ranged(
        value,
        lower,
        upper,
        written.apply(value),
        numerals.between(written.apply(lower), written.apply(upper)));
  }

  /** A share from 0 to 1, drawn from 0 to 100. */
  public static Ranged share(double share, double lower, double upper, Numerals numerals) {
    return of(100 * share, 100 * lower, 100 * upper, numerals::points, numerals);
  }

  public boolean isKnown() {
    return value != null;
  }
}
