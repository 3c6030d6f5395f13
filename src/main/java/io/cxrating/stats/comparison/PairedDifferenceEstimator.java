package io.cxrating.stats.comparison;

import io.cxrating.stats.Clusters;
import io.cxrating.stats.DeclaredWeights;
import io.cxrating.stats.EstimateOptions;
import io.cxrating.stats.Interval;
import io.cxrating.stats.Reason;
import io.cxrating.stats.Rounding;
import io.cxrating.stats.StudentT;
import io.cxrating.stats.rating.MissSpread;
import io.cxrating.stats.sums.SliceSums;
import io.cxrating.stats.variance.Composite;
import io.cxrating.stats.variance.Influence;
import io.cxrating.stats.variance.TwoWayVariance;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * The difference of two ratings of the same interactions by two standards, a and b: ΔR = R_b − R_a
 * with z_i = z_i(b) − z_i(a), so the common part of both evaluations of an interaction cancels. V
 * is two-way as for a rating, from the sums of a tally with the criteria of both; criteria that a
 * and b share count once, with the difference of their points.
 *
 * <p>If the evaluations differ in few clusters, V alone is unreliable. It is increased by 2m², the
 * effect of one more change in either direction, as Bonett and Price (2012) do for paired
 * proportions, and the degrees of freedom are those of the clusters that change.
 */
public final class PairedDifferenceEstimator {
  private static final double ENOUGH_CHANGES = 10;

  private PairedDifferenceEstimator() {}

  /**
   * Two standards over the criteria of one tally: those of a first, then those of b.
   *
   * @param a weights of the first standard
   * @param b weights of the second
   * @param twins for each criterion of b the criterion of a that judges every interaction the same,
   *     −1 for none
   */
  public record Readings(DeclaredWeights a, DeclaredWeights b, int[] twins) {

    /**
     * Checks that every criterion of b has an entry, and copies.
     *
     * @throws IllegalArgumentException if there are more or fewer entries, or one is not the index
     *     of a criterion
     */
    public Readings {
      Objects.requireNonNull(a, "a");
      twins = twins.clone();
      int criteria = a.criteria().length;
      if (twins.length != b.criteria().length
          || Arrays.stream(twins).anyMatch(twin -> twin < -1 || twin >= criteria)) {
        throw new IllegalArgumentException("twins do not fit the criteria");
      }
    }

    /**
     * Twins.
     *
     * @return a copy
     */
    @Override
    public int[] twins() {
      return twins.clone();
    }
  }

  /**
   * The difference of two existing ratings.
   *
   * @param both the interactions judged by the criteria of a and of b
   * @param readings the weights of both standards
   * @param options level and clusters
   * @return the difference b − a
   * @throws IllegalArgumentException if the criteria do not fit the sums, or either standard has
   *     nothing observed
   */
  public static PairedDifference estimate(
      SliceSums both, Readings readings, EstimateOptions options) {
    Composite a = part(both, readings.a(), 0);
    Composite b = part(both, readings.b(), readings.a().criteria().length);
    if (both.criteria() != a.points().length + b.points().length || !a.rated() || !b.rated()) {
      throw new IllegalArgumentException("both standards need their criteria, and one observed");
    }
    Composite change = change(a, b, readings.twins());
    Influence z = Influence.of(both, change);
    TwoWayVariance clustered = TwoWayVariance.of(z, options.clusters(), options.dayBlocks());
    Influence moves = Influence.ofMoves(both, change);
    double spread = MissSpread.of(moves, clustered.clusters());
    double variance = clustered.value() + oneMore(both, change, moves);
    double df = clustered.degreesOfFreedom();
    boolean few = variance > 0 && Rounding.isBelow(spread, ENOUGH_CHANGES);
    if (variance > 0) {
      df = Math.min(df, Math.max(spread, ENOUGH_CHANGES) - 1);
    }
    double half = StudentT.quantile(Math.max(1, df), options.confidence()) * Math.sqrt(variance);
    double difference = b.value() - a.value();
    Set<Reason> reasons = EnumSet.noneOf(Reason.class);
    if (options.clusters() == Clusters.CUSTOMER_DAY
        && clustered.clusters() != Clusters.CUSTOMER_DAY) {
      reasons.add(Reason.FEW_DAYS);
    }
    if (few) {
      reasons.add(Reason.FEW_CHANGES);
    }
    return new PairedDifference(
        reasons.stream().toList(),
        difference,
        new Interval(Math.max(-100, difference - half), Math.min(100, difference + half)),
        Math.sqrt(variance),
        Math.max(1, df),
        clustered.clusterNames());
  }

  /** The rating by the criteria from {@code first} on. */
  private static Composite part(SliceSums both, DeclaredWeights weights, int first) {
    int end = first + weights.criteria().length;
    return Composite.of(
        Arrays.copyOfRange(both.groups().totalHalves(both.criteria()), first, end),
        Arrays.copyOfRange(both.groups().totalObserved(both.criteria()), first, end),
        weights);
  }

  /** R_b − R_a as one linear statistic, with negative points for criteria of a only. */
  private static Composite change(Composite a, Composite b, int[] twins) {
    int first = a.points().length;
    double[] points = new double[first + twins.length];
    double[] attainment = Arrays.copyOf(a.attainment(), points.length);
    for (int c = 0; c < first; c++) {
      points[c] = -a.points()[c];
    }
    for (int c = 0; c < twins.length; c++) {
      attainment[first + c] = b.attainment()[c];
      points[twins[c] < 0 ? first + c : twins[c]] += b.points()[c];
    }
    return new Composite(attainment, points, b.value() - a.value());
  }

  /**
   * 2m²: m is the change of the difference by one cluster, averaged over groups weighted by their
   * change, but at least that of one interaction.
   */
  private static double oneMore(SliceSums both, Composite change, Influence moves) {
    double total = 0;
    double squares = 0;
    for (double move : moves.byGroup()) {
      total += move;
      squares += move * move;
    }
    long[] observed = both.groups().totalObserved(both.criteria());
    double least = 0;
    for (int c = 0; c < observed.length; c++) {
      if (change.points()[c] != 0) {
        least = Math.max(least, Math.abs(change.points()[c]) / observed[c]);
      }
    }
    double m = Math.max(least, total > 0 ? squares / total : 0);
    return 2 * m * m;
  }
}
