package io.cxrating.stats.kind;

import io.cxrating.stats.EstimateOptions;
import io.cxrating.stats.Interval;
import io.cxrating.stats.StandardError;
import io.cxrating.stats.StudentT;
import io.cxrating.stats.variance.AlignedInfluences;
import io.cxrating.stats.variance.ClusterSquares;
import io.cxrating.stats.variance.TwoWayVariance;
import java.util.List;

/**
 * Comparisons of statistics of units without common rows. The variance accounts for shared
 * customers and days, as in comparisons of ratings.
 */
public final class StatisticPairs {

  private final List<KindStatistic> units;
  private final double[] shortfall;
  private final AlignedInfluences aligned;
  private final EstimateOptions options;

  /**
   * Prepares the units.
   *
   * @param units one statistic per unit
   * @param leastVariances lower bound of the variance of each unit, 0 for none
   * @param options level and clusters
   */
  public StatisticPairs(
      List<KindStatistic> units, double[] leastVariances, EstimateOptions options) {
    this.units = List.copyOf(units);
    this.options = options;
    aligned =
        new AlignedInfluences(
            units.stream().map(unit -> unit.counts().influence(unit.influence())).toList(),
            options.dayBlocks());
    shortfall = new double[leastVariances.length];
    for (int u = 0; u < shortfall.length; u++) {
      shortfall[u] = Math.max(0, leastVariances[u] - units.get(u).variance(options).value());
    }
  }

  /**
   * The difference of two units.
   *
   * @param a index of the first
   * @param b index of the second
   * @return a − b with a t interval
   */
  public LinearEstimate difference(int a, int b) {
    TwoWayVariance variance = variance(aligned.difference(a, b));
    KindStatistic first = units.get(a);
    KindStatistic second = units.get(b);
    double error = Math.sqrt(variance.valueOrByRow() + shortfall[a] + shortfall[b]);
    double difference = first.value() - second.value();
    boolean fewDays =
        Math.min(first.counts().days(), second.counts().days()) < TwoWayVariance.LEAST_DAYS;
    double df = fewDays ? 0 : variance.degreesOfFreedom();
    double half = df > 0 ? StudentT.quantile(df, options.confidence()) * error : 0;
    return new LinearEstimate(
        difference,
        df > 0 ? new Interval(difference - half, difference + half) : null,
        new StandardError(error, df, variance.clusterNames()),
        variance.designEffect(),
        first.counts().rows() + second.counts().rows(),
        Math.min(first.counts().groups(), second.counts().groups()),
        Math.min(first.counts().days(), second.counts().days()));
  }

  /**
   * The variances of the units' deviations from their unweighted mean, V_u = V(x_u − x̄): the
   * effect of a day on all units cancels.
   *
   * @return one per unit
   */
  public double[] deviationVariances() {
    double[] variances = new double[shortfall.length];
    for (int u = 0; u < variances.length; u++) {
      ClusterSquares squares =
          variances.length == 1
              ? ClusterSquares.of(
                  units.get(u).counts().influence(units.get(u).influence()), options.dayBlocks())
              : aligned.aroundMean(u);
      variances[u] = variance(squares).valueOrByRow() + shortfall[u];
    }
    return variances;
  }

  /**
   * Degrees of freedom of these variances, at least 1.
   *
   * @return one per unit
   */
  public double[] degreesOfFreedom() {
    return units.stream()
        .mapToDouble(unit -> Math.max(1, unit.variance(options).degreesOfFreedom()))
        .toArray();
  }

  private TwoWayVariance variance(ClusterSquares squares) {
    return TwoWayVariance.of(squares, options.clusters(), options.dayBlocks());
  }
}
