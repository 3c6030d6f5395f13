package io.cxrating.stats.variance;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;

/**
 * The distribution of the largest studentised difference among units if all were equal. Per draw,
 * independent standard normals ξ_g, η_d give T_u = Σ_g ξ_g Z_ug + Σ_d η_d Y_ud; the statistic is
 * the maximum over pairs of |T_u − T_v| / √(Σ_g (Z_ug − Z_vg)² + Σ_d (Y_ud − Y_vd)²), pairs without
 * variation skipped.
 */
public final class MultiplierBootstrap {

  static final int DRAWS = 2000;

  /** Number of draws in a block; each block has its own seed and its T fit in the cache. */
  private static final int BLOCK = 50;

  private MultiplierBootstrap() {}

  /**
   * The ⌈(1−α)B⌉-th of B = 2000 draws of the largest difference, in ascending order.
   *
   * @param units influences of the units
   * @param count number of units
   * @param confidence 1 − α, in (0, 1)
   * @param seed of the draws; the same seed gives the same value
   * @return in standard errors; 0 for fewer than two units
   */
  public static double criticalValue(
      AlignedInfluences units, int count, double confidence, long seed) {
    double[][] reciprocals = reciprocalDistances(units, count);
    double[] largest =
        IntStream.range(0, DRAWS / BLOCK)
            .parallel()
            .mapToObj(block -> largest(draws(units, count, seed + block), reciprocals))
            .flatMapToDouble(Arrays::stream)
            .sorted()
            .toArray();
    return largest[(int) Math.ceil(confidence * DRAWS) - 1];
  }

  /** 1 / distance of each pair v &lt; u; 0 without variation. */
  private static double[][] reciprocalDistances(AlignedInfluences units, int count) {
    return IntStream.range(0, count)
        .parallel()
        .mapToObj(u -> IntStream.range(0, u).mapToDouble(v -> reciprocal(units, u, v)).toArray())
        .toArray(double[][]::new);
  }

  private static double reciprocal(AlignedInfluences units, int u, int v) {
    double square = units.squaredDistance(u, v);
    return square > 0 ? 1 / Math.sqrt(square) : 0;
  }

  /** Standard normals of one block, (groups and then days) x draws. */
  private static double[][] normals(AlignedInfluences units, long seed) {
    int clusters = units.groups() + units.days();
    var normal = ZigguratSampler.NormalizedGaussian.of(RandomSource.XO_SHI_RO_256_PP.create(seed));
    double[][] normals = new double[clusters][BLOCK];
    for (double[] row : normals) {
      for (int b = 0; b < BLOCK; b++) {
        row[b] = normal.sample();
      }
    }
    return normals;
  }

  /** T of each unit for the draws of one block. */
  private static double[][] draws(AlignedInfluences units, int count, long seed) {
    double[][] normals = normals(units, seed);
    double[][] draws = new double[count][BLOCK];
    for (int u = 0; u < count; u++) {
      double[] sums = draws[u];
      units.eachGroup(u, (group, z) -> addMultiple(sums, z, normals[group]));
      units.eachDay(u, (day, z) -> addMultiple(sums, z, normals[units.groups() + day]));
    }
    return draws;
  }

  private static void addMultiple(double[] sums, double z, double[] normals) {
    if (z != 0) {
      for (int b = 0; b < BLOCK; b++) {
        sums[b] += z * normals[b];
      }
    }
  }

  /** Skips a pair if even its most distant draws cannot reach the smallest of the maxima. */
  private static double[] largest(double[][] draws, double[][] reciprocals) {
    double[] largest = new double[BLOCK];
    double[] farthest = new double[draws.length];
    for (int u = 0; u < draws.length; u++) {
      farthest[u] = Arrays.stream(draws[u]).map(Math::abs).max().orElse(0);
      double least = Arrays.stream(largest).min().orElse(0);
      for (int v = 0; v < u; v++) {
        if ((farthest[u] + farthest[v]) * reciprocals[u][v] > least) {
          raise(largest, draws[u], draws[v], reciprocals[u][v]);
        }
      }
    }
    return largest;
  }

  private static void raise(double[] largest, double[] a, double[] b, double reciprocal) {
    for (int i = 0; i < BLOCK; i++) {
      largest[i] = Math.max(largest[i], Math.abs(a[i] - b[i]) * reciprocal);
    }
  }
}
