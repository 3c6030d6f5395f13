package io.cxrating.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.cxrating.stats.comparison.ComparisonOptions;
import io.cxrating.stats.comparison.DifferenceEstimate;
import io.cxrating.stats.comparison.DifferenceEstimator;
import io.cxrating.stats.comparison.RankInterval;
import io.cxrating.stats.comparison.SimultaneousRanks;
import io.cxrating.stats.comparison.UnitDeviations;
import io.cxrating.stats.family.PairVerdict;
import io.cxrating.stats.family.Verdict;
import io.cxrating.stats.family.Verdicts;
import io.cxrating.stats.sums.SliceSums;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class ComparisonInvariantTest {

  private static final long SEED = 4711;
  private static final EstimateOptions ESTIMATE =
      new EstimateOptions(0.95, Clusters.CUSTOMER_DAY, false, 0.5);
  private static final ComparisonOptions OPTIONS = new ComparisonOptions(ESTIMATE, 2);

  private static List<SliceSums> randomUnits(int count) {
    return IntStream.range(0, count)
        .mapToObj(u -> RandomTally.of(RandomSource.XO_SHI_RO_256_PP.create(SEED + u)))
        .toList();
  }

  @Test
  void everyPairHasAnEstimateOrReasons() {
    int estimated = 0;
    for (DifferenceEstimate pair : pairs(randomUnits(60))) {
      if (!pair.estimated()) {
        assertThat(pair.reasons()).isNotEmpty();
        continue;
      }
      estimated++;
      assertThat(pair.interval().contains(pair.difference())).isTrue();
      assertThat(pair.interval().lower()).isGreaterThanOrEqualTo(-100);
      assertThat(pair.interval().upper()).isLessThanOrEqualTo(100);
      assertThat(pair.error().value()).isPositive().isFinite();
      assertThat(pair.pValue()).isBetween(0.0, 1.0);
      assertThat(pair.equivalencePValue()).isBetween(0.0, 1.0);
    }
    assertThat(estimated).isGreaterThan(100);
  }

  private static List<DifferenceEstimate> pairs(List<SliceSums> units) {
    return DifferenceEstimator.allPairs(units, RandomTally.WEIGHTS, OPTIONS);
  }

  @Test
  void thePValueAgreesWithTheInterval() {
    for (DifferenceEstimate pair : pairs(randomUnits(60))) {
      if (pair.estimated() && Math.abs(pair.pValue() - 0.05) > 1e-6) {
        assertThat(pair.pValue() < 0.05).isEqualTo(!pair.interval().contains(0));
      }
    }
  }

  @Test
  void swappingTheSlicesFlipsTheSigns() {
    List<SliceSums> units = randomUnits(40);
    for (int i = 0; i + 1 < units.size(); i++) {
      DifferenceEstimate ab = between(units.get(i), units.get(i + 1));
      DifferenceEstimate ba = between(units.get(i + 1), units.get(i));
      assertThat(ba.estimated()).isEqualTo(ab.estimated());
      if (ab.estimated()) {
        assertThat(ba.difference()).isEqualTo(-ab.difference());
        assertThat(ba.interval().lower()).isEqualTo(-ab.interval().upper(), within(1e-9));
        assertThat(ba.pValue()).isEqualTo(ab.pValue(), within(1e-9));
      }
    }
  }

  private static DifferenceEstimate between(SliceSums a, SliceSums b) {
    return DifferenceEstimator.between(a, b, RandomTally.WEIGHTS, OPTIONS);
  }

  @Test
  void equalSlicesHaveNoDifferenceAndNoNaN() {
    for (SliceSums unit : randomUnits(30)) {
      DifferenceEstimate same = between(unit, unit);
      if (same.estimated()) {
        assertThat(same.difference()).isZero();
        assertThat(same.pValue()).isEqualTo(1);
        assertThat(same.interval().contains(0)).isTrue();
      }
    }
  }

  @Test
  void dropsACriterionObservedInOneSliceOnly() {
    TallyBuilder a = RandomTally.builder();
    TallyBuilder b = RandomTally.builder();
    for (int i = 0; i < 600; i++) {
      a.add(i % 60, 20_000 + i % 25, i % 2, 2, i % 3, 0, 2, i % 5 == 0 ? 0 : 2);
      b.add(i % 60, 20_000 + i % 25, i % 2, 2, i % 3, -1, 2, i % 5 == 0 ? 0 : 2);
    }
    DifferenceEstimate pair = between(a.build(), b.build());
    assertThat(pair.common().dropped()).containsExactly(2);
    assertThat(pair.common().a()).isEqualTo(pair.common().b());
    assertThat(pair.difference()).isZero();
  }

  @Test
  void tooLittleCommonWeightIsNotComparable() {
    TallyBuilder a = RandomTally.builder();
    TallyBuilder b = RandomTally.builder();
    for (int i = 0; i < 600; i++) {
      a.add(i % 60, 20_000 + i % 25, i % 2, 2, i % 3, -1, 2, 0);
      b.add(i % 60, 20_000 + i % 25, i % 2, -1, i % 3, 2, 2, 0);
    }
    // declared: .4 of the weight at the first touchpoint, of which a lacks 2 in 10 and b 3 in 10
    ComparisonOptions floor =
        new ComparisonOptions(new EstimateOptions(0.95, Clusters.CUSTOMER_DAY, false, 0.85), 2);
    DifferenceEstimate pair =
        DifferenceEstimator.between(a.build(), b.build(), RandomTally.WEIGHTS, floor);
    assertThat(pair.estimated()).isFalse();
    assertThat(pair.reasons()).containsExactly(Reason.NOT_COMPARABLE);
    assertThat(pair.common().dropped()).containsExactly(0, 2);
  }

  @Test
  void verdictsUseHolmOnly() {
    List<DifferenceEstimate> pairs = pairs(randomUnits(30));
    List<PairVerdict> verdicts = Verdicts.of(pairs, 0.95);
    assertThat(verdicts).hasSameSizeAs(pairs);
    for (int i = 0; i < pairs.size(); i++) {
      PairVerdict verdict = verdicts.get(i);
      if (!pairs.get(i).estimated()) {
        assertThat(verdict).isNull();
        continue;
      }
      assertThat(verdict.holm()).isBetween(verdict.pValue(), 1.0);
      boolean different = verdict.verdict() == Verdict.BETTER || verdict.verdict() == Verdict.WORSE;
      assertThat(different).isEqualTo(verdict.holm() <= 0.05);
      if (verdict.verdict() == Verdict.BETTER) {
        assertThat(pairs.get(i).difference()).isPositive();
      }
      if (verdict.verdict() == Verdict.EQUIVALENT) {
        assertThat(verdict.withinMargin()).isTrue();
      }
    }
    assertThat(verdicts.stream().filter(v -> v != null).map(PairVerdict::verdict))
        .contains(Verdict.BETTER, Verdict.WORSE, Verdict.NOT_DISTINGUISHABLE);
  }

  @Test
  void largeUnitsWithTheSameAttainmentAreEquivalent() {
    TallyBuilder a = RandomTally.builder();
    TallyBuilder b = RandomTally.builder();
    UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(SEED);
    for (int i = 0; i < 60_000; i++) {
      (i % 2 == 0 ? a : b)
          .add(
              random.nextInt(128),
              20_000 + random.nextInt(60),
              random.nextInt(2),
              random.ints(5, 0, 10).map(x -> x < 8 ? 2 : 0).toArray());
    }
    PairVerdict verdict = Verdicts.of(List.of(between(a.build(), b.build())), 0.95).getFirst();
    assertThat(verdict.verdict()).as("seed %d", SEED).isEqualTo(Verdict.EQUIVALENT);
  }

  @Test
  void resultsDoNotDependOnTheOrderOfUnits() {
    List<SliceSums> units = randomUnits(40);
    List<Integer> order = new ArrayList<>(IntStream.range(0, units.size()).boxed().toList());
    Collections.shuffle(order, new Random(SEED));
    List<SliceSums> shuffled = order.stream().map(units::get).toList();
    List<RankInterval> ranks = ranks(units);
    List<RankInterval> relabelled = ranks(shuffled);
    for (int i = 0; i < order.size(); i++) {
      assertThat(relabelled.get(i)).isEqualTo(ranks.get(order.get(i)));
    }
    double[] sorted = UnitDeviations.of(units, RandomTally.WEIGHTS, ESTIMATE).variances();
    double[] other = UnitDeviations.of(shuffled, RandomTally.WEIGHTS, ESTIMATE).variances();
    Arrays.sort(sorted);
    Arrays.sort(other);
    assertThat(other).containsExactly(sorted, within(1e-9));
  }

  private static List<RankInterval> ranks(List<SliceSums> units) {
    return SimultaneousRanks.of(units, RandomTally.WEIGHTS, ESTIMATE, SEED);
  }

  @Test
  void ranksLieInTheirIntervalsAndUnrankedUnitsHaveReasons() {
    List<RankInterval> ranks = ranks(randomUnits(60));
    long ranked = ranks.stream().filter(RankInterval::ranked).count();
    assertThat(ranked).isGreaterThan(15);
    for (RankInterval rank : ranks) {
      if (rank.ranked()) {
        assertThat(rank.rank()).isBetween(rank.lower(), rank.upper());
        assertThat((long) rank.upper()).isBetween(1L, ranked);
      } else {
        assertThat(rank.reasons()).isNotEmpty();
      }
    }
  }

  @Test
  void handlesOneNoAndTooManyUnits() {
    assertThat(ranks(List.of())).isEmpty();
    SliceSums unit = Reference.sums(row -> true);
    RankInterval alone =
        SimultaneousRanks.of(List.of(unit), Reference.WEIGHTS, ESTIMATE, SEED).getFirst();
    assertThat(alone).isEqualTo(new RankInterval(true, List.of(), 1, 1, 1));
    assertThat(UnitDeviations.of(List.of(unit), Reference.WEIGHTS, ESTIMATE).variances()[0])
        .isPositive();
    List<RankInterval> many =
        SimultaneousRanks.of(Collections.nCopies(10_000, unit), Reference.WEIGHTS, ESTIMATE, SEED);
    assertThat(many).hasSize(10_000);
    assertThat(many.getFirst().reasons()).containsExactly(Reason.TOO_MANY_UNITS);
  }

  @Test
  void distantUnitsHaveDistinctRanks() {
    List<SliceSums> units = new ArrayList<>();
    for (int u = 0; u < 4; u++) {
      TallyBuilder builder = RandomTally.builder();
      for (int i = 0; i < 4000; i++) {
        int score = i % 5 <= u ? 2 : 0;
        builder.add(i % 100, 20_000 + i / 100 % 40, i % 2, score, score, score, score, score);
      }
      units.add(builder.build());
    }
    assertThat(ranks(units))
        .extracting(RankInterval::lower, RankInterval::upper)
        .containsExactly(tuple(4), tuple(3), tuple(2), tuple(1));
  }

  private static Tuple tuple(int rank) {
    return Tuple.tuple(rank, rank);
  }
}
