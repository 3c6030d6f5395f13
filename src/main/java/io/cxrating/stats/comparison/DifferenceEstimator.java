package io.cxrating.stats.comparison;

import io.cxrating.stats.DeclaredWeights;
import io.cxrating.stats.EstimateOptions;
import io.cxrating.stats.Reason;
import io.cxrating.stats.Rounding;
import io.cxrating.stats.StandardError;
import io.cxrating.stats.StudentT;
import io.cxrating.stats.rating.Coverage;
import io.cxrating.stats.rating.Precision;
import io.cxrating.stats.sums.SliceSums;
import io.cxrating.stats.variance.AlignedInfluences;
import io.cxrating.stats.variance.ClusterSquares;
import io.cxrating.stats.variance.Influence;
import io.cxrating.stats.variance.TwoWayVariance;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Differences of ratings, ΔR = R_a − R_b over the criteria that both slices have observed, with z_i
 * = z_i(a) − z_i(b), which accounts for shared customers and days. The slices must not share an
 * interaction.
 */
public final class DifferenceEstimator {

  private final ComparisonOptions options;

  /** Quantiles by degrees of freedom, which are the same for most pairs. */
  private final Map<Double, Double> quantiles = new HashMap<>();

  private DifferenceEstimator(ComparisonOptions options) {
    this.options = options;
  }

  /**
   * The difference of two slices.
   *
   * @param a the first slice
   * @param b the second slice, without a common interaction
   * @param weights the declared weights
   * @param options level, clusters, floor and margin
   * @return the difference, or the reasons why there is none
   * @throws IllegalArgumentException if the weights do not fit the sums
   */
  public static DifferenceEstimate between(
      SliceSums a, SliceSums b, DeclaredWeights weights, ComparisonOptions options) {
    return allPairs(List.of(a, b), weights, options).getFirst();
  }

  /**
   * The differences of all pairs: (0,1), (0,2) … (1,2) …
   *
   * @param slices the slices, without common interactions
   * @param weights the declared weights
   * @param options level, clusters, floor and margin
   * @return one entry per pair, in that order
   * @throws IllegalArgumentException if the weights do not fit the sums
   */
  public static List<DifferenceEstimate> allPairs(
      List<SliceSums> slices, DeclaredWeights weights, ComparisonOptions options) {
    List<ComparableSlice> comparable =
        slices.stream().map(s -> new ComparableSlice(s, weights, options.estimate())).toList();
    DifferenceEstimator estimator = new DifferenceEstimator(options);
    List<Influence> influences = new ArrayList<>();
    IdentityHashMap<ComparableSlice, Integer> position = new IdentityHashMap<>();
    for (ComparableSlice slice : comparable) {
      Precision precision = slice.precision();
      if (precision != null) {
        position.put(slice, influences.size());
        influences.add(precision.influence());
      }
    }
    AlignedInfluences aligned = new AlignedInfluences(influences, options.estimate().dayBlocks());
    List<DifferenceEstimate> pairs = new ArrayList<>();
    for (int u = 0; u < slices.size(); u++) {
      for (int v = u + 1; v < slices.size(); v++) {
        Integer a = position.get(comparable.get(u));
        Integer b = position.get(comparable.get(v));
        ClusterSquares squares = a == null || b == null ? null : aligned.difference(a, b);
        pairs.add(estimator.pair(comparable.get(u), comparable.get(v), squares, weights));
      }
    }
    return pairs;
  }

  /** The differences of all pairs of ratings over the same criteria. */
  static List<DifferenceEstimate> allPairs(
      RankingSet set, List<Integer> droppedCriteria, ComparisonOptions options) {
    AlignedInfluences aligned =
        new AlignedInfluences(
            set.ratings().stream().map(Precision::influence).toList(),
            options.estimate().dayBlocks());
    DifferenceEstimator estimator = new DifferenceEstimator(options);
    List<DifferenceEstimate> pairs = new ArrayList<>();
    int a = 0;
    for (int u = 0; u < set.reasons().size(); u++) {
      boolean first = set.reasons().get(u).isEmpty();
      int b = first ? a + 1 : a;
      for (int v = u + 1; v < set.reasons().size(); v++) {
        if (first && set.reasons().get(v).isEmpty()) {
          Precision one = set.ratings().get(a);
          Precision other = set.ratings().get(b);
          pairs.add(estimator.estimate(one, other, aligned.difference(a, b), droppedCriteria));
        } else {
          Set<Reason> reasons = EnumSet.copyOf(set.reasons().get(u));
          reasons.addAll(set.reasons().get(v));
          pairs.add(DifferenceEstimate.none(List.copyOf(reasons), droppedCriteria));
        }
        b += set.reasons().get(v).isEmpty() ? 1 : 0;
      }
      a += first ? 1 : 0;
    }
    return pairs;
  }

  /**
   * The squares are those of both ratings over all of their observed criteria; null if a rating is
   * missing.
   */
  private DifferenceEstimate pair(
      ComparableSlice a,
      ComparableSlice b,
      @Nullable ClusterSquares squares,
      DeclaredWeights weights) {
    boolean[] common = a.observed();
    boolean[] other = b.observed();
    List<Integer> dropped = new ArrayList<>();
    for (int c = 0; c < common.length; c++) {
      if (common[c] != other[c]) {
        dropped.add(c);
      }
      common[c] &= other[c];
    }
    Set<Reason> reasons = EnumSet.noneOf(Reason.class);
    reasons.addAll(a.reasons());
    reasons.addAll(b.reasons());
    if (reasons.isEmpty()
        && Rounding.isBelow(
            Coverage.declared(common, weights), options.estimate().coverageFloor())) {
      reasons.add(Reason.NOT_COMPARABLE);
    }
    if (!reasons.isEmpty()) {
      return DifferenceEstimate.none(List.copyOf(reasons), dropped);
    }
    Precision first = a.precision(common);
    Precision second = b.precision(common);
    if (dropped.isEmpty() && squares != null) {
      return estimate(first, second, squares, dropped);
    }
    ClusterSquares restricted =
        new AlignedInfluences(
                List.of(first.influence(), second.influence()), options.estimate().dayBlocks())
            .difference(0, 1);
    return estimate(first, second, restricted, dropped);
  }

  private DifferenceEstimate estimate(
      Precision a, Precision b, ClusterSquares squares, List<Integer> dropped) {
    EstimateOptions how = options.estimate();
    TwoWayVariance variance = TwoWayVariance.of(squares, how.clusters(), how.dayBlocks());
    RatingPair pair = new RatingPair(a, b, variance);
    double df = variance.degreesOfFreedom();
    double q = quantiles.computeIfAbsent(df, any -> StudentT.quantile(df, how.confidence()));
    double margin = options.marginPoints();
    return new DifferenceEstimate(
        true,
        List.of(),
        pair.difference(),
        pair.interval(q),
        new StandardError(Math.sqrt(pair.variance(q)), df, variance.clusterNames()),
        Math.min(1, 2 * (pair.difference() > 0 ? pair.pAbove(0, q) : pair.pBelow(0, q))),
        Math.max(pair.pAbove(-margin, q), pair.pBelow(margin, q)),
        new CommonRatings(a.rating(), b.rating(), dropped));
  }
}
