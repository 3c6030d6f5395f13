package io.cxrating.tally.duckdb;

import io.cxrating.stats.sums.PairSums;
import io.cxrating.tally.duckdb.selection.Slots;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Computes the second moments of one cell from the frequency of each pattern of scores: two bits
 * for each criterion of the touchpoint, 0 for unobserved, else the score in halves plus one.
 */
final class PairSumsBuilder {
  /** Key, counts of customers and objects of a cell, which stay until the tally is read. */
  private static final int NUMBERS_OF_CELL = 32;

  private final Slots slots;
  private final Allowance allowance;
  private final Map<Integer, Moments> touchpoints = new TreeMap<>();

  PairSumsBuilder(Slots slots, Allowance allowance) {
    this.slots = slots;
    this.allowance = allowance;
    allowance.take(NUMBERS_OF_CELL);
  }

  /** Sums over the pairs of one touchpoint, row-major. */
  private record Moments(
      int criteria, long[] scoreScore, long[] scoreObserved, long[] observedObserved) {
    static final int NUMBERS_OF_PAIR = 3;

    static Moments of(int criteria) {
      int pairs = criteria * criteria;
      return new Moments(criteria, new long[pairs], new long[pairs], new long[pairs]);
    }

    long numbers() {
      return (long) NUMBERS_OF_PAIR * criteria * criteria;
    }

    /** The number of pairs with an interaction. */
    int observed() {
      return (int) Arrays.stream(observedObserved).filter(count -> count > 0).count();
    }

    void add(int pair, int first, int second, long count) {
      scoreScore[pair] += count * first * second;
      scoreObserved[pair] += count * first;
      observedObserved[pair] += count;
    }
  }

  void add(int touchpoint, long[] patterns, long count) {
    Moments moments = touchpoints.computeIfAbsent(touchpoint, this::open);
    for (int i = 0; i < moments.criteria(); i++) {
      int first = answer(patterns, i);
      for (int j = 0; first != 0 && j < moments.criteria(); j++) {
        int second = answer(patterns, j);
        if (second != 0) {
          moments.add(i * moments.criteria() + j, first - 1, second - 1, count);
        }
      }
    }
  }

  private Moments open(int touchpoint) {
    Moments moments = Moments.of(slots.criteriaOf(touchpoint).size());
    allowance.take(moments.numbers());
    return moments;
  }

  private static int answer(long[] patterns, int slot) {
    long pattern = patterns[slot / TallySql.PER_PATTERN];
    return (int) (pattern >>> (2 * (slot % TallySql.PER_PATTERN))) & 3;
  }

  PairSums build() {
    PairSums sums = new Gathered().sums();
    touchpoints.values().forEach(moments -> allowance.giveBack(moments.numbers()));
    return sums;
  }

  /** The pairs with an interaction, in the order of the criteria. */
  private final class Gathered {
    private final int[] cells;
    private final long[] scoreScore;
    private final long[] scoreObserved;
    private final long[] observedObserved;
    private int size;

    Gathered() {
      int pairs = touchpoints.values().stream().mapToInt(Moments::observed).sum();
      cells = new int[pairs];
      scoreScore = new long[pairs];
      scoreObserved = new long[pairs];
      observedObserved = new long[pairs];
    }

    PairSums sums() {
      int[] touchpointOf = new int[slots.criteria()];
      touchpoints.keySet().forEach(t -> slots.criteriaOf(t).forEach(c -> touchpointOf[c] = t + 1));
      for (int c = 0; c < touchpointOf.length; c++) {
        if (touchpointOf[c] > 0) {
          addRow(c, touchpointOf[c] - 1);
        }
      }
      return new PairSums(slots.criteria(), cells, scoreScore, scoreObserved, observedObserved);
    }

    private void addRow(int criterion, int touchpoint) {
      List<Integer> criteria = slots.criteriaOf(touchpoint);
      Moments moments = Objects.requireNonNull(touchpoints.get(touchpoint), "it has a row");
      int row = criteria.indexOf(criterion) * criteria.size();
      for (int j = 0; j < criteria.size(); j++) {
        if (moments.observedObserved()[row + j] > 0) {
          cells[size] = criterion * slots.criteria() + criteria.get(j);
          scoreScore[size] = moments.scoreScore()[row + j];
          scoreObserved[size] = moments.scoreObserved()[row + j];
          observedObserved[size++] = moments.observedObserved()[row + j];
        }
      }
    }
  }
}
