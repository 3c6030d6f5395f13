package io.cxrating.stats.discrimination;

import io.cxrating.stats.Interval;
import io.cxrating.stats.StudentT;

/**
 * An area under the curve, or a difference of two.
 *
 * @param value the area, 0 to 1 (½: no better than chance), or the difference
 * @param standardError with customers as clusters (Obuchowski 1997)
 * @param deLongStandardError with independent rows (DeLong 1988)
 * @param positives rows that achieved the outcome
 * @param negatives rows that did not
 * @param groups G
 */
public record AucEstimate(
    double value,
    double standardError,
    double deLongStandardError,
    long positives,
    long negatives,
    int groups) {

  /**
   * Student's t interval with G − 1 degrees of freedom.
   *
   * @param confidence level, in (0, 1)
   * @param lowest minimum of the value: 0, or −1 for a difference
   * @return the interval, clipped to possible values
   */
  public Interval interval(double confidence, double lowest) {
    double half = StudentT.quantile(groups - 1.0, confidence) * standardError;
    return new Interval(Math.max(lowest, value - half), Math.min(1, value + half));
  }

  /**
   * Two-sided p value of the hypothesis that the true value is {@code none}.
   *
   * @param none ½ for an area, 0 for a difference
   * @return the p value, by Student's t with G − 1 degrees of freedom; 1 without variation
   */
  public double pValue(double none) {
    double distance = Math.abs(value - none);
    if (!(standardError > 0)) {
      return distance > 0 ? 0 : 1;
    }
    return Math.min(1, 2 * StudentT.upperTail(distance / standardError, groups - 1.0));
  }
}
