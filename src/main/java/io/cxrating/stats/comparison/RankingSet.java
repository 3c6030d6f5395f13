package io.cxrating.stats.comparison;

import io.cxrating.stats.DeclaredWeights;
import io.cxrating.stats.EstimateOptions;
import io.cxrating.stats.Reason;
import io.cxrating.stats.rating.Precision;
import io.cxrating.stats.sums.SliceSums;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The units that are rated over the same touchpoints: those of the pooled slice. A unit that lacks
 * one of them, or that has no rating, is excluded with its reasons.
 *
 * @param reasons one set per unit; empty if it is included
 * @param ratings of the included units, in their order
 */
record RankingSet(List<Set<Reason>> reasons, List<Precision> ratings) {

  static RankingSet of(List<SliceSums> units, DeclaredWeights weights, EstimateOptions options) {
    List<ComparableSlice> slices =
        units.stream().map(sums -> new ComparableSlice(sums, weights, options)).toList();
    boolean[] pooled = new boolean[weights.touchpoints().length];
    for (ComparableSlice slice : slices) {
      boolean[] rated = touchpoints(slice, weights);
      for (int t = 0; t < pooled.length; t++) {
        pooled[t] |= rated[t];
      }
    }
    List<Set<Reason>> reasons = new ArrayList<>();
    List<Precision> ratings = new ArrayList<>();
    for (ComparableSlice slice : slices) {
      Set<Reason> why = EnumSet.noneOf(Reason.class);
      why.addAll(slice.reasons());
      if (why.isEmpty() && !Arrays.equals(pooled, touchpoints(slice, weights))) {
        why.add(Reason.NOT_COMPARABLE);
      }
      if (why.isEmpty()) {
        ratings.add(slice.precision());
      }
      reasons.add(why);
    }
    return new RankingSet(reasons, ratings);
  }

  private static boolean[] touchpoints(ComparableSlice slice, DeclaredWeights weights) {
    int[] touchpointOf = weights.touchpointOf();
    boolean[] rated = new boolean[weights.touchpoints().length];
    boolean[] observed = slice.observed();
    for (int c = 0; c < observed.length; c++) {
      rated[touchpointOf[c]] |= observed[c];
    }
    return rated;
  }
}
