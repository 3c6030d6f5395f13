package io.cxrating.stats;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Influences of several units over one numbering of groups and days. */
final class AlignedInfluences {

  private final Axis groups;
  private final Axis days;
  private final List<Influence> influences;
  private final int[] fitted;

  /**
   * Aligns.
   *
   * @param dayBlocks true leaves the sums by day as they are; false takes weekdays out of them
   */
  AlignedInfluences(List<Influence> influences, boolean dayBlocks) {
    this.influences = List.copyOf(influences);
    this.groups =
        new Axis(
            influences, Influence::groupIds, influences.stream().map(Influence::byGroup).toList());
    List<DaySums> sums = influences.stream().map(z -> DaySums.of(z, dayBlocks)).toList();
    this.days = new Axis(influences, Influence::dayIds, sums.stream().map(DaySums::z).toList());
    this.fitted = sums.stream().mapToInt(DaySums::fitted).toArray();
  }

  double[] byGroup(int unit) {
    return groups.sums[unit];
  }

  double[] byDay(int unit) {
    return days.sums[unit];
  }

  /** Squares of the influences on the difference of two units without a common interaction. */
  ClusterSquares difference(int a, int b) {
    Influence first = influences.get(a);
    Influence second = influences.get(b);
    return new ClusterSquares(
        groups.difference(a, b),
        differencesByDay(a, b),
        Math.min(days.count[a], days.count[b]),
        new ClusterSquares.Way(
            first.rowSquares() + second.rowSquares(),
            first.rows() + second.rows(),
            Math.min(first.rows(), second.rows())));
  }

  /** The sums of each where they have no day in common, else those of the difference. */
  private List<DaySums> differencesByDay(int a, int b) {
    if (days.disjoint(a, b)) {
      return List.of(new DaySums(days.own(a), fitted[a]), new DaySums(days.own(b), fitted[b]));
    }
    return List.of(new DaySums(days.differences(a, b), Math.max(fitted[a], fitted[b])));
  }

  /** Squares of the influences on the difference of a unit and the plain mean of all. */
  ClusterSquares aroundMean(int unit) {
    double others = 1.0 / influences.size();
    double rowSquares = 0;
    long rows = 0;
    for (int u = 0; u < influences.size(); u++) {
      double weight = u == unit ? 1 - others : others;
      rowSquares += weight * weight * influences.get(u).rowSquares();
      rows += influences.get(u).rows();
    }
    return new ClusterSquares(
        groups.aroundMean(unit),
        List.of(new DaySums(days.aroundMeanSums(unit), IntStream.of(fitted).max().orElse(0))),
        days.count[unit],
        new ClusterSquares.Way(rowSquares, rows, influences.get(unit).rows()));
  }

  /** One way of clustering: sums and presence, units x clusters. */
  private static final class Axis {

    private final double[][] sums;
    private final long[][] present;
    private final int[] count;
    private final double[] mean;

    Axis(List<Influence> influences, Function<Influence, long[]> idsOf, List<double[]> sumsOf) {
      long[] ids =
          influences.stream()
              .flatMapToLong(z -> LongStream.of(idsOf.apply(z)))
              .sorted()
              .distinct()
              .toArray();
      sums = new double[influences.size()][ids.length];
      present = new long[influences.size()][(ids.length + Long.SIZE - 1) / Long.SIZE];
      count = new int[influences.size()];
      mean = new double[ids.length];
      for (int u = 0; u < count.length; u++) {
        long[] own = idsOf.apply(influences.get(u));
        double[] values = sumsOf.get(u);
        count[u] = own.length;
        for (int i = 0; i < own.length; i++) {
          int at = Arrays.binarySearch(ids, own[i]);
          sums[u][at] = values[i];
          present[u][at / Long.SIZE] |= 1L << at;
          mean[at] += values[i] / count.length;
        }
      }
    }

    boolean disjoint(int a, int b) {
      for (int word = 0; word < present[a].length; word++) {
        if ((present[a][word] & present[b][word]) != 0) {
          return false;
        }
      }
      return true;
    }

    /** The sums over the clusters that a unit has, in order. */
    double[] own(int unit) {
      double[] own = new double[count[unit]];
      int n = 0;
      for (int i = 0; n < own.length; i++) {
        if ((present[unit][i / Long.SIZE] >>> i & 1) != 0) {
          own[n++] = sums[unit][i];
        }
      }
      return own;
    }

    /** The differences over the clusters that either has, in order. */
    double[] differences(int a, int b) {
      double[] differences = new double[sums[a].length];
      int n = 0;
      for (int i = 0; i < differences.length; i++) {
        if (((present[a][i / Long.SIZE] | present[b][i / Long.SIZE]) >>> i & 1) != 0) {
          differences[n++] = sums[a][i] - sums[b][i];
        }
      }
      return n == differences.length ? differences : Arrays.copyOf(differences, n);
    }

    double[] aroundMeanSums(int unit) {
      double[] around = new double[mean.length];
      Arrays.setAll(around, i -> sums[unit][i] - mean[i]);
      return around;
    }

    ClusterSquares.Way aroundMean(int unit) {
      return new ClusterSquares.Way(squaredDistance(sums[unit], mean), mean.length, count[unit]);
    }

    ClusterSquares.Way difference(int a, int b) {
      int union = 0;
      for (int word = 0; word < present[a].length; word++) {
        union += Long.bitCount(present[a][word] | present[b][word]);
      }
      return new ClusterSquares.Way(
          squaredDistance(sums[a], sums[b]), union, Math.min(count[a], count[b]));
    }
  }

  /** Σ (x − y)². */
  static double squaredDistance(double[] x, double[] y) {
    double squares = 0;
    for (int i = 0; i < x.length; i++) {
      double d = x[i] - y[i];
      squares += d * d;
    }
    return squares;
  }
}
