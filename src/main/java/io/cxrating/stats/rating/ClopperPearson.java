package io.cxrating.stats.rating;

import io.cxrating.stats.Clusters;
import io.cxrating.stats.EstimateOptions;
import io.cxrating.stats.Interval;
import io.cxrating.stats.ShareEstimate;
import io.cxrating.stats.StudentT;
import io.cxrating.stats.sums.ClusterSums;
import io.cxrating.stats.sums.SliceSums;
import io.cxrating.stats.variance.Composite;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.jspecify.annotations.Nullable;

/**
 * The exact binomial interval on an effective sample size, for one criterion (Korn and Graubard
 * 1998): n** = n* (t_{n−1}/t_df)², limits Beta⁻¹(α/2; n**p, n**(1−p)+1) and Beta⁻¹(1−α/2; n**p+1,
 * n**(1−p)). Conservative; an alternative to Wilson's.
 */
public final class ClopperPearson {

  private ClopperPearson() {}

  /**
   * The attainment of one criterion with its interval.
   *
   * @param sums the slice
   * @param criterion column of the criterion
   * @param options level and clusters
   * @return the estimate; null if it is observed for fewer than 10 groups of customers
   * @throws IllegalArgumentException if there is no such criterion
   */
  public static @Nullable ShareEstimate estimate(
      SliceSums sums, int criterion, EstimateOptions options) {
    if (criterion < 0 || criterion >= sums.criteria()) {
      throw new IllegalArgumentException("no such criterion: " + criterion);
    }
    int groups = withObserved(sums.groups(), criterion, sums.criteria());
    if (groups < StatusRule.LEAST_GROUPS) {
      return null;
    }
    Composite single = Composite.ofCriterion(sums, criterion);
    Precision precision = Precision.ofCriterion(sums, single, options);
    long n = sums.groups().totalObserved(sums.criteria())[criterion];
    double df = precision.clustered().degreesOfFreedom();
    if (precision.clustered().clusters() != Clusters.INTERACTION) {
      df = Math.min(df, groups - 1);
    }
    if (precision.clustered().clusters() == Clusters.CUSTOMER_DAY) {
      df = Math.min(df, withObserved(sums.days(), criterion, sums.criteria()) - 1);
    }
    double ratio =
        StudentT.quantile((double) n - 1, options.confidence())
            / StudentT.quantile(Math.max(1, df), options.confidence());
    double p = single.value() / 100;
    Interval interval =
        interval(p, precision.effectiveSampleSize() * ratio * ratio, options.confidence());
    return new ShareEstimate(p, interval.lower(), interval.upper());
  }

  private static int withObserved(ClusterSums clusters, int criterion, int criteria) {
    long[] observed = clusters.observed();
    return (int)
        IntStream.range(0, clusters.size())
            .filter(x -> observed[x * criteria + criterion] > 0)
            .count();
  }

  /** The interval for a sample size that need not be an integer. */
  static Interval interval(double p, double n, double confidence) {
    double tail = (1 - confidence) / 2;
    double lower =
        p == 0 ? 0 : BetaDistribution.of(n * p, n * (1 - p) + 1).inverseCumulativeProbability(tail);
    double upper =
        p == 1 ? 1 : BetaDistribution.of(n * p + 1, n * (1 - p)).inverseSurvivalProbability(tail);
    return new Interval(Math.min(lower, p), Math.max(upper, p));
  }
}
