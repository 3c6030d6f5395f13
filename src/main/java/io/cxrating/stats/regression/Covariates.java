package io.cxrating.stats.regression;

/**
 * The covariates with an estimable coefficient: a constant covariate is aliased with the intercept,
 * and a linear combination of the previous ones is aliased with them.
 *
 * @param mean weighted mean by covariate
 * @param deviation weighted standard deviation by covariate, 0 if constant
 * @param aliased whether it is a linear combination of the previous ones
 */
record Covariates(double[] mean, double[] deviation, boolean[] aliased) {
  /** Minimum share of a covariate's variance that the previous ones do not explain. */
  private static final double OWN_VARIANCE = 1e-10;

  static Covariates of(BinomialPatterns data) {
    int k = data.covariates();
    double total = data.totalTrials();
    double[] mean = new double[k];
    for (int p = 0; p < data.size(); p++) {
      for (int j = 0; j < k; j++) {
        mean[j] += data.trials()[p] * data.x()[p][j] / total;
      }
    }
    double[][] products = new double[k][k];
    for (int p = 0; p < data.size(); p++) {
      double[] x = data.x()[p];
      double share = data.trials()[p] / total;
      for (int j = 0; j < k; j++) {
        for (int l = 0; l <= j; l++) {
          products[j][l] += share * (x[j] - mean[j]) * (x[l] - mean[l]);
        }
      }
    }
    double[] deviation = new double[k];
    for (int j = 0; j < k; j++) {
      double variance = products[j][j];
      boolean varies = variance > 1e-14 * Math.max(1e-280, mean[j] * mean[j]);
      deviation[j] = varies ? Math.sqrt(variance) : 0;
    }
    return new Covariates(mean, deviation, aliased(products, deviation));
  }

  /** A Cholesky decomposition of the correlations that skips aliased covariates. */
  private static boolean[] aliased(double[][] products, double[] deviation) {
    int k = deviation.length;
    boolean[] aliased = new boolean[k];
    double[][] root = new double[k][k];
    for (int j = 0; j < k; j++) {
      double own = 1;
      for (int l = 0; l < j && deviation[j] > 0; l++) {
        if (deviation[l] > 0 && !aliased[l]) {
          double sum = products[j][l] / (deviation[j] * deviation[l]);
          for (int m = 0; m < l; m++) {
            sum -= root[j][m] * root[l][m];
          }
          root[j][l] = sum / root[l][l];
          own -= root[j][l] * root[j][l];
        }
      }
      aliased[j] = deviation[j] > 0 && own < OWN_VARIANCE;
      root[j][j] = Math.sqrt(Math.max(own, 0));
    }
    return aliased;
  }

  /** The covariates with an estimable coefficient, ascending. */
  int[] estimable() {
    return java.util.stream.IntStream.range(0, deviation.length)
        .filter(j -> deviation[j] > 0 && !aliased[j])
        .toArray();
  }
}
