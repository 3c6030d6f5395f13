package io.cxrating.stats;

/**
 * Limits of a difference recovered from the Wilson limits of both ratings (MOVER, Zou and Donner
 * 2008): L = Δ − √(x² + y² − 2ρxy), x = R_a − l_a, y = u_b − R_b; the upper limit follows by
 * exchanging a and b.
 *
 * @param a R_a in points
 * @param sizeA n* of the first
 * @param b R_b in points
 * @param sizeB n* of the second
 * @param correlation ρ of both estimates, −1 to 1
 */
public record Mover(double a, double sizeA, double b, double sizeB, double correlation) {

  private static final double LARGEST_QUANTILE = 64;
  private static final int HALVINGS = 50;

  /**
   * The lower limit of the difference R_a − R_b.
   *
   * @param q quantile &gt; 0
   * @return in points, at most R_a − R_b
   */
  public double lower(double q) {
    double x = a - WilsonScore.points(a, sizeA, q).lower();
    double y = WilsonScore.points(b, sizeB, q).upper() - b;
    return a - b - Math.sqrt(Math.max(0, x * x + y * y - 2 * correlation * x * y));
  }

  /**
   * The upper limit of the difference R_a − R_b.
   *
   * @param q quantile &gt; 0
   * @return in points, at least R_a − R_b
   */
  public double upper(double q) {
    return -new Mover(b, sizeB, a, sizeA, correlation).lower(q);
  }

  /**
   * The q at which the lower limit equals a bound, by bisection.
   *
   * @param bound in points
   * @return 0 if the bound is R_a − R_b or more; at most 64
   */
  public double quantileOfLower(double bound) {
    double inside = 0;
    double outside = LARGEST_QUANTILE;
    for (int i = 0; i < HALVINGS; i++) {
      double q = (inside + outside) / 2;
      if (lower(q) > bound) {
        inside = q;
      } else {
        outside = q;
      }
    }
    return inside;
  }
}
