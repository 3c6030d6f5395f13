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
    private int[] cells = new int[16];
    private long[] scoreScore = new long[16];
    private long[] scoreObserved = new long[16];
    private long[] observedObserved = new long[16];
    private int size;

    PairSums sums() {
      int[] touchpointOf = new int[slots.criteria()];
      touchpoints.keySet().forEach(t -> slots.criteriaOf(t).forEach(c -> touchpointOf[c] = t + 1));
      for (int c = 0; c < touchpointOf.length; c++) {
        if (touchpointOf[c] > 0) {
          addRow(c, touchpointOf[c] - 1);
        }
      }
      return new PairSums(
          slots.criteria(),
          Arrays.copyOf(cells, size),
          Arrays.copyOf(scoreScore, size),
          Arrays.copyOf(scoreObserved, size),
          Arrays.copyOf(observedObserved, size));
    }

    private void addRow(int criterion, int touchpoint) {
      List<Integer> criteria = slots.criteriaOf(touchpoint);
      Moments moments = Objects.requireNonNull(touchpoints.get(touchpoint), "it has a row");
      int row = criteria.indexOf(criterion) * criteria.size();
      for (int j = 0; j < criteria.size(); j++) {
        if (moments.observedObserved()[row + j] > 0) {
          grow();
          cells[size] = criterion * slots.criteria() + criteria.get(j);
          scoreScore[size] = moments.scoreScore()[row + j];
          scoreObserved[size] = moments.scoreObserved()[row + j];
          observedObserved[size++] = moments.observedObserved()[row + j];
        }
      }
    }

    private void grow() {
      if (size == cells.length) {
        cells = Arrays.copyOf(cells, 2 * size);
        scoreScore = Arrays.copyOf(scoreScore, 2 * size);
        scoreObserved = Arrays.copyOf(scoreObserved, 2 * size);
        observedObserved = Arrays.copyOf(observedObserved, 2 * size);
      }
    }
  }
}
