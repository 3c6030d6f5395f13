package io.cxrating.stats.kind;

import io.cxrating.stats.EstimateOptions;
import io.cxrating.stats.Interval;
import io.cxrating.stats.StandardError;
import io.cxrating.stats.rating.Precision;
import io.cxrating.stats.variance.TwoWayVariance;
import java.util.Arrays;

/**
 * A statistic of rows that are counted by kind, with its influence: the change by one more row of a
 * kind; Σ_i ψ_i over all rows is 0.
 *
 * @param value the statistic; NaN for none
 * @param counts the rows of the statistic
 * @param influence ψ, one for each kind
 */
public record KindStatistic(double value, KindCounts counts, double[] influence) {

  /** Share of an influence, or of a value, that rounding explains. */
  private static final double ROUNDING = 1e-12;

  /** Copies the array. */
  public KindStatistic {
    influence = influence.clone();
  }

  /**
   * The influences.
   *
   * @return a copy
   */
  @Override
  public double[] influence() {
    return influence.clone();
  }

  /**
   * A weighted mean, μ = Σ w v/Σ w with ψ = w (v − μ)/Σ w, over the kinds that have a value. The
   * mean of equal values is exactly that value, so that their variance is exactly 0.
   *
   * @param counts rows by kind
   * @param value v, NaN for kinds without one
   * @param weight w > 0
   * @return the mean; its counts are those of the rows with a value
   */
  public static KindStatistic mean(KindCounts counts, double[] value, double[] weight) {
    KindCounts valued = counts.only(kind -> !Double.isNaN(value[kind]));
    double weights = 0;
    double total = 0;
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int kind = 0; kind < value.length; kind++) {
      if (valued.count(kind) > 0) {
        weights += valued.count(kind) * weight[kind];
        total += valued.count(kind) * weight[kind] * value[kind];
        least = Math.min(least, value[kind]);
        most = Math.max(most, value[kind]);
      }
    }
    double mean = least == most ? least : total / weights;
    double[] influence = new double[value.length];
    for (int kind = 0; kind < value.length; kind++) {
      boolean present = valued.count(kind) > 0;
      influence[kind] = present ? weight[kind] * (value[kind] - mean) / weights : 0;
    }
    return new KindStatistic(mean, valued, influence);
  }

  /**
   * An unweighted mean.
   *
   * @param counts rows by kind
   * @param value v, NaN for kinds without one
   * @return the mean; its counts are those of the rows with a value
   */
  public static KindStatistic mean(KindCounts counts, double[] value) {
    double[] ones = new double[value.length];
    Arrays.fill(ones, 1);
    return mean(counts, value, ones);
  }

  /**
   * The same on another scale.
   *
   * @param factor the multiplier
   * @return the statistic times the factor
   */
  public KindStatistic times(double factor) {
    return new KindStatistic(
        value * factor, counts, Arrays.stream(influence).map(psi -> psi * factor).toArray());
  }

  /**
   * The difference of two statistics of the same rows, with their joint influence. Where rounding
   * explains a difference it is 0, since the error of equal statistics is of the same size.
   *
   * @param that the other, over the same kinds
   * @param rows the rows of both
   * @return this − that
   */
  public KindStatistic minus(KindStatistic that, KindCounts rows) {
    double rounding = ROUNDING * Math.max(largest(influence), largest(that.influence));
    double[] joint = influence.clone();
    for (int kind = 0; kind < joint.length; kind++) {
      joint[kind] = withoutRounding(joint[kind] - that.influence[kind], rounding);
    }
    double roundingOfValue = ROUNDING * Math.max(Math.abs(value), Math.abs(that.value));
    return new KindStatistic(withoutRounding(value - that.value, roundingOfValue), rows, joint);
  }

  private static double largest(double[] influence) {
    return Arrays.stream(influence).map(Math::abs).max().orElse(0);
  }

  private static double withoutRounding(double difference, double rounding) {
    return Math.abs(difference) > rounding ? difference : 0;
  }

  /**
   * Estimates it with a t interval.
   *
   * @param options level and clusters
   * @return the statistic with its uncertainty
   */
  public LinearEstimate estimate(EstimateOptions options) {
    return LinearEstimate.of(value, variance(options), counts, options.confidence());
  }

  /**
   * Estimates a share, an unweighted mean of zeros and ones, with Wilson's interval on the
   * effective sample size, like a rating.
   *
   * @param options level and clusters
   * @return the share with its uncertainty
   * @throws IllegalArgumentException unless it lies within 0 to 1
   */
  public LinearEstimate share(EstimateOptions options) {
    Precision precision = precisionOfShare(options);
    return new LinearEstimate(
        value,
        new Interval(precision.interval().lower() / 100, precision.interval().upper() / 100),
        new StandardError(
            Math.sqrt(precision.variance()) / 100,
            precision.degreesOfFreedom(),
            precision.clustered().clusterNames()),
        precision.designEffect(),
        counts.rows(),
        counts.groups(),
        counts.days());
  }

  /** The precision of a share; its numbers are in points. */
  Precision precisionOfShare(EstimateOptions options) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("not a share: " + value);
    }
    KindStatistic points = times(100);
    double n = counts.rows();
    double[] rare = new double[influence.length];
    for (int kind = 0; kind < rare.length; kind++) {
      double own = value + influence[kind] * n;
      rare[kind] = 100 * (value >= 0.5 ? 1 - own : own) / n;
    }
    return Precision.of(
        points.value, counts.influence(points.influence), counts.influence(rare), options);
  }

  TwoWayVariance variance(EstimateOptions options) {
    return TwoWayVariance.of(counts.influence(influence), options.clusters(), options.dayBlocks());
  }
}
