package io.cxrating.stats.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LogisticRegressionTest {
  private static BinomialPatterns patterns(double[][] x, double[] successes, double[] trials) {
    return new BinomialPatterns(x, successes, trials);
  }

  @Test
  void aBinaryCovariateGivesTheLogOddsRatio() {
    LogisticFit fit =
        LogisticRegression.fit(
            patterns(new double[][] {{0}, {1}}, new double[] {30, 60}, new double[] {100, 100}));
    double oddsRatio = (60.0 / 40) / (30.0 / 70);
    assertThat(fit.coefficients()[0]).isCloseTo(Math.log(30.0 / 70), within(1e-12));
    assertThat(fit.coefficients()[1]).isCloseTo(Math.log(oddsRatio), within(1e-12));
    assertThat(fit.inverseInformation()[1][1])
        .isCloseTo(1 / 30.0 + 1 / 70.0 + 1 / 60.0 + 1 / 40.0, within(1e-12));
    assertThat(fit.isSeparated()).isFalse();
  }

  @Test
  void equalRowsMatchOnePattern() {
    LogisticFit once =
        LogisticRegression.fit(
            patterns(
                new double[][] {{0, 2}, {1, 5}, {1, 7}},
                new double[] {3, 4, 9},
                new double[] {9, 11, 12}));
    LogisticFit split =
        LogisticRegression.fit(
            patterns(
                new double[][] {{0, 2}, {0, 2}, {1, 5}, {1, 7}, {1, 7}},
                new double[] {1, 2, 4, 0, 9},
                new double[] {4, 5, 11, 1, 11}));
    assertThat(split.coefficients()).containsExactly(once.coefficients(), within(1e-9));
    assertThat(split.logLikelihood()).isCloseTo(once.logLikelihood(), within(1e-9));
  }

  @Test
  void reportsASeparatingCovariate() {
    LogisticFit fit =
        LogisticRegression.fit(
            patterns(
                new double[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}},
                new double[] {20, 30, 40, 50},
                new double[] {40, 40, 40, 50}));
    assertThat(fit.isSeparated()).isTrue();
    assertThat(fit.covariates().separated()).containsExactly(true, false);
  }

  @Test
  void reportsTwoJointlySeparatingCovariates() {
    LogisticFit fit =
        LogisticRegression.fit(
            patterns(
                new double[][] {{0, 1}, {1, 0}, {0, 0}, {1, 1}},
                new double[] {10, 0, 0, 0},
                new double[] {10, 10, 10, 10}));
    assertThat(fit.covariates().separated()).containsExactly(true, true);
  }

  @Test
  void doesNotReportARareCovariateAsSeparating() {
    LogisticFit fit =
        LogisticRegression.fit(
            patterns(
                new double[][] {{0}, {1}},
                new double[] {5_000_000, 1},
                new double[] {10_000_000, 1_000_000}));
    assertThat(fit.isSeparated()).isFalse();
    assertThat(fit.coefficients()[1]).isCloseTo(Math.log(1.0 / 999_999), within(1e-9));
  }

  @Test
  void ridgeHasAFiniteMaximumUnderSeparation() {
    BinomialPatterns separated =
        patterns(new double[][] {{0}, {1}}, new double[] {0, 20}, new double[] {20, 20});
    assertThat(LogisticRegression.fit(separated).isSeparated()).isTrue();
    LogisticFit ridge = LogisticRegression.fit(separated, 1);
    assertThat(ridge.isSeparated()).isFalse();
    assertThat(ridge.coefficients()[1]).isBetween(1.0, 20.0);
    double e = ridge.fitted()[1];
    double standardised = ridge.coefficients()[1] / 2;
    // the score of the penalised likelihood is zero at the maximum
    assertThat(20 * (1 - e) * 2).isCloseTo(standardised, within(1e-6));
  }

  @Test
  void aWeakRidgeChangesAKnownEffectLittle() {
    BinomialPatterns data =
        patterns(new double[][] {{0}, {1}}, new double[] {300, 600}, new double[] {1000, 1000});
    assertThat(LogisticRegression.fit(data, 1).coefficients()[1])
        .isCloseTo(LogisticRegression.fit(data).coefficients()[1], within(0.01));
  }

  @Test
  void dropsConstantAndAliasedCovariates() {
    LogisticFit fit =
        LogisticRegression.fit(
            patterns(
                new double[][] {{0, 7, 0, 1}, {1, 7, 2, 0}, {1, 7, 2, 1}, {0, 7, 0, 0}},
                new double[] {3, 5, 6, 2},
                new double[] {9, 10, 8, 12}));
    assertThat(fit.covariates().constant()).containsExactly(false, true, false, false);
    assertThat(fit.covariates().aliased()).containsExactly(false, false, true, false);
    assertThat(fit.coefficients()[2]).isNaN();
    assertThat(fit.coefficients()[3]).isNaN();
    assertThat(fit.coefficients()[4]).isFinite();
    assertThat(fit.inverseInformation()[2]).containsOnly(0);
  }

  @Test
  void isInvariantUnderScaling() {
    double[] successes = {3, 5, 6, 2};
    double[] trials = {9, 10, 8, 12};
    LogisticFit small =
        LogisticRegression.fit(patterns(new double[][] {{1}, {2}, {3}, {0}}, successes, trials));
    LogisticFit large =
        LogisticRegression.fit(
            patterns(
                new double[][] {{1e9 + 1e6}, {1e9 + 2e6}, {1e9 + 3e6}, {1e9}}, successes, trials));
    assertThat(large.coefficients()[1] * 1e6).isCloseTo(small.coefficients()[1], within(1e-6));
    assertThat(large.fitted()).containsExactly(small.fitted(), within(1e-8));
  }

  @Test
  void influencesAddUpToZeroAndTheirSquaresToTheSandwich() {
    double[][] x = {{0}, {1}};
    LogisticFit fit =
        LogisticRegression.fit(patterns(x, new double[] {30, 60}, new double[] {100, 100}));
    double sum = 0;
    double squares = 0;
    for (int p = 0; p < 2; p++) {
      double successes = fit.data().successes()[p];
      double one = fit.influence(1, p, true);
      double other = fit.influence(1, p, false);
      sum += successes * one + (100 - successes) * other;
      squares += successes * one * one + (100 - successes) * other * other;
    }
    assertThat(sum).isCloseTo(0, within(1e-9));
    // for a saturated model, the sandwich equals the model variance
    assertThat(squares).isCloseTo(fit.inverseInformation()[1][1], within(1e-9));
  }

  @Test
  void rejectsInvalidData() {
    double[][] x = {{0}, {1}};
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> LogisticRegression.fit(patterns(x, new double[] {0, 0}, new double[] {5, 5})));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> LogisticRegression.fit(patterns(x, new double[] {5, 5}, new double[] {5, 5})));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> patterns(x, new double[] {6, 0}, new double[] {5, 5}));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> patterns(new double[][] {{Double.NaN}}, new double[] {1}, new double[] {5}));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                LogisticRegression.fit(
                    patterns(x, new double[] {1, 2}, new double[] {5, 5}), Double.NaN));
  }
}
