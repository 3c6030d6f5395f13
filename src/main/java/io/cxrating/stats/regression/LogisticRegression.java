package io.cxrating.stats.regression;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

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

  /** Maximum change of a logit that does not move, in a step that separates. */
  private static final double STILL = 1e-5;

  /** Minimum change of the logit of a separated pattern: 1, less what other patterns add. */
  private static final double SEPARATING = 0.5;

  /** Minimum last step of a diverging coefficient, in the logit of any pattern. */
  private static final double RUNAWAY = 1e-3;

  private static final double SMALLEST_WEIGHT = 1e-300;

  private final BinomialPatterns data;
  private final Covariates covariates;
  private final double[][] design;
  private final double[] penalty;
  private final boolean penalised;

  private LogisticRegression(BinomialPatterns data, double ridge) {
    this.data = data;
    covariates = Covariates.of(data);
    int[] used = covariates.estimable();
    design = new double[data.size()][used.length + 1];
    penalty = new double[used.length + 1];
    Arrays.fill(penalty, 1, penalty.length, ridge);
    penalised = ridge > 0;
    for (int p = 0; p < data.size(); p++) {
      design[p][0] = 1;
      for (int j = 0; j < used.length; j++) {
        int covariate = used[j];
        design[p][j + 1] =
            (data.x()[p][covariate] - covariates.mean()[covariate])
                / covariates.deviation()[covariate];
      }
    }
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
    double[] beta = new double[penalty.length];
    double share = data.totalSuccesses() / data.totalTrials();
    beta[0] = Math.log(share / (1 - share));
    double likelihood = objective(beta);
    double[] step = new double[beta.length];
    boolean converged = false;
    boolean separated = false;
    for (int i = 0; i < MOST_STEPS && !converged && !separated; i++) {
      double[] newton = step(beta);
      if (newton == null) {
        break;
      }
      double move = largestMove(newton);
      step =
          moved(
              new double[beta.length], newton, Math.min(1, (MOST_MOVE + largestMove(beta)) / move));
      double least = likelihood - ROUNDING * Math.abs(likelihood);
      double[] next = moved(beta, step, 1);
      double reached = objective(next);
      for (int halvings = 1; !(reached >= least) && halvings < 40; halvings++) {
        next = moved(beta, step, Math.scalb(1.0, -halvings));
        reached = objective(next);
      }
      if (!(reached >= least)) {
        next = beta;
        reached = likelihood;
      }
      converged = move < CONVERGED;
      separated = separates(step);
      beta = next;
      likelihood = reached;
    }
    return fit(beta, converged, runaway(step, converged));
  }

  private double objective(double[] beta) {
    double sum = logLikelihood(beta);
    for (int j = 0; j < beta.length; j++) {
      sum -= penalty[j] / 2 * beta[j] * beta[j];
    }
    return sum;
  }

  private double logLikelihood(double[] beta) {
    double sum = 0;
    for (int p = 0; p < design.length; p++) {
      double eta = dot(design[p], beta);
      double failures = data.trials()[p] - data.successes()[p];
      sum -= data.successes()[p] * softplus(-eta) + failures * softplus(eta);
    }
    return sum;
  }

  /** log(1 + e^x), also for large x. */
  private static double softplus(double x) {
    return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
  }

  /** Newton's step; null if the information cannot be inverted. */
  private double @Nullable [] step(double[] beta) {
    double[] gradient = new double[beta.length];
    for (int p = 0; p < design.length; p++) {
      double eta = dot(design[p], beta);
      double failures = data.trials()[p] - data.successes()[p];
      // s − n e without cancellation, so that a separated pattern keeps its small residual
      double residual =
          data.successes()[p] * LogisticFit.probability(-eta)
              - failures * LogisticFit.probability(eta);
      for (int j = 0; j < beta.length; j++) {
        gradient[j] += residual * design[p][j];
      }
    }
    for (int j = 0; j < beta.length; j++) {
      gradient[j] -= penalty[j] * beta[j];
    }
    try {
      return decomposed(information(beta))
          .getSolver()
          .solve(new ArrayRealVector(gradient, false))
          .toArray();
    } catch (NonPositiveDefiniteMatrixException flat) {
      return null;
    }
  }

  /** Σ n e(1−e) x xᵀ plus the penalty, of the standardised covariates. */
  private double[][] information(double[] beta) {
    double[][] information = new double[beta.length][beta.length];
    for (int p = 0; p < design.length; p++) {
      double[] x = design[p];
      double eta = dot(x, beta);
      double variance = LogisticFit.probability(eta) * LogisticFit.probability(-eta);
      double weight = Math.max(data.trials()[p] * variance, SMALLEST_WEIGHT);
      for (int j = 0; j < x.length; j++) {
        for (int k = 0; k <= j; k++) {
          information[j][k] += weight * x[j] * x[k];
        }
      }
    }
    for (int j = 0; j < beta.length; j++) {
      information[j][j] += penalty[j];
      for (int k = 0; k < j; k++) {
        information[k][j] = information[j][k];
      }
    }
    return information;
  }

  private static CholeskyDecomposition decomposed(double[][] matrix) {
    return new CholeskyDecomposition(new Array2DRowRealMatrix(matrix, false), 1e-9, 1e-280);
  }

  private static double[] moved(double[] from, double[] step, double share) {
    double[] to = from.clone();
    for (int j = 0; j < to.length; j++) {
      to[j] += share * step[j];
    }
    return to;
  }

  /**
   * Whether a step raises the logit of patterns without failures and lowers that of patterns
   * without successes, and moves no other: without a penalty, the likelihood rises along it without
   * end.
   */
  private boolean separates(double[] step) {
    double largest = 0;
    for (int p = 0; p < design.length && !penalised; p++) {
      double move = dot(design[p], step);
      boolean againstFailures = move > STILL && data.successes()[p] < data.trials()[p];
      boolean againstSuccesses = move < -STILL && data.successes()[p] > 0;
      if (againstFailures || againstSuccesses) {
        return false;
      }
      largest = Math.max(largest, Math.abs(move));
    }
    return largest > SEPARATING;
  }

  /** The largest change of a logit by a step. */
  private double largestMove(double[] step) {
    return Arrays.stream(design).mapToDouble(x -> Math.abs(dot(x, step))).max().orElse(0);
  }

  /** The covariates whose last step changes a logit much. */
  private boolean[] runaway(double[] step, boolean converged) {
    boolean[] runaway = new boolean[step.length];
    for (int j = 1; j < step.length && !converged; j++) {
      int covariate = j;
      double largest =
          Arrays.stream(design).mapToDouble(x -> Math.abs(x[covariate])).max().orElse(0);
      runaway[j] = Math.abs(step[j]) * largest > RUNAWAY;
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
    double[] fitted = new double[design.length];
    for (int p = 0; p < design.length; p++) {
      fitted[p] = LogisticFit.probability(dot(design[p], beta));
    }
    return new LogisticFit(
        data,
        coefficients,
        fitted,
        inverse(beta, used),
        logLikelihood(beta),
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
      standardised = decomposed(information(beta)).getSolver().getInverse();
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

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * b[j];
    }
    return sum;
  }
}
