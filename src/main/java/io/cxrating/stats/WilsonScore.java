package io.cxrating.stats;

/**
 * Wilson's score interval of a proportion: all p with |p̂ − p| ≤ q √(p(1−p)/n) (Wilson 1927), here
 * with any quantile and an effective sample size that need not be an integer (Dean and Pagano
 * 2015).
 */
public final class WilsonScore {

  private WilsonScore() {}

  /**
   * The interval; it contains {@code p} and lies within 0 to 1.
   *
   * @param p estimate, 0 to 1
   * @param n effective sample size > 0
   * @param q quantile > 0
   */
  static Interval interval(double p, double n, double q) {
    double square = q * q;
    double centre = (n * p + square / 2) / (n + square);
    double half = q * Math.sqrt(n * p * (1 - p) + square / 4) / (n + square);
    double lower = p == 0 ? 0 : Math.clamp(centre - half, 0, p);
    double upper = p == 1 ? 1 : Math.clamp(centre + half, p, 1);
    return new Interval(lower, upper);
  }

  /**
   * The interval of a rating.
   *
   * @param rating estimate in points, 0 to 100
   * @param n effective sample size > 0
   * @param q quantile > 0
   * @return in points, within 0 to 100; it contains the rating
   */
  public static Interval points(double rating, double n, double q) {
    Interval interval = interval(rating / 100, n, q);
    return new Interval(
        Math.min(100 * interval.lower(), rating), Math.max(100 * interval.upper(), rating));
  }

  /**
   * The binomial variance at the interval's centre, r̃(1−r̃)/(n+q²), r̃ = (n r + q²/2)/(n+q²).
   *
   * @param rating estimate in points, 0 to 100
   * @param n effective sample size > 0
   * @param q quantile > 0
   * @return in squared points, > 0
   */
  public static double varianceAtCentre(double rating, double n, double q) {
    double square = q * q;
    double centre = (n * rating / 100 + square / 2) / (n + square);
    return 1e4 * centre * (1 - centre) / (n + square);
  }
}
