package io.cxrating.stats.regression;

/**
 * A fitted logistic regression. Index 0 of coefficients and matrices is the intercept, j + 1 the
 * covariate j.
 *
 * @param data the patterns of the fit
 * @param coefficients β in the logit; NaN if the covariate is constant or aliased
 * @param fitted estimated probability of success per pattern
 * @param inverseInformation (Σ n e(1−e) x xᵀ + penalty)⁻¹, rows and columns 0 for covariates that
 *     are not estimated; NaN if the information cannot be inverted
 * @param logLikelihood Σ s log e + (n − s) log(1 − e), without penalty and binomial coefficients
 * @param converged whether the maximum was reached
 * @param covariates the covariates without a coefficient
 */
public record LogisticFit(
    BinomialPatterns data,
    double[] coefficients,
    double[] fitted,
    double[][] inverseInformation,
    double logLikelihood,
    boolean converged,
    CovariateFlags covariates) {

  /**
   * Whether the likelihood has no finite maximum.
   *
   * @return true if no coefficient and no variance may be used
   */
  public boolean isSeparated() {
    for (boolean each : covariates.separated()) {
      if (each) {
        return true;
      }
    }
    return !converged;
  }

  /**
   * McFadden's R² = 1 − ℓ/ℓ₀, ℓ₀ the log-likelihood of the intercept alone.
   *
   * @return 0 to 1; 0 if nothing is explained
   */
  public double mcFaddenR2() {
    return Math.clamp(1 - logLikelihood / nullLogLikelihood(), 0, 1);
  }

  /**
   * The log-likelihood of the intercept alone.
   *
   * @return ℓ₀
   */
  public double nullLogLikelihood() {
    double n = data.totalTrials();
    double s = data.totalSuccesses();
    return s * Math.log(s / n) + (n - s) * Math.log1p(-s / n);
  }

  /**
   * The influence of one row on a coefficient: (A⁻¹ x)_j (y − e). Its sums by cluster give the
   * cluster-robust variance (Liang and Zeger 1986).
   *
   * @param coefficient 0 for the intercept, j + 1 for covariate j
   * @param pattern of the row
   * @param success whether it is a success
   * @return the influence; 0 if the coefficient is not estimated
   */
  public double influence(int coefficient, int pattern, boolean success) {
    return leverage(coefficient, pattern) * ((success ? 1 : 0) - fitted[pattern]);
  }

  /**
   * The expected contribution of a row to the variance of a coefficient, E ψ² = (A⁻¹ x)_j² e(1 −
   * e).
   *
   * @param coefficient 0 for the intercept, j + 1 for covariate j
   * @param pattern of the row
   * @return ≥ 0; 0 if the coefficient is not estimated
   */
  public double expectedSquare(int coefficient, int pattern) {
    double leverage = leverage(coefficient, pattern);
    return leverage * leverage * fitted[pattern] * (1 - fitted[pattern]);
  }

  private double leverage(int coefficient, int pattern) {
    double[] row = inverseInformation[coefficient];
    double[] x = data.x()[pattern];
    double sum = row[0];
    for (int j = 0; j < x.length; j++) {
      sum += row[j + 1] * x[j];
    }
    return sum;
  }

  /**
   * The linear predictor of a row of covariates; those without a coefficient are ignored.
   *
   * @param x one value for each covariate
   * @return β₀ + Σ β_j x_j
   */
  public double logit(double[] x) {
    double eta = coefficients[0];
    for (int j = 0; j < x.length; j++) {
      eta += Double.isNaN(coefficients[j + 1]) ? 0 : coefficients[j + 1] * x[j];
    }
    return eta;
  }

  /**
   * The inverse of the logit.
   *
   * @param logit any number
   * @return 1/(1 + e^−logit)
   */
  public static double probability(double logit) {
    return logit >= 0 ? 1 / (1 + Math.exp(-logit)) : Math.exp(logit) / (1 + Math.exp(logit));
  }
}
