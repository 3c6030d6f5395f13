package io.cxrating.stats.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.LinearConstraintSet;
import org.apache.commons.math3.optim.linear.LinearObjectiveFunction;
import org.apache.commons.math3.optim.linear.Relationship;
import org.apache.commons.math3.optim.linear.SimplexSolver;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.junit.jupiter.api.Test;

/**
 * A finite maximum exists exactly if no separation is reported, and it solves the score equations.
 */
class SeparationTest {
  private static final int DESIGNS = 2_000;

  /** All combinations of binary covariates, each with successes and failures. */
  private static BinomialPatterns full(SplittableRandom random) {
    int k = random.nextInt(1, 8);
    double[][] x = new double[1 << k][k];
    double[] successes = new double[x.length];
    double[] trials = new double[x.length];
    int most = 2 << random.nextInt(4, 16);
    for (int p = 0; p < x.length; p++) {
      for (int j = 0; j < k; j++) {
        x[p][j] = p >> j & 1;
      }
      trials[p] = random.nextInt(2, most);
      successes[p] = 1 + random.nextInt((int) trials[p] - 1);
    }
    return new BinomialPatterns(x, successes, trials);
  }

  /** Few rows, so that about half of the designs are separated. */
  private static BinomialPatterns sparse(SplittableRandom random) {
    int k = random.nextInt(1, 5);
    boolean binary = random.nextBoolean();
    double[][] x = new double[random.nextInt(k + 2, 6 * k + 6)][k];
    double[] successes = new double[x.length];
    double[] trials = new double[x.length];
    double slope = random.nextDouble(0, 5);
    for (int p = 0; p < x.length; p++) {
      Arrays.setAll(x[p], j -> binary ? random.nextInt(2) : random.nextInt(-20, 21) / 10.0);
      trials[p] = random.nextInt(10) == 0 ? 1_000 : 1;
      double share = LogisticFit.probability(slope * x[p][0] - slope / 2);
      successes[p] = random.nextDouble() < share ? trials[p] : 0;
    }
    successes[0] = 0;
    successes[1] = trials[1];
    return new BinomialPatterns(x, successes, trials);
  }

  /**
   * Whether a direction δ exists with δ·x ≥ 0 for all successes and ≤ 0 for all failures, not 0 for
   * all (Albert and Anderson 1984), by the simplex method.
   */
  private static boolean isSeparated(BinomialPatterns data) {
    int k = data.covariates() + 1;
    double[] sum = new double[2 * k];
    List<LinearConstraint> constraints = new ArrayList<>();
    for (int p = 0; p < data.size(); p++) {
      if (data.successes()[p] > 0) {
        constrain(constraints, sum, data.x()[p], 1);
      }
      if (data.successes()[p] < data.trials()[p]) {
        constrain(constraints, sum, data.x()[p], -1);
      }
    }
    for (int j = 0; j < 2 * k; j++) {
      double[] one = new double[2 * k];
      one[j] = 1;
      constraints.add(new LinearConstraint(one, Relationship.GEQ, 0));
      constraints.add(new LinearConstraint(one, Relationship.LEQ, 1));
    }
    double most =
        new SimplexSolver()
            .optimize(
                new LinearObjectiveFunction(sum, 0),
                new LinearConstraintSet(constraints),
                GoalType.MAXIMIZE)
            .getValue();
    return most > 1e-6;
  }

  /** δ is the difference of two vectors of numbers ≥ 0. */
  private static void constrain(
      List<LinearConstraint> constraints, double[] sum, double[] x, int sign) {
    int k = x.length + 1;
    double[] row = new double[2 * k];
    for (int j = 0; j < k; j++) {
      row[j] = sign * (j == 0 ? 1 : x[j - 1]);
      row[k + j] = -row[j];
      sum[j] += row[j];
      sum[k + j] -= row[j];
    }
    constraints.add(new LinearConstraint(row, Relationship.GEQ, 0));
  }

  /** At the only maximum of the concave log-likelihood, Σ (s − n e) x = 0. */
  private static void solvesTheScoreEquations(LogisticFit fit) {
    BinomialPatterns data = fit.data();
    double[] score = new double[data.covariates() + 1];
    for (int p = 0; p < data.size(); p++) {
      double e = 1 / (1 + Math.exp(-fit.logit(data.x()[p])));
      double residual = data.successes()[p] - data.trials()[p] * e;
      score[0] += residual;
      for (int j = 1; j < score.length; j++) {
        score[j] += residual * data.x()[p][j - 1];
      }
    }
    assertThat(score)
        .containsExactly(
            new double[score.length], within(1e-10 * Math.max(100, data.totalTrials())));
  }

  @Test
  void completeTablesHaveAFiniteMaximum() {
    SplittableRandom random = new SplittableRandom(20_261_127);
    for (int design = 0; design < DESIGNS; design++) {
      LogisticFit fit = LogisticRegression.fit(full(random));
      assertThat(fit.isSeparated()).as("design %d", design).isFalse();
      solvesTheScoreEquations(fit);
    }
  }

  @Test
  void agreesWithTheSimplexMethodOnSparseDesigns() {
    SplittableRandom random = new SplittableRandom(20_261_128);
    int separated = 0;
    for (int design = 0; design < DESIGNS; design++) {
      BinomialPatterns data = sparse(random);
      boolean expected = isSeparated(data);
      LogisticFit fit = LogisticRegression.fit(data);
      assertThat(fit.isSeparated()).as("design %d: %s", design, data).isEqualTo(expected);
      if (expected) {
        separated++;
      } else {
        solvesTheScoreEquations(fit);
      }
    }
    assertThat(separated).isBetween(DESIGNS / 5, DESIGNS - DESIGNS / 5);
  }

  /** The expected coefficients are from Newton's method with 50 digits. */
  @Test
  void agreesWithFiftyDigits() {
    double[][] x = {
      {1.9, -0.2},
      {0, 1.2},
      {1, 1.4},
      {-0.3, -2},
      {0.9, -0.7},
      {-0.5, -1.4},
      {0, -0.1},
      {1.1, 1.6},
      {0.3, -1.7}
    };
    double[] successes = {0, 1, 1, 0, 1, 0, 0, 1, 1};
    double[] trials = {1, 1, 1, 1, 1, 1, 1, 1, 1};
    LogisticFit fit = LogisticRegression.fit(new BinomialPatterns(x, successes, trials));
    assertThat(fit.isSeparated()).isFalse();
    assertThat(fit.coefficients())
        .containsExactly(
            new double[] {0.43571138342631, 0.11731372848825, 0.88458385434279}, within(1e-10));
  }
}
