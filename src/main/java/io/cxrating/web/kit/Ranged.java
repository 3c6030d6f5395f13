package io.cxrating.web.kit;

import io.cxrating.stats.Interval;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * A figure as pages show it, always with its interval; null and empty for none.
 *
 * @param limits of the interval that is drawn
 * @param text the formatted value
 * @param interval the formatted limits
 */
public record Ranged(
    @Nullable Double value, @Nullable Interval limits, String text, String interval) {
  public static final Ranged NONE = new Ranged(null, null, Numerals.NONE, "");

  static Ranged of(
      double value, double lower, double upper, DoubleFunction<String> written, Numerals numerals) {
    return new Ranged(
        value,
        new Interval(lower, upper),
        written.apply(value),
        numerals.between(written.apply(lower), written.apply(upper)));
  }

  /** A share from 0 to 1, shown from 0 to 100. */
  public static Ranged share(double share, double lower, double upper, Numerals numerals) {
    return of(100 * share, 100 * lower, 100 * upper, numerals::points, numerals);
  }

  /** A difference, with its sign. */
  public static Ranged signed(double value, double lower, double upper, Numerals numerals) {
    return new Ranged(
        value,
        new Interval(lower, upper),
        numerals.signed(value),
        numerals.texts().say("between", numerals.signed(lower), numerals.signed(upper)));
  }

  public boolean isKnown() {
    return value != null;
  }
}
