package io.cxrating.stats.regression;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * Maximum-likelihood logistic regression, logit P = β₀ + Σ β_j x_j, by iteratively reweighted least
 * squares with step halving (McCullagh and Nelder 1989). Convergence to a finite maximum is
 * quadratic: the last step moves the logit of no pattern by more than 1e-7. If there is no finite
 * maximum because the covariates separate successes from failures (Albert and Anderson 1984), the
 * steps end in a direction that separates them, the diverging coefficients are flagged and no
 * coefficient may be used. So is a maximum that 200 steps do not reach, at logits of several
 * hundred. A ridge penalty (λ/2) Σ (β_j s_j)², s_j the standard deviation of x_j, always has a
 * maximum.
 */
public final class LogisticRegression {

  private static final int MOST_STEPS = 200;

  /**
   * Maximum change of a logit by a step, beyond the largest logit. A longer step leaves the region
   * in which the quadratic approximation holds, and may reach logits whose weights are 0.
   */
  private static final double MOST_MOVE = 4;

  /**
   * Maximum last step, in the logit of any pattern. It is above what rounding leaves of a step near
   * a finite maximum, and its square, the error of the maximum, is negligible.
   */
  private static final double CONVERGED = 1e-7;

  /** Relative decrease of the log-likelihood that rounding explains. */
  private static final double ROUNDING = 1e-12;

  /** Minimum last step of a diverging coefficient, in the logit of any pattern. */
  private static final double RUNAWAY = 1e-3;

  private final BinomialPatterns data;
  private final Covariates covariates;
  private final Likelihood likelihood;

  private LogisticRegression(BinomialPatterns data, double ridge) {
    this.data = data;
    covariates = Covariates.of(data);
    likelihood = Likelihood.of(data, covariates, ridge);
  }

  /**
   * Fits by maximum likelihood.
   *
   * @param data the patterns, with at least one success and one failure
   * @return the fit; check {@link LogisticFit#isSeparated()} before using it
   * @throws IllegalArgumentException if there is no success or no failure
   */
  public static LogisticFit fit(BinomialPatterns data) {
    return fit(data, 0);
  }

  /**
   * Fits by penalised maximum likelihood.
   *
   * @param data the patterns, with at least one success and one failure
   * @param ridge λ ≥ 0 on standardised covariates; 0 for no penalty, 1 for a weak one: a prior
   *     standard deviation of 1 in the logit per standard deviation of the covariate
   * @return the fit
   * @throws IllegalArgumentException if there is no success or no failure, or λ is negative
   */
  public static LogisticFit fit(BinomialPatterns data, double ridge) {
    if (!(ridge >= 0 && ridge < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("ridge must not be negative: " + ridge);
    }
    double successes = data.totalSuccesses();
    if (!(successes > 0 && successes < data.totalTrials())) {
      throw new IllegalArgumentException("needs a success and a failure");
    }
    return new LogisticRegression(data, ridge).iterate();
  }

  private LogisticFit iterate() {
    double[] beta = new double[likelihood.coefficients()];
    double share = data.totalSuccesses() / data.totalTrials();
    beta[0] = Math.log(share / (1 - share));
    double height = likelihood.penalised(beta);
    double[] step = new double[beta.length];
    boolean converged = false;
    boolean separated = false;
    for (int i = 0; i < MOST_STEPS && !converged && !separated; i++) {
      double[] newton = likelihood.step(beta);
      if (newton == null) {
        break;
      }
      double move = likelihood.largestMove(newton);
      step =
          moved(
              new double[beta.length],
              newton,
              Math.min(1, (MOST_MOVE + likelihood.largestMove(beta)) / move));
      double least = height - ROUNDING * Math.abs(height);
      double[] next = moved(beta, step, 1);
      double reached = likelihood.penalised(next);
      for (int halvings = 1; !(reached >= least) && halvings < 40; halvings++) {
        next = moved(beta, step, Math.scalb(1.0, -halvings));
        reached = likelihood.penalised(next);
      }
      if (!(reached >= least)) {
        next = beta;
        reached = height;
      }
      converged = move < CONVERGED;
      separated = likelihood.risesAlong(step);
      beta = next;
      height = reached;
    }
    return fit(beta, converged, runaway(step, converged));
  }

  private static double[] moved(double[] from, double[] step, double share) {
    double[] to = from.clone();
    for (int j = 0; j < to.length; j++) {
      to[j] += share * step[j];
    }
    return to;
  }

  /** The covariates whose last step changes a logit much. */
  private boolean[] runaway(double[] step, boolean converged) {
    boolean[] runaway = new boolean[step.length];
    for (int j = 1; j < step.length && !converged; j++) {
      double[] only = new double[step.length];
      only[j] = step[j];
      runaway[j] = likelihood.largestMove(only) > RUNAWAY;
    }
    return runaway;
  }

  private LogisticFit fit(double[] beta, boolean converged, boolean[] runaway) {
    int[] used = covariates.estimable();
    int k = data.covariates();
    double[] coefficients = new double[k + 1];
    Arrays.fill(coefficients, 1, k + 1, Double.NaN);
    boolean[] separated = new boolean[k];
    coefficients[0] = beta[0];
    for (int j = 0; j < used.length; j++) {
      int covariate = used[j];
      double slope = beta[j + 1] / covariates.deviation()[covariate];
      coefficients[covariate + 1] = slope;
      coefficients[0] -= slope * covariates.mean()[covariate];
      separated[covariate] = runaway[j + 1];
    }
    return new LogisticFit(
        data,
        coefficients,
        likelihood.fitted(beta),
        inverse(beta, used),
        likelihood.of(beta),
        converged,
        new CovariateFlags(constant(), covariates.aliased(), separated));
  }

  private boolean[] constant() {
    boolean[] constant = new boolean[data.covariates()];
    for (int j = 0; j < constant.length; j++) {
      constant[j] = covariates.deviation()[j] == 0;
    }
    return constant;
  }

  /**
   * The inverse information in the covariates' own units, 0 for covariates that are not estimated.
   */
  private double[][] inverse(double[] beta, int[] used) {
    int k = data.covariates() + 1;
    double[][] inverse = new double[k][k];
    RealMatrix standardised;
    try {
      standardised = likelihood.inverseInformation(beta);
    } catch (NonPositiveDefiniteMatrixException flat) {
      for (double[] row : inverse) {
        Arrays.fill(row, Double.NaN);
      }
      return inverse;
    }
    double[][] change = new double[k][used.length + 1];
    change[0][0] = 1;
    for (int j = 0; j < used.length; j++) {
      int covariate = used[j];
      change[covariate + 1][j + 1] = 1 / covariates.deviation()[covariate];
      change[0][j + 1] = -covariates.mean()[covariate] / covariates.deviation()[covariate];
    }
    RealMatrix back = new Array2DRowRealMatrix(change, false);
    return back.multiply(standardised).multiply(back.transpose()).getData();
  }
}
