package io.cxrating.stats.regression;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.NonPositiveDefiniteMatrixException;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/** The likelihood of a logistic regression in standardised covariates, with a ridge penalty. */
final class Likelihood {
  /** Maximum change of a logit that does not move, in a step that separates. */
  private static final double STILL = 1e-5;

  /** Minimum change of the logit of a separated pattern: 1, less what other patterns add. */
  private static final double SEPARATING = 0.5;

  private static final double SMALLEST_WEIGHT = 1e-300;

  private final BinomialPatterns data;
  private final double[][] design;
  private final double[] penalty;

  private Likelihood(BinomialPatterns data, double[][] design, double[] penalty) {
    this.data = data;
    this.design = design;
    this.penalty = penalty;
  }

  /** The likelihood in the covariates that can be estimated; {@code ridge}: λ, 0 for none. */
  static Likelihood of(BinomialPatterns data, Covariates covariates, double ridge) {
    int[] used = covariates.estimable();
    double[][] design = new double[data.size()][used.length + 1];
    double[] penalty = new double[used.length + 1];
    Arrays.fill(penalty, 1, penalty.length, ridge);
    for (int p = 0; p < data.size(); p++) {
      design[p][0] = 1;
      for (int j = 0; j < used.length; j++) {
        int covariate = used[j];
        design[p][j + 1] =
            (data.x()[p][covariate] - covariates.mean()[covariate])
                / covariates.deviation()[covariate];
      }
    }
    return new Likelihood(data, design, penalty);
  }

  /** The number of coefficients, the intercept included. */
  int coefficients() {
    return penalty.length;
  }

  /** The log-likelihood less the penalty. */
  double penalised(double[] beta) {
    double sum = of(beta);
    for (int j = 0; j < beta.length; j++) {
      sum -= penalty[j] / 2 * beta[j] * beta[j];
    }
    return sum;
  }

  /** The log-likelihood. */
  double of(double[] beta) {
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
  double @Nullable [] step(double[] beta) {
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

  /**
   * The inverse information of the standardised covariates.
   *
   * @throws NonPositiveDefiniteMatrixException if it cannot be inverted
   */
  RealMatrix inverseInformation(double[] beta) {
    return decomposed(information(beta)).getSolver().getInverse();
  }

  /** The fitted probability of each pattern. */
  double[] fitted(double[] beta) {
    return Arrays.stream(design).mapToDouble(x -> LogisticFit.probability(dot(x, beta))).toArray();
  }

  private static CholeskyDecomposition decomposed(double[][] matrix) {
    return new CholeskyDecomposition(new Array2DRowRealMatrix(matrix, false), 1e-9, 1e-280);
  }

  /**
   * Whether a step raises the logit of patterns without failures and lowers that of patterns
   * without successes, and moves no other: without a penalty, the likelihood rises along it without
   * end.
   */
  boolean risesAlong(double[] step) {
    if (penalty[penalty.length - 1] > 0) {
      return false;
    }
    double largest = 0;
    for (int p = 0; p < design.length; p++) {
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
  double largestMove(double[] step) {
    return Arrays.stream(design).mapToDouble(x -> Math.abs(dot(x, step))).max().orElse(0);
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * b[j];
    }
    return sum;
  }
}
