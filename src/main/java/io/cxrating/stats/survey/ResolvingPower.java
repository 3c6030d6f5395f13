package io.cxrating.stats.survey;

import io.cxrating.stats.DeclaredWeights;
import io.cxrating.stats.comparison.ComparisonOptions;
import io.cxrating.stats.comparison.DifferenceEstimator;
import io.cxrating.stats.comparison.SimultaneousRanks;
import io.cxrating.stats.comparison.UnitDeviations;
import io.cxrating.stats.family.AdjustedP;
import io.cxrating.stats.family.Verdicts;
import io.cxrating.stats.kind.KindStatistic;
import io.cxrating.stats.kind.StatisticPairs;
import io.cxrating.stats.pooling.Heterogeneity;
import io.cxrating.stats.sums.SliceSums;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The power of a figure to distinguish units.
 *
 * @param heterogeneity the differences of the units' figures beyond chance
 * @param pairs pairs of units
 * @param differing pairs that differ significantly after Holm's correction for all of them; null
 *     for more than {@link #MOST_UNITS} units, for which pairs are not compared
 */
public record ResolvingPower(Heterogeneity heterogeneity, long pairs, @Nullable Long differing) {
  /**
   * Maximum number of units whose pairs are compared, since pairs grow with the square of the
   * units.
   */
  public static final int MOST_UNITS = SimultaneousRanks.MOST_UNITS;

  /**
   * The resolving power of ratings.
   *
   * @param units slices with a rating over the same touchpoints
   * @param weights the declared weights
   * @param options level, clusters, floor and margin
   * @return reliability and pairs
   */
  public static ResolvingPower ofRatings(
      List<SliceSums> units, DeclaredWeights weights, ComparisonOptions options) {
    UnitDeviations deviations = UnitDeviations.of(units, weights, options.estimate());
    return new ResolvingPower(
        Heterogeneity.ofDeviations(
            deviations.ratings(),
            deviations.variances(),
            deviations.degreesOfFreedom(),
            options.estimate().confidence()),
        pairs(units.size()),
        units.size() > MOST_UNITS ? null : told(units, weights, options));
  }

  private static long told(
      List<SliceSums> units, DeclaredWeights weights, ComparisonOptions options) {
    double alpha = 1 - options.estimate().confidence();
    return Verdicts.of(
            DifferenceEstimator.allPairs(units, weights, options), options.estimate().confidence())
        .stream()
        .filter(Objects::nonNull)
        .filter(verdict -> verdict.holm() <= alpha)
        .count();
  }

  /**
   * The resolving power of a survey's figures.
   *
   * @param units the unweighted figure of each unit
   * @param scale interpretation of the scores
   * @param options level and clusters
   * @return reliability and pairs
   */
  public static ResolvingPower ofAnswers(
      List<KindStatistic> units, SurveyScale scale, ComparisonOptions options) {
    double[] least =
        units.stream()
            .mapToDouble(unit -> SurveyScore.leastVariance(scale, unit, options.estimate()))
            .toArray();
    StatisticPairs compared = new StatisticPairs(units, least, options.estimate());
    double[] figures = units.stream().mapToDouble(KindStatistic::value).toArray();
    return new ResolvingPower(
        Heterogeneity.ofDeviations(
            figures,
            compared.deviationVariances(),
            compared.degreesOfFreedom(),
            options.estimate().confidence()),
        pairs(units.size()),
        units.size() > MOST_UNITS ? null : told(compared, units.size(), options));
  }

  private static long told(StatisticPairs compared, int units, ComparisonOptions options) {
    double[] p = new double[Math.toIntExact(pairs(units))];
    int next = 0;
    for (int a = 0; a < units; a++) {
      for (int b = a + 1; b < units; b++) {
        p[next++] = compared.difference(a, b).pValue();
      }
    }
    double alpha = 1 - options.estimate().confidence();
    return Arrays.stream(AdjustedP.holm(p)).filter(each -> each <= alpha).count();
  }

  private static long pairs(int units) {
    return (long) units * (units - 1) / 2;
  }

  /**
   * The number of answers that a survey requires for an interval of a wanted width, on a scale of
   * the same length: n (width/wanted)².
   *
   * @param answers n, its present number of answers
   * @param width of its interval
   * @param wanted width of the other interval, > 0
   * @return answers, rounded up
   */
  public static double answersNeeded(long answers, double width, double wanted) {
    double ratio = width / wanted;
    return Math.ceil(answers * ratio * ratio);
  }
}
