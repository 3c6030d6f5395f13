package io.cxrating.stats.evidence;

/**
 * Isotonic regression by pooling adjacent violators (Ayer et al. 1955): the monotone sequence that
 * is closest to the given one in weighted least squares.
 */
public final class Isotonic {

  private Isotonic() {}

  /**
   * Fits a monotone sequence.
   *
   * @param values in order
   * @param weights > 0, one for each
   * @param rising true for a rising fit, false for a falling one
   * @return fitted values in the same order; the weighted mean is kept
   */
  public static double[] fit(double[] values, double[] weights, boolean rising) {
    int n = values.length;
    double[] mean = new double[n];
    double[] weight = new double[n];
    int[] length = new int[n];
    int blocks = 0;
    for (int i = 0; i < n; i++) {
      mean[blocks] = rising ? values[i] : -values[i];
      weight[blocks] = weights[i];
      length[blocks++] = 1;
      while (blocks > 1 && mean[blocks - 2] >= mean[blocks - 1]) {
        int into = blocks - 2;
        double total = weight[into] + weight[into + 1];
        mean[into] = (weight[into] * mean[into] + weight[into + 1] * mean[into + 1]) / total;
        weight[into] = total;
        length[into] += length[into + 1];
        blocks--;
      }
    }
    double[] fitted = new double[n];
    int at = 0;
    for (int block = 0; block < blocks; block++) {
      for (int i = 0; i < length[block]; i++) {
        fitted[at++] = rising ? mean[block] : -mean[block];
      }
    }
    return fitted;
  }
}
