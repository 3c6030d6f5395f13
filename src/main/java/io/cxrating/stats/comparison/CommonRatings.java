package io.cxrating.stats.comparison;

import java.util.List;

/**
 * Two ratings over the criteria that both have observed.
 *
 * @param a R_a over the common criteria; NaN without a difference
 * @param b R_b over the common criteria; NaN without a difference
 * @param dropped columns of the criteria observed in only one slice (for adjusted ratings: in too
 *     little of the mix), ascending
 */
public record CommonRatings(double a, double b, List<Integer> dropped) {

  /** Copies the columns. */
  public CommonRatings {
    dropped = List.copyOf(dropped);
  }
}
