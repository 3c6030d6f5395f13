package io.cxrating.tally;

import io.cxrating.standard.model.Censored;
import io.cxrating.standard.model.JudgedCriterion;
import io.cxrating.standard.model.Judgement;
import io.cxrating.stats.kind.EmpiricalDistribution;
import io.cxrating.stats.kind.KindCounts;
import io.cxrating.stats.kind.MeasureEstimate;
import io.cxrating.stats.kind.MeasuredValues;
import io.cxrating.stats.sums.ReplicateGroups;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The values of the criteria with a numeric target. */
final class PlainMeasures {
  private static final int LINES = 1000;
  private static final int SIDES_OF_QUANTILES = 5;

  private final List<JudgedCriterion> criteria;
  private final List<Integer> numeric;
  private final List<String> touchpoints;
  private final int coarsestGroups;

  PlainMeasures(Judgement judgement, List<String> touchpoints, int coarsestGroups) {
    criteria = judgement.criteria();
    numeric =
        IntStream.range(0, criteria.size())
            .filter(c -> criteria.get(c).numericMeasure().isPresent())
            .boxed()
            .toList();
    this.touchpoints = touchpoints;
    this.coarsestGroups = coarsestGroups;
  }

  private record Value(int criterion, PlainFact fact, double number) {}

  /** The values of one criterion on one side of each quantile. */
  private record Kind(int criterion, int besideMedian, int besideP90) {}

  Map<TallyKey, SortedMap<Integer, MeasuredValues>> of(Map<TallyKey, List<PlainFact>> cells) {
    Map<TallyKey, List<Value>> values = new LinkedHashMap<>();
    cells.forEach(
        (key, facts) -> {
          List<Value> ofCell = facts.stream().flatMap(fact -> values(fact).stream()).toList();
          if (!ofCell.isEmpty()) {
            values.put(key, ofCell);
          }
        });
    ReplicateGroups groups =
        ReplicateGroups.of(
            coarsestGroups,
            values.size(),
            values.values().stream().mapToLong(List::size).sum(),
            SIDES_OF_QUANTILES * numeric.size());
    Map<TallyKey, SortedMap<Integer, MeasuredValues>> measured = new LinkedHashMap<>();
    values.forEach(
        (key, ofCell) -> measured.put(key, measured(ofCell, groups, censored(cells.get(key)))));
    return measured;
  }

  private List<Value> values(PlainFact fact) {
    List<Value> values = new ArrayList<>();
    for (int c : numeric) {
      JudgedCriterion criterion = criteria.get(c);
      Object found = fact.contact().facts().get(criterion.numericMeasure().orElseThrow().key());
      if (criterion.touchpoint().equals(fact.touchpoint())
          && found instanceof Double number
          && Double.isFinite(number)
          && isMeasured(criterion, fact)) {
        values.add(new Value(c, fact, number));
      }
    }
    return values;
  }

  private static boolean isMeasured(JudgedCriterion criterion, PlainFact fact) {
    boolean measured = false;
    for (var period : criterion.measured().entrySet()) {
      measured = fact.day().isBefore(period.getKey()) ? measured : period.getValue();
    }
    return measured;
  }

  /** Number of censored facts by criterion. */
  private long[] censored(List<PlainFact> facts) {
    long[] censored = new long[criteria.size()];
    for (int c : numeric) {
      JudgedCriterion criterion = criteria.get(c);
      String measure = criterion.numericMeasure().orElseThrow().key();
      censored[c] =
          facts.stream()
              .filter(fact -> criterion.touchpoint().equals(fact.touchpoint()))
              .filter(fact -> fact.contact().facts().get(measure) instanceof Censored)
              .filter(fact -> isMeasured(criterion, fact))
              .count();
    }
    return censored;
  }

  private SortedMap<Integer, MeasuredValues> measured(
      List<Value> values, ReplicateGroups groups, long[] censored) {
    SortedMap<Integer, EmpiricalDistribution> distributions = new TreeMap<>();
    values.stream()
        .collect(Collectors.groupingBy(Value::criterion))
        .forEach((criterion, of) -> distributions.put(criterion, distribution(of)));
    Function<Value, Kind> kind = value -> kind(value, distributions.get(value.criterion()));
    List<Kind> kinds = new ArrayList<>();
    KindCounts counts = counts(values, groups, kind, kinds);
    SortedMap<Integer, MeasuredValues> measured = new TreeMap<>();
    distributions.forEach(
        (criterion, distribution) ->
            measured.put(
                criterion,
                new MeasuredValues(
                    distribution,
                    counts.only(number -> kinds.get(number).criterion() == criterion),
                    kinds.stream().mapToInt(Kind::besideMedian).toArray(),
                    kinds.stream().mapToInt(Kind::besideP90).toArray(),
                    censored[criterion])));
    return measured;
  }

  /** The smallest value, and each value whose rows reach a line of the grid. */
  private static EmpiricalDistribution distribution(List<Value> values) {
    EmpiricalDistribution all =
        EmpiricalDistribution.of(values.stream().mapToDouble(Value::number).toArray());
    long rows = all.rows();
    int[] kept =
        IntStream.range(0, all.values().length)
            .filter(i -> i == 0 || all.upTo()[i] * LINES / rows > all.below()[i] * LINES / rows)
            .toArray();
    return new EmpiricalDistribution(
        IntStream.of(kept).mapToDouble(i -> all.values()[i]).toArray(),
        IntStream.of(kept).mapToLong(i -> all.below()[i]).toArray(),
        IntStream.of(kept).mapToLong(i -> all.upTo()[i]).toArray());
  }

  private static Kind kind(Value value, EmpiricalDistribution of) {
    return new Kind(
        value.criterion(),
        Double.compare(value.number(), of.quantile(MeasureEstimate.MEDIAN)),
        Double.compare(value.number(), of.quantile(MeasureEstimate.P90)));
  }

  /** Kinds are numbered by group, and within a group in their own order. */
  private KindCounts counts(
      List<Value> values, ReplicateGroups groups, Function<Value, Kind> kind, List<Kind> kinds) {
    KindCounts.Builder counts = new KindCounts.Builder();
    Map<Kind, Integer> numbers = new HashMap<>();
    byCluster(values, kind, value -> PlainSums.group(value.fact(), groups))
        .forEach(
            (group, rows) ->
                rows.forEach(
                    (one, count) -> {
                      if (!numbers.containsKey(one)) {
                        numbers.put(one, kinds.size());
                        kinds.add(one);
                      }
                      counts.group(group, numbers.get(one), count);
                    }));
    byCluster(values, kind, value -> value.fact().day().toEpochDay())
        .forEach(
            (day, rows) -> rows.forEach((one, count) -> counts.day(day, numbers.get(one), count)));
    return counts.build();
  }

  private SortedMap<Long, SortedMap<Kind, Long>> byCluster(
      List<Value> values, Function<Value, Kind> kind, ToLongFunction<Value> cluster) {
    SortedMap<Long, SortedMap<Kind, Long>> clusters = new TreeMap<>();
    for (Value value : values) {
      clusters
          .computeIfAbsent(cluster.applyAsLong(value), id -> new TreeMap<>(order()))
          .merge(kind.apply(value), 1L, Long::sum);
    }
    return clusters;
  }

  private Comparator<Kind> order() {
    Comparator<Kind> byTouchpoint =
        Comparator.comparingInt(
            kind -> touchpoints.indexOf(criteria.get(kind.criterion()).touchpoint()));
    return byTouchpoint
        .thenComparingInt(Kind::criterion)
        .thenComparingInt(Kind::besideMedian)
        .thenComparingInt(Kind::besideP90);
  }
}
