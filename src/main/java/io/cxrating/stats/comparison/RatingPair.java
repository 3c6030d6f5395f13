package io.cxrating.stats.comparison;

import io.cxrating.stats.Interval;
import io.cxrating.stats.Mover;
import io.cxrating.stats.StudentT;
import io.cxrating.stats.WilsonScore;
import io.cxrating.stats.rating.Precision;
import io.cxrating.stats.variance.TwoWayVariance;

/**
 * Two ratings and the variance of their difference. V is at least the variance that the two
 * effective sample sizes imply. If a slice is near-perfect, n* min(R', 1−R') &lt; 10, its variance
 * is at least that at Wilson's centre, and the interval is the hull of the t interval and of Zou
 * and Donner's (2008).
 *
 * @param a the first rating
 * @param b the second rating
 * @param clustered two-way variance of the difference
 */
record RatingPair(Precision a, Precision b, TwoWayVariance clustered) {

  private static final double ENOUGH_MISSES = 10;

  double difference() {
    return a.rating() - b.rating();
  }

  /** V in squared points, positive. */
  double variance(double q) {
    return clustered.valueOrByRow() + shortfall(a, q) + shortfall(b, q);
  }

  /** The excess of the variance that the n* of a rating implies over its estimated variance. */
  static double shortfall(Precision slice, double q) {
    double r = slice.rating();
    double n = slice.effectiveSampleSize();
    double implied = r * (100 - r) / n;
    double least =
        nearPerfect(slice) ? Math.max(implied, WilsonScore.varianceAtCentre(r, n, q)) : implied;
    return Math.max(0, least - slice.clustered().value());
  }

  private static boolean nearPerfect(Precision slice) {
    double r = slice.rating();
    return slice.effectiveSampleSize() * Math.min(r, 100 - r) / 100 < ENOUGH_MISSES;
  }

  private boolean nearPerfect() {
    return nearPerfect(a) || nearPerfect(b);
  }

  Interval interval(double q) {
    double half = q * Math.sqrt(variance(q));
    double lower = difference() - half;
    double upper = difference() + half;
    if (nearPerfect()) {
      lower = Math.min(lower, mover().lower(q));
      upper = Math.max(upper, mover().upper(q));
    }
    return new Interval(Math.max(-100, lower), Math.min(100, upper));
  }

  /** Whether the interval lies above 0. */
  boolean isAbove(double q) {
    return difference() > q * Math.sqrt(variance(q)) && (!nearPerfect() || mover().lower(q) > 0);
  }

  /** One-sided p value of the hypothesis that the difference is at most {@code bound}. */
  double pAbove(double bound, double q) {
    double distance = difference() - bound;
    double df = clustered.degreesOfFreedom();
    double p = StudentT.upperTail(distance / Math.sqrt(variance(q)), df);
    return distance > 0 && nearPerfect()
        ? Math.max(p, StudentT.upperTail(mover().quantileOfLower(bound), df))
        : p;
  }

  /** One-sided p value of the hypothesis that the difference is at least {@code bound}. */
  double pBelow(double bound, double q) {
    return swapped().pAbove(-bound, q);
  }

  private RatingPair swapped() {
    return new RatingPair(b, a, clustered);
  }

  private Mover mover() {
    double va = a.clustered().value();
    double vb = b.clustered().value();
    double product = Math.sqrt(va * vb);
    double correlation = product > 0 ? (va + vb - clustered.value()) / (2 * product) : 0;
    return new Mover(
        a.rating(),
        a.effectiveSampleSize(),
        b.rating(),
        b.effectiveSampleSize(),
        Math.clamp(correlation, -1, 1));
  }
}
