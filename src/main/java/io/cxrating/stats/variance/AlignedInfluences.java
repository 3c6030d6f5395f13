package io.cxrating.stats.variance;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Influences of several units over one numbering of groups and days. */
public final class AlignedInfluences {

  private final Axis groups;
  private final Axis days;
  private final List<Influence> influences;
  private final int[] fitted;

  /**
   * Numbers the groups and days of all units from 0, in ascending order of their ids.
   *
   * @param influences influences of each unit
   * @param dayBlocks true keeps the sums by day; false removes the mean of each weekday from 28
   *     days on
   */
  public AlignedInfluences(List<Influence> influences, boolean dayBlocks) {
    this.influences = List.copyOf(influences);
    this.groups =
        new Axis(
            influences, Influence::groupIds, influences.stream().map(Influence::byGroup).toList());
    List<DaySums> sums = influences.stream().map(z -> DaySums.of(z, dayBlocks)).toList();
    this.days = new Axis(influences, Influence::dayIds, sums.stream().map(DaySums::z).toList());
    this.fitted = sums.stream().mapToInt(DaySums::fitted).toArray();
  }

  /** Takes one sum over a cluster. */
  @FunctionalInterface
  interface SumTaker {
    void take(int cluster, double sum);
  }

  /** Number of groups of all units together. */
  int groups() {
    return groups.size();
  }

  /** Number of days of all units together. */
  int days() {
    return days.size();
  }

  /** The sums of a unit by group; groups are numbered from 0. */
  void eachGroup(int unit, SumTaker taker) {
    groups.each(unit, taker);
  }

  /** The sums of a unit by day; days are numbered from 0. */
  void eachDay(int unit, SumTaker taker) {
    days.each(unit, taker);
  }

  /** Σ (x − y)² over groups and days. */
  double squaredDistance(int a, int b) {
    return groups.squaredDistance(a, b) + days.squaredDistance(a, b);
  }

  /**
   * Squares of the influences on the difference of two units without a common interaction.
   *
   * @param a index of the first unit
   * @param b index of the second unit
   * @return over the groups, days and interactions of both
   */
  public ClusterSquares difference(int a, int b) {
    Influence first = influences.get(a);
    Influence second = influences.get(b);
    return new ClusterSquares(
        groups.difference(a, b),
        differencesByDay(a, b),
        Math.min(days.count(a), days.count(b)),
        Math.min(freedom(a), freedom(b)),
        new ClusterSquares.Way(
            first.rowSquares() + second.rowSquares(),
            first.rows() + second.rows(),
            Math.min(first.rows(), second.rows())),
        first.isOfCounts() && second.isOfCounts());
  }

  private double freedom(int unit) {
    return days.count(unit) - 1.0 - fitted[unit];
  }

  /** The sums of each unit if they have no day in common, else those of the difference. */
  private List<DaySums> differencesByDay(int a, int b) {
    double[] differences = days.differences(a, b);
    if (differences.length == days.count(a) + days.count(b)) {
      return List.of(new DaySums(days.own(a), fitted[a]), new DaySums(days.own(b), fitted[b]));
    }
    return List.of(new DaySums(differences, Math.max(fitted[a], fitted[b])));
  }

  /**
   * Squares of the influences on the difference of a unit and the unweighted mean of all units.
   *
   * @param unit index of the unit
   * @return over the groups, days and interactions of all units
   */
  public ClusterSquares aroundMean(int unit) {
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
        days.count(unit),
        freedom(unit),
        new ClusterSquares.Way(rowSquares, rows, influences.get(unit).rows()),
        influences.stream().allMatch(Influence::isOfCounts));
  }

  /**
   * One way of clustering: for each unit its own clusters, by their index among all clusters, and
   * the sums over them. It stores no zeros, because each unit has few of all clusters.
   */
  private static final class Axis {

    private final int[][] places;
    private final double[][] sums;
    private final double[] mean;

    Axis(List<Influence> influences, Function<Influence, long[]> idsOf, List<double[]> sumsOf) {
      long[] ids =
          influences.stream()
              .flatMapToLong(z -> LongStream.of(idsOf.apply(z)))
              .sorted()
              .distinct()
              .toArray();
      places = new int[influences.size()][];
      sums = sumsOf.toArray(double[][]::new);
      mean = new double[ids.length];
      for (int u = 0; u < places.length; u++) {
        places[u] =
            LongStream.of(idsOf.apply(influences.get(u)))
                .mapToInt(id -> Arrays.binarySearch(ids, id))
                .toArray();
        for (int i = 0; i < places[u].length; i++) {
          mean[places[u][i]] += sums[u][i] / places.length;
        }
      }
    }

    int size() {
      return mean.length;
    }

    int count(int unit) {
      return places[unit].length;
    }

    void each(int unit, SumTaker taker) {
      for (int i = 0; i < places[unit].length; i++) {
        taker.take(places[unit][i], sums[unit][i]);
      }
    }

    /** The sums over the clusters of a unit, in order. */
    double[] own(int unit) {
      return sums[unit].clone();
    }

    /** The differences over the clusters of either unit, in order. */
    double[] differences(int a, int b) {
      double[] differences = new double[count(a) + count(b)];
      int n = 0;
      int i = 0;
      int j = 0;
      while (i < count(a) || j < count(b)) {
        int first = i < count(a) ? places[a][i] : Integer.MAX_VALUE;
        int second = j < count(b) ? places[b][j] : Integer.MAX_VALUE;
        double x = first <= second ? sums[a][i++] : 0;
        double y = second <= first ? sums[b][j++] : 0;
        differences[n++] = x - y;
      }
      return n == differences.length ? differences : Arrays.copyOf(differences, n);
    }

    double squaredDistance(int a, int b) {
      return squares(differences(a, b));
    }

    private static double squares(double[] sums) {
      double squares = 0;
      for (double sum : sums) {
        squares += sum * sum;
      }
      return squares;
    }

    double[] aroundMeanSums(int unit) {
      double[] around = new double[mean.length];
      for (int at = 0, i = 0; at < mean.length; at++) {
        boolean own = i < places[unit].length && places[unit][i] == at;
        around[at] = (own ? sums[unit][i++] : 0) - mean[at];
      }
      return around;
    }

    ClusterSquares.Way aroundMean(int unit) {
      return new ClusterSquares.Way(squares(aroundMeanSums(unit)), mean.length, count(unit));
    }

    ClusterSquares.Way difference(int a, int b) {
      double[] differences = differences(a, b);
      return new ClusterSquares.Way(
          squares(differences), differences.length, Math.min(count(a), count(b)));
    }
  }
}
