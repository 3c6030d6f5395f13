package io.cxrating.stats.rating;

import io.cxrating.stats.EstimateOptions;
import io.cxrating.stats.ShareEstimate;
import io.cxrating.stats.sums.SliceSums;
import io.cxrating.stats.variance.Composite;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Shares of the classes of a multinomial with simultaneous intervals: Wilson's interval of each
 * class at 1 − α/k (Goodman 1965), on the effective sample size of its own cluster-robust variance
 * and with Student's t instead of the normal quantile.
 */
public final class MultinomialShares {

  private MultinomialShares() {}

  /**
   * The shares of some classes of one tally, in which each class is a criterion: met if the
   * interaction is of the class, missed if it is of another, unobserved if its class is unknown.
   *
   * @param sums the tally
   * @param first column of the first class
   * @param count number of classes, k
   * @param options simultaneous level of all intervals, and clusters
   * @return one share per class; empty where fewer than 10 groups of customers have a known class
   * @throws IllegalArgumentException if there are no such columns
   */
  public static List<ShareEstimate> estimate(
      SliceSums sums, int first, int count, EstimateOptions options) {
    if (first < 0 || count < 1 || first + count > sums.criteria()) {
      throw new IllegalArgumentException("no such classes: " + first + " to " + (first + count));
    }
    if (groupsWithKnown(sums, first) < StatusRule.LEAST_GROUPS) {
      return List.of();
    }
    EstimateOptions each = simultaneous(options, count);
    List<ShareEstimate> shares = new ArrayList<>();
    for (int c = first; c < first + count; c++) {
      Precision precision = Precision.ofCriterion(sums, Composite.ofCriterion(sums, c), each);
      shares.add(
          new ShareEstimate(
              precision.rating() / 100,
              precision.interval().lower() / 100,
              precision.interval().upper() / 100));
    }
    return shares;
  }

  /**
   * The level of each of {@code count} simultaneous intervals (Bonferroni).
   *
   * @param options simultaneous level
   * @param count number of intervals, at least 1
   * @return the same options at 1 − α/count
   */
  public static EstimateOptions simultaneous(EstimateOptions options, int count) {
    return new EstimateOptions(
        1 - (1 - options.confidence()) / count,
        options.clusters(),
        options.dayBlocks(),
        options.coverageFloor());
  }

  private static long groupsWithKnown(SliceSums sums, int column) {
    long[] observed = sums.groups().observed();
    return IntStream.range(0, sums.groups().size())
        .filter(x -> observed[x * sums.criteria() + column] > 0)
        .count();
  }
}
