package io.cxrating.stats.survey;

/**
 * The balance of respondents and all invited in a variable observed for both: standardised
 * differences of the means.
 *
 * @param before (mean of respondents − mean of all)/standard deviation of all
 * @param after the same with the answers weighted; NaN without variation or observations
 */
public record Balance(double before, double after) {

  /**
   * Sums of a variable that is observed for some rows, by kind.
   *
   * @param sums Σ y over the rows of a kind in which it was observed
   * @param squares Σ y²
   * @param observed number of those rows
   */
  public record Observed(double[] sums, double[] squares, double[] observed) {}

  /**
   * The balance of one variable.
   *
   * @param y its sums by kind
   * @param weights w by kind, 0 for kinds without an answer
   * @return the differences before and after weighting
   */
  public static Balance of(Observed y, double[] weights) {
    double n = 0;
    double sum = 0;
    double squares = 0;
    for (int kind = 0; kind < weights.length; kind++) {
      n += y.observed()[kind];
      sum += y.sums()[kind];
      squares += y.squares()[kind];
    }
    double mean = sum / n;
    double variance = squares / n - mean * mean;
    double deviation = variance > 1e-12 * Math.max(1, mean * mean) ? Math.sqrt(variance) : 0;
    if (!(deviation > 0)) {
      return new Balance(Double.NaN, Double.NaN);
    }
    return new Balance(
        (mean(y, weights, false) - mean) / deviation, (mean(y, weights, true) - mean) / deviation);
  }

  private static double mean(Observed y, double[] weights, boolean weighted) {
    double n = 0;
    double sum = 0;
    for (int kind = 0; kind < weights.length; kind++) {
      if (weights[kind] > 0) {
        double weight = weighted ? weights[kind] : 1;
        n += weight * y.observed()[kind];
        sum += weight * y.sums()[kind];
      }
    }
    return sum / n;
  }
}
