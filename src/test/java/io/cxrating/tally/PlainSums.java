package io.cxrating.tally;

import io.cxrating.standard.model.JudgedCriterion;
import io.cxrating.standard.model.Judgement;
import io.cxrating.standard.model.Standard.Touchpoint;
import io.cxrating.stats.sums.ClusterSums;
import io.cxrating.stats.sums.CustomerCounts;
import io.cxrating.stats.sums.PairSums;
import io.cxrating.stats.sums.ReplicateGroups;
import io.cxrating.stats.sums.SliceSums;
import io.cxrating.stats.sums.Unscored;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/** The sums of the interactions of one cell. */
final class PlainSums {
  private final Judgement judgement;
  private final List<PlainFact> facts;
  private final int touchpoints;
  private final int criteria;
  private final int numbers;

  PlainSums(Judgement judgement, List<PlainFact> facts) {
    this.judgement = judgement;
    this.facts = facts;
    touchpoints = judgement.touchpoints().size();
    criteria = judgement.criteria().size();
    numbers = ReplicateGroups.numbersOfSums(touchpoints, criteria);
  }

  long rows() {
    return facts.size();
  }

  /** Returns the group of a fact in an answer. */
  static long group(PlainFact fact, ReplicateGroups groups) {
    return groups.equals(ReplicateGroups.STORED) ? fact.group() : fact.group() % groups.count();
  }

  SliceSums sums(ReplicateGroups groups) {
    return new SliceSums(
        touchpoints,
        criteria,
        clusters(fact -> group(fact, groups)),
        clusters(fact -> fact.day().toEpochDay()),
        pairs(),
        customers(),
        unscored());
  }

  private Unscored unscored() {
    return new Unscored(
        judgement.criteria().stream()
            .map(
                criterion ->
                    facts.stream()
                        .filter(fact -> criterion.touchpoint().equals(fact.touchpoint()))
                        .filter(fact -> fact.result(criterion) == JudgedCriterion.UNDECIDED)
                        .count())
            .toList());
  }

  private ClusterSums clusters(ToLongFunction<PlainFact> cluster) {
    SortedMap<Long, long[]> clusters = new TreeMap<>();
    for (PlainFact fact : facts) {
      add(fact, clusters.computeIfAbsent(cluster.applyAsLong(fact), id -> new long[numbers]));
    }
    return new ClusterSums(
        clusters.keySet().stream().mapToLong(Long::longValue).toArray(),
        columns(clusters.values(), 0, touchpoints),
        columns(clusters.values(), touchpoints, criteria),
        columns(clusters.values(), touchpoints + criteria, criteria),
        columns(clusters.values(), touchpoints + 2 * criteria, ClusterSums.SHARE_COLUMNS));
  }

  private static long[] columns(Collection<long[]> clusters, int from, int count) {
    return clusters.stream()
        .flatMapToLong(sums -> Arrays.stream(sums, from, from + count))
        .toArray();
  }

  /** Interactions by touchpoint, then halves and observations by criterion, then shares. */
  private void add(PlainFact fact, long[] sums) {
    sums[touchpoints(judgement).indexOf(fact.touchpoint())]++;
    int[] halves = halves(fact);
    for (int c = 0; c < criteria; c++) {
      if (halves[c] != JudgedCriterion.UNOBSERVED) {
        sums[touchpoints + c] += halves[c];
        sums[touchpoints + criteria + c]++;
      }
    }
    int[] essential =
        IntStream.range(0, criteria)
            .filter(c -> judgement.criteria().get(c).essential())
            .map(c -> halves[c])
            .toArray();
    addShare(halves, sums, touchpoints + 2 * criteria);
    addShare(essential, sums, touchpoints + 2 * criteria + 2);
  }

  /** Whether at least one criterion is observed and all observed ones are met. */
  private static void addShare(int[] halves, long[] sums, int at) {
    int[] observed =
        IntStream.of(halves).filter(one -> one != JudgedCriterion.UNOBSERVED).toArray();
    sums[at] += observed.length > 0 ? 1 : 0;
    boolean met = IntStream.of(observed).allMatch(one -> one == JudgedCriterion.MET);
    sums[at + 1] += observed.length > 0 && met ? 1 : 0;
  }

  private static List<String> touchpoints(Judgement judgement) {
    return judgement.touchpoints().stream().map(Touchpoint::key).toList();
  }

  private int[] halves(PlainFact fact) {
    return judgement.criteria().stream()
        .mapToInt(
            criterion ->
                criterion.touchpoint().equals(fact.touchpoint())
                    ? criterion.halves(
                        fact.contact().facts(), fact.contact().category(), fact.day())
                    : JudgedCriterion.UNOBSERVED)
        .toArray();
  }

  private PairSums pairs() {
    long[] scoreScore = new long[criteria * criteria];
    long[] scoreObserved = new long[criteria * criteria];
    long[] observedObserved = new long[criteria * criteria];
    for (PlainFact fact : facts) {
      int[] halves = halves(fact);
      for (int pair = 0; pair < criteria * criteria; pair++) {
        int first = halves[pair / criteria];
        int second = halves[pair % criteria];
        if (first != JudgedCriterion.UNOBSERVED && second != JudgedCriterion.UNOBSERVED) {
          scoreScore[pair] += (long) first * second;
          scoreObserved[pair] += first;
          observedObserved[pair]++;
        }
      }
    }
    return PairSums.ofMatrices(scoreScore, scoreObserved, observedObserved);
  }

  private CustomerCounts customers() {
    Map<String, Long> rows = new HashMap<>();
    facts.stream()
        .filter(fact -> fact.customer() != null)
        .forEach(fact -> rows.merge(fact.customer(), 1L, Long::sum));
    return new CustomerCounts(
        rows.size(),
        facts.stream().filter(fact -> fact.customer() == null).count(),
        rows.values().stream().mapToLong(Long::longValue).max().orElse(0));
  }
}
