package io.cxrating.stats.survey;

import io.cxrating.stats.EstimateOptions;
import io.cxrating.stats.Interval;
import io.cxrating.stats.StudentT;
import io.cxrating.stats.kind.KindCounts;
import io.cxrating.stats.kind.KindStatistic;
import io.cxrating.stats.kind.LinearEstimate;
import java.util.Arrays;

/** The figure of an instrument, with its interval. */
public final class SurveyScore {

  private static final double ADDED = 3;
  private static final double ADDED_TO_THE_ENDS = 0.75;

  private SurveyScore() {}

  /**
   * The statistic itself, without an interval.
   *
   * @param scale interpretation of the scores
   * @param counts rows by kind
   * @param scores by kind, NaN for rows that are no answer
   * @return the mean of the values of the answers
   */
  public static KindStatistic statistic(SurveyScale scale, KindCounts counts, double[] scores) {
    return KindStatistic.mean(counts, values(scale, scores));
  }

  /**
   * The weighted statistic, Σ w v/Σ w, without an interval.
   *
   * @param scale interpretation of the scores
   * @param counts rows by kind
   * @param scores by kind, NaN for rows that are no answer
   * @param weights by kind, > 0
   * @return the weighted mean of the values of the answers
   */
  public static KindStatistic statistic(
      SurveyScale scale, KindCounts counts, double[] scores, double[] weights) {
    return KindStatistic.mean(counts, values(scale, scores), weights);
  }

  private static double[] values(SurveyScale scale, double[] scores) {
    return Arrays.stream(scores).map(scale::value).toArray();
  }

  /**
   * The figure with its interval: the adjusted Wald interval, widened by the design effect, for an
   * unweighted net score; Wilson's for an unweighted share; Student's t otherwise; all by customers
   * and days, and clipped to possible values.
   *
   * @param scale interpretation of the scores
   * @param statistic the unweighted statistic, of at least two groups
   * @param options level and clusters
   * @return the published (raw) figure and its interval
   */
  public static LinearEstimate estimate(
      SurveyScale scale, KindStatistic statistic, EstimateOptions options) {
    return switch (scale.measure()) {
      case NET -> net(statistic, options);
      case SHARE -> share(statistic, options);
      case MEAN -> weighted(scale, statistic, options);
    };
  }

  /**
   * The figure of weighted answers with a t interval, clipped to possible values.
   *
   * @param scale interpretation of the scores
   * @param statistic the statistic, of at least two groups
   * @param options level and clusters
   * @return the figure and its interval
   */
  public static LinearEstimate weighted(
      SurveyScale scale, KindStatistic statistic, EstimateOptions options) {
    return statistic.estimate(options).clipped(scale.lowest(), scale.highest());
  }

  private static LinearEstimate share(KindStatistic statistic, EstimateOptions options) {
    LinearEstimate share = statistic.times(0.01).share(options);
    return share.times(100);
  }

  private static LinearEstimate net(KindStatistic statistic, EstimateOptions options) {
    LinearEstimate clustered = statistic.estimate(options);
    double q = StudentT.quantile(clustered.error().degreesOfFreedom(), options.confidence());
    Moments moments = Moments.of(statistic);
    Interval interval = adjustedWald(moments, designEffect(clustered), q);
    return clustered.with(
        new Interval(
            Math.min(interval.lower(), statistic.value()),
            Math.max(interval.upper(), statistic.value())));
  }

  /**
   * If all answers are equal, answers of one customer may be as well, so each customer counts as
   * one answer.
   */
  private static double designEffect(LinearEstimate clustered) {
    boolean alike = clustered.error().value() == 0;
    return alike
        ? (double) clustered.rows() / clustered.groups()
        : Math.max(1, clustered.designEffect());
  }

  /** Number of promoters and detractors among all answers. */
  private record Moments(double promoters, double detractors, double answers) {

    static Moments of(KindStatistic net) {
      double answers = net.counts().rows();
      double sum = net.value() / 100 * answers;
      double[] ends = new double[net.counts().kinds()];
      double[] influence = net.influence();
      for (int kind = 0; kind < ends.length; kind++) {
        ends[kind] = Math.abs(Math.round(net.value() + influence[kind] * answers) / 100.0);
      }
      double both = net.counts().sum(ends);
      return new Moments((both + sum) / 2, (both - sum) / 2, answers);
    }

    double centre() {
      return (promoters - detractors) / (answers + ADDED);
    }

    double variance() {
      double square = (promoters + detractors + 2 * ADDED_TO_THE_ENDS) / (answers + ADDED);
      return (square - centre() * centre()) / (answers + ADDED);
    }
  }

  /**
   * The lower bound of a figure's variance by the number of answers, so that it is not 0 if all
   * answers are equal: s̃²/(n+3) times the design effect for a net score; otherwise, if all are
   * equal, the variance with one more answer at either end of the scale.
   *
   * @param scale interpretation of the scores
   * @param statistic the unweighted figure
   * @param options clusters
   * @return in squared units of the figure
   */
  public static double leastVariance(
      SurveyScale scale, KindStatistic statistic, EstimateOptions options) {
    LinearEstimate clustered = statistic.estimate(options);
    if (scale.measure() == SurveyScale.Measure.NET) {
      return 1e4 * Moments.of(statistic).variance() * designEffect(clustered);
    }
    if (clustered.error().value() > 0) {
      return 0;
    }
    double length = scale.highest() - scale.lowest();
    double n = clustered.groups();
    double centre = (n * (statistic.value() - scale.lowest()) / length + 1) / (n + 2);
    return length * length * centre * (1 - centre) / (n + 2);
  }

  /**
   * The adjusted Wald interval of a net score (Agresti and Coull's idea for three outcomes; Rocks
   * 2016): ṽ = (P−D)/(n+3), s̃² = (P+D+1½)/(n+3) − ṽ², ṽ ± q √(s̃²/(n+3) · deff).
   *
   * @param promoters P ≥ 0
   * @param detractors D ≥ 0
   * @param answers n ≥ P + D, > 0
   * @param designEffect ≥ 1
   * @param quantile q > 0
   * @return in points, within −100 to 100
   */
  public static Interval adjustedWald(
      double promoters, double detractors, double answers, double designEffect, double quantile) {
    return adjustedWald(new Moments(promoters, detractors, answers), designEffect, quantile);
  }

  private static Interval adjustedWald(Moments moments, double designEffect, double quantile) {
    double half = quantile * Math.sqrt(moments.variance() * designEffect);
    return new Interval(
        Math.max(-100, 100 * (moments.centre() - half)),
        Math.min(100, 100 * (moments.centre() + half)));
  }
}
