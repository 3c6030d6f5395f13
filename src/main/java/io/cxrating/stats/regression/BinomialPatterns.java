package io.cxrating.stats.regression;

/**
 * The data of a logistic regression: each pattern of covariates once, with its numbers of trials
 * and successes. Rows with equal covariates form one pattern, so that millions of rows are a few
 * hundred patterns. Weighted rows are allowed: the counts need not be integers.
 *
 * @param x one row of covariates per pattern, without the intercept; all rows of the same length
 * @param successes per pattern, from 0 to its trials
 * @param trials per pattern, ≥ 0
 */
public record BinomialPatterns(double[][] x, double[] successes, double[] trials) {

  /**
   * Checks shapes and counts.
   *
   * @throws IllegalArgumentException if lengths differ, a covariate is not finite, or a count is
   *     out of bounds
   */
  public BinomialPatterns {
    if (x.length != successes.length || x.length != trials.length) {
      throw new IllegalArgumentException("one count of successes and trials for each pattern");
    }
    for (int p = 0; p < x.length; p++) {
      if (!(successes[p] >= 0 && successes[p] <= trials[p] && trials[p] < 1e300)) {
        throw new IllegalArgumentException("not counts: " + successes[p] + " of " + trials[p]);
      }
      if (x[p].length != x[0].length) {
        throw new IllegalArgumentException("patterns of different lengths");
      }
      for (double value : x[p]) {
        if (!Double.isFinite(value)) {
          throw new IllegalArgumentException("not finite: " + value);
        }
      }
    }
  }

  /**
   * Number of patterns.
   *
   * @return the number of rows of {@code x}
   */
  public int size() {
    return x.length;
  }

  /**
   * Number of covariates.
   *
   * @return the length of a row, 0 without patterns
   */
  public int covariates() {
    return x.length == 0 ? 0 : x[0].length;
  }

  /**
   * All trials.
   *
   * @return Σ trials
   */
  public double totalTrials() {
    return sum(trials);
  }

  /**
   * All successes.
   *
   * @return Σ successes
   */
  public double totalSuccesses() {
    return sum(successes);
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
