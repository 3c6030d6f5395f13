package io.cxrating.stats.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.ArraySampler;
import org.apache.commons.rng.simple.RandomSource;

/**
 * Change points of the distribution of a series: E-divisive (Matteson and James 2014) with exponent
 * 1. The split of a segment is the τ that, with some κ > τ, maximises the energy distance mn/(m+n)
 * (2 E|X−Y| − E|X−X'| − E|Y−Y'|) of its m values before τ and the n from τ up to κ. The best split
 * of all segments is kept if a permutation test within segments is significant. Time grows with the
 * square of the series' length, times permutations.
 */
public final class ChangePoints {

  private static final int LEAST_SEGMENT = 4;
  private static final int PERMUTATIONS = 999;

  private ChangePoints() {}

  /**
   * A change.
   *
   * @param at first period of the new segment, from 0
   * @param pValue of the permutation test when it was found
   */
  public record Change(int at, double pValue) {}

  private record Split(int at, double energy) {}

  /**
   * Finds the changes; segments hold at least 4 periods.
   *
   * @param series values in order of time, unrounded
   * @param alpha significance level of each step, in (0, 1)
   * @param seed of the permutations; the same seed gives the same changes
   * @return the changes in order of time; empty for a short or flat series
   * @throws IllegalArgumentException if alpha is not in (0, 1) or a value is not finite
   */
  public static List<Change> of(double[] series, double alpha, long seed) {
    if (!(alpha > 0 && alpha < 1)) {
      throw new IllegalArgumentException("alpha must lie in (0, 1): " + alpha);
    }
    for (double value : series) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("not finite: " + value);
      }
    }
    UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(seed);
    TreeSet<Integer> bounds = new TreeSet<>(List.of(0, series.length));
    List<Change> changes = new ArrayList<>();
    while (true) {
      Split best = best(series, bounds);
      if (!(best.energy() > 0)) {
        break;
      }
      double p = pValue(series, bounds, best.energy(), random);
      if (p > alpha) {
        break;
      }
      bounds.add(best.at());
      changes.add(new Change(best.at(), p));
    }
    return changes.stream().sorted((a, b) -> Integer.compare(a.at(), b.at())).toList();
  }

  /** The energy of the best split of an undivided series. */
  static double bestEnergy(double[] series) {
    return best(series, 0, series.length).energy();
  }

  private static double pValue(
      double[] series, NavigableSet<Integer> bounds, double energy, UniformRandomProvider random) {
    int atLeast = 1;
    double[] permuted = series.clone();
    for (int i = 0; i < PERMUTATIONS; i++) {
      int from = 0;
      for (int to : bounds.tailSet(1)) {
        ArraySampler.shuffle(random, permuted, from, to);
        from = to;
      }
      atLeast += best(permuted, bounds).energy() >= energy ? 1 : 0;
    }
    return atLeast / (PERMUTATIONS + 1.0);
  }

  private static Split best(double[] series, NavigableSet<Integer> bounds) {
    Split best = new Split(0, 0);
    int from = 0;
    for (int to : bounds.tailSet(1)) {
      Split split = best(series, from, to);
      if (split.energy() > best.energy()) {
        best = split;
      }
      from = to;
    }
    return best;
  }

  /**
   * The best split of one segment. With W_τ the distances within before τ, B_{τκ} those within from
   * τ to κ and A_κ = W_κ, the distances across are A_κ − W_τ − B_{τκ}.
   */
  private static Split best(double[] series, int from, int to) {
    int length = to - from;
    if (length < 2 * LEAST_SEGMENT) {
      return new Split(0, 0);
    }
    double[] within = within(series, from, to);
    Split best = new Split(0, 0);
    double[] column = new double[length + 1];
    for (int k = 1; k <= length; k++) {
      // column[τ]: distances within [τ, k), grown by one value per step
      double sum = 0;
      for (int tau = k - 1; tau >= 0; tau--) {
        sum += Math.abs(series[from + k - 1] - series[from + tau]);
        column[tau] += sum;
      }
      for (int tau = LEAST_SEGMENT; tau <= k - LEAST_SEGMENT; tau++) {
        double energy = energy(within[tau], column[tau], within[k], tau, k - tau);
        if (energy > best.energy()) {
          best = new Split(from + tau, energy);
        }
      }
    }
    return best;
  }

  /** Sums of distances within the first values of a segment. */
  private static double[] within(double[] series, int from, int to) {
    double[] within = new double[to - from + 1];
    for (int k = 1; k < within.length; k++) {
      within[k] = within[k - 1];
      for (int j = 0; j < k - 1; j++) {
        within[k] += Math.abs(series[from + k - 1] - series[from + j]);
      }
    }
    return within;
  }

  private static double energy(double before, double after, double all, double m, double n) {
    double across = all - before - after;
    double distance = 2 * across / (m * n) - 2 * before / (m * (m - 1)) - 2 * after / (n * (n - 1));
    return m * n / (m + n) * distance;
  }
}
