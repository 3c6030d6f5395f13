package io.cxrating.stats.survey;

import static io.cxrating.stats.survey.AnsweredReference.BY_CUSTOMER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.cxrating.stats.Clusters;
import io.cxrating.stats.EstimateOptions;
import io.cxrating.stats.Interval;
import io.cxrating.stats.KindRows;
import io.cxrating.stats.comparison.ComparisonOptions;
import io.cxrating.stats.kind.KindStatistic;
import io.cxrating.stats.kind.LinearEstimate;
import io.cxrating.stats.kind.StatisticPairs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Test;

/** Checks small survey functions against known values and invariants. */
class SurveyFunctionsTest {
  private static final SurveyScale NPS = SurveyScale.netPromoter();
  private static final EstimateOptions TWO_WAY =
      new EstimateOptions(0.95, Clusters.CUSTOMER_DAY, true, 0.8);
  private static final EstimateOptions BY_ROW =
      new EstimateOptions(0.95, Clusters.INTERACTION, true, 0.8);

  @Test
  void spearmanHandlesTiesAndUsesTheBonettWrightInterval() {
    double[] x = {106, 86, 100, 101, 99, 103, 97, 113, 112, 110};
    double[] y = {7, 0, 27, 50, 28, 29, 20, 12, 6, 17};
    RankCorrelation rho = RankCorrelation.spearman(x, y, 0.95);
    assertThat(rho.value()).isCloseTo(-29 / 165.0, within(1e-12));
    double z = 1.959963984540054 * Math.sqrt((1 + Math.pow(29 / 165.0, 2) / 2) / 7);
    double centre = 0.5 * Math.log((1 - 29 / 165.0) / (1 + 29 / 165.0));
    assertThat(rho.interval().lower()).isCloseTo(Math.tanh(centre - z), within(1e-9));
    assertThat(rho.interval().upper()).isCloseTo(Math.tanh(centre + z), within(1e-9));
    double[] tied = {1, 1, 2, 3};
    assertThat(RankCorrelation.spearman(tied, new double[] {1, 1, 2, 3}, 0.95).value())
        .isEqualTo(1);
    assertThat(RankCorrelation.spearman(tied, new double[4], 0.95).value()).isNaN();
  }

  @Test
  void aPerfectCorrelationHasAnInterval() {
    double[] up = {1, 2, 3, 4, 5};
    Interval perfect = RankCorrelation.spearman(up, up, 0.95).interval();
    assertThat(perfect.upper()).isEqualTo(1);
    assertThat(perfect.lower()).isLessThan(0.7);
    assertThat(RankCorrelation.spearman(new double[3], new double[3], 0.95).interval()).isNull();
  }

  /** The slope and its variance by the textbook: HC1 with n/(n−1) in place of n/(n−2). */
  @Test
  void slopeAgreesWithLeastSquaresOverRows() {
    UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(20261122);
    KindRows<List<Double>> rows = new KindRows<>();
    int n = 300;
    double[] x = new double[n];
    double[] y = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = random.nextInt(10);
      y[i] = 3 - 0.4 * x[i] + random.nextInt(7);
      rows.add(i, i % 20, List.of(x[i], y[i]));
    }
    double meanX = Arrays.stream(x).average().orElseThrow();
    double meanY = Arrays.stream(y).average().orElseThrow();
    double sxx = 0;
    double sxy = 0;
    for (int i = 0; i < n; i++) {
      sxx += (x[i] - meanX) * (x[i] - meanX);
      sxy += (x[i] - meanX) * (y[i] - meanY);
    }
    double slope = sxy / sxx;
    double meat = 0;
    for (int i = 0; i < n; i++) {
      double residual = y[i] - meanY - slope * (x[i] - meanX);
      meat += Math.pow((x[i] - meanX) * residual, 2);
    }
    KindStatistic found =
        Retrospection.slope(
            rows.counts(), rows.each(kind -> kind.get(0)), rows.each(kind -> kind.get(1)));
    LinearEstimate estimate = found.estimate(BY_ROW);
    assertThat(estimate.value()).isCloseTo(slope, within(1e-12));
    assertThat(estimate.error().value())
        .isCloseTo(Math.sqrt(n / (n - 1.0) * meat) / sxx, within(1e-12));
  }

  @Test
  void balanceIsTheStandardisedDifference() {
    double[] weights = {2, 0, 1};
    Balance.Observed y =
        new Balance.Observed(
            new double[] {2, 8, 3}, new double[] {2, 8, 3}, new double[] {4, 8, 4});
    Balance balance = Balance.of(y, weights);
    double mean = 13 / 16.0;
    double deviation = Math.sqrt(mean - mean * mean);
    assertThat(balance.before()).isCloseTo((5 / 8.0 - mean) / deviation, within(1e-12));
    assertThat(balance.after()).isCloseTo((7 / 12.0 - mean) / deviation, within(1e-12));
    Balance.Observed same =
        new Balance.Observed(
            new double[] {4, 8, 4}, new double[] {4, 8, 4}, new double[] {4, 8, 4});
    assertThat(Balance.of(same, weights).before()).isNaN();
  }

  @Test
  void requiredAnswersGrowWithTheSquareOfTheWidth() {
    assertThat(ResolvingPower.answersNeeded(100, 20, 10)).isEqualTo(400);
    assertThat(ResolvingPower.answersNeeded(100, 5, 10)).isEqualTo(25);
  }

  @Test
  void nonresponseBoundsCoverAllPossibleAnswers() {
    assertThat(Nonresponse.bounds(NPS, 40, 25, 100)).isEqualTo(new Interval(-65, 85));
    assertThat(Nonresponse.bounds(NPS, Double.NaN, 0, 100)).isEqualTo(new Interval(-100, 100));
    assertThat(Nonresponse.bounds(NPS, 40, 100, 100)).isEqualTo(new Interval(40, 40));
    assertThatThrownBy(() -> Nonresponse.bounds(NPS, 40, 101, 100))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aPerfectScoreIsLimitedByTheNumberOfCustomers() {
    KindRows<Double> rows = new KindRows<>();
    for (int i = 0; i < 400; i++) {
      rows.add(i % 20, i % 30, 10.0);
    }
    KindStatistic nps = SurveyScore.statistic(NPS, rows.counts(), rows.each(kind -> kind));
    Interval interval = SurveyScore.estimate(NPS, nps, BY_CUSTOMER).interval();
    assertThat(interval.upper()).isEqualTo(100);
    assertThat(interval.lower()).isBetween(70.0, 99.0);
    assertThat(SurveyScore.leastVariance(NPS, nps, BY_CUSTOMER)).isPositive();
  }

  @Test
  void resolvingPowerSeparatesDifferentUnits() {
    UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(7);
    List<KindStatistic> equal = new ArrayList<>();
    List<KindStatistic> different = new ArrayList<>();
    for (int unit = 0; unit < 6; unit++) {
      equal.add(unit(random, 0.4));
      different.add(unit(random, unit < 3 ? 0.2 : 0.7));
    }
    ComparisonOptions options = new ComparisonOptions(TWO_WAY, 2);
    ResolvingPower none = ResolvingPower.ofAnswers(equal, NPS, options);
    ResolvingPower some = ResolvingPower.ofAnswers(different, NPS, options);
    assertThat(none.pairs()).isEqualTo(15);
    assertThat(none.differing()).isZero();
    assertThat(none.heterogeneity().estimate().reliability()).isLessThan(0.6);
    assertThat(some.differing()).isEqualTo(9);
    assertThat(some.heterogeneity().estimate().reliability()).isGreaterThan(0.9);
  }

  @Test
  void skipsPairsForVeryManyUnits() {
    UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(7);
    KindStatistic one = unit(random, 0.2);
    KindStatistic other = unit(random, 0.7);
    List<KindStatistic> units = new ArrayList<>();
    for (int unit = 0; unit <= ResolvingPower.MOST_UNITS; unit++) {
      units.add(unit % 2 == 0 ? one : other);
    }
    ResolvingPower power = ResolvingPower.ofAnswers(units, NPS, new ComparisonOptions(TWO_WAY, 2));
    assertThat(power.pairs()).isEqualTo(2001 * 1000);
    assertThat(power.differing()).isNull();
    assertThat(power.heterogeneity().estimate().reliability()).isGreaterThan(0.9);
  }

  private static KindStatistic unit(UniformRandomProvider random, double promoters) {
    KindRows<Double> rows = new KindRows<>();
    for (int i = 0; i < 400; i++) {
      rows.add(i % 100, i % 30, random.nextDouble() < promoters ? 10.0 : 7.0 - i % 2 * 3);
    }
    return SurveyScore.statistic(NPS, rows.counts(), rows.each(kind -> kind));
  }

  @Test
  void accountsForSharedCustomers() {
    KindRows<Double> one = new KindRows<>();
    KindRows<Double> other = new KindRows<>();
    for (int i = 0; i < 200; i++) {
      double mood = i % 40 < 20 ? 10 : 0;
      one.add(i % 40, i % 25, mood);
      other.add(i % 40, i % 25, mood);
    }
    List<KindStatistic> units =
        List.of(
            SurveyScore.statistic(NPS, one.counts(), one.each(kind -> kind)),
            SurveyScore.statistic(NPS, other.counts(), other.each(kind -> kind)));
    LinearEstimate difference =
        new StatisticPairs(units, new double[2], BY_CUSTOMER).difference(0, 1);
    double apart = Math.sqrt(2) * units.getFirst().estimate(BY_CUSTOMER).error().value();
    assertThat(difference.error().value()).isLessThan(0.8 * apart);
  }
}
