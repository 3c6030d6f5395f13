package io.cxrating.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.comparison.Difference.Dropped;
import io.cxrating.comparison.Family.Pair;
import io.cxrating.comparison.Family.Terms;
import io.cxrating.comparison.Standing.Level;
import io.cxrating.comparison.ranking.RankedSet;
import io.cxrating.comparison.ranking.RankedSet.Figures;
import io.cxrating.stats.Clusters;
import io.cxrating.stats.DeclaredWeights;
import io.cxrating.stats.EstimateOptions;
import io.cxrating.stats.TallyBuilder;
import io.cxrating.stats.comparison.ComparisonOptions;
import io.cxrating.stats.comparison.SimultaneousRanks;
import io.cxrating.stats.comparison.UnitDeviations;
import io.cxrating.stats.rating.RatingEstimator;
import io.cxrating.stats.sums.SliceSums;
import io.cxrating.wording.Wording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Measures comparisons and rankings of tallies: 128 groups of customers, 90 days, 6 criteria at 2
 * touchpoints, units with different true ratings.
 */
@Tag("benchmark")
class ComparisonBenchmark {
  private static final Wording WORDS = Wording.of("comparison", Locale.ENGLISH);
  private static final long SEED = 17;
  private static final int REPEATS = 11;
  private static final int WARM_UPS = 10;
  private static final DeclaredWeights WEIGHTS =
      new DeclaredWeights(
          new double[] {2, 3}, new int[] {0, 0, 0, 1, 1, 1}, new double[] {3, 5, 2, 5, 4, 1});
  private static final EstimateOptions OPTIONS =
      new EstimateOptions(0.95, Clusters.CUSTOMER_DAY, false, 0.8);

  @Test
  void measures() throws IOException {
    List<SliceSums> fifty = units(50, 5_000);
    double comparison = medianSeconds(() -> compare(fifty));
    List<SliceSums> thousand = units(1_000, 1_000);
    double ranking = medianSeconds(() -> rank(thousand));
    List<String> report =
        List.of(
            "| what | median of " + REPEATS + " | at most |",
            "|---|---|---|",
            row("50 units compared pairwise (1,225), verdicts and sentences", comparison, "50 ms"),
            row("1,000 units ranked, simultaneous intervals of ranks", ranking, "1,000 ms"));
    report.forEach(System.out::println);
    Files.createDirectories(Path.of("target/benchmark"));
    Files.write(Path.of("target/benchmark/comparison.md"), report);
    assertThat(comparison).as("seconds of a comparison").isLessThanOrEqualTo(0.05);
    assertThat(ranking).as("seconds of a ranking").isLessThanOrEqualTo(1);
  }

  private static String row(String what, double seconds, String most) {
    return String.format(Locale.ROOT, "| %s | %.1f ms | %s |", what, 1000 * seconds, most);
  }

  private static int compare(List<SliceSums> units) {
    Matchup matchup = Matchup.pairs(units.size());
    Family family =
        new Family(
            matchup.raw(units, WEIGHTS, new ComparisonOptions(OPTIONS, 2)),
            new Terms(Correction.HOLM, 0.95, 2),
            WORDS);
    return IntStream.range(0, matchup.size())
        .map(
            i ->
                family.get(i, new Pair("a", "b", new Dropped(List.of(), null))).sentence().length())
        .sum();
  }

  private static int rank(List<SliceSums> units) {
    return RankedSet.of(
            new Figures(
                units.stream()
                    .map(unit -> Level.of(RatingEstimator.estimate(unit, WEIGHTS, OPTIONS)))
                    .toList(),
                UnitDeviations.of(units, WEIGHTS, OPTIONS),
                SimultaneousRanks.of(units, WEIGHTS, OPTIONS, SEED),
                80,
                0.95),
            WORDS)
        .summary()
        .rankedUnits();
  }

  private static double medianSeconds(Runnable work) {
    for (int i = 0; i < WARM_UPS; i++) {
      work.run();
    }
    double[] seconds = new double[REPEATS];
    for (int i = 0; i < REPEATS; i++) {
      long start = System.nanoTime();
      work.run();
      seconds[i] = (System.nanoTime() - start) / 1e9;
    }
    Arrays.sort(seconds);
    return seconds[REPEATS / 2];
  }

  private static List<SliceSums> units(int count, int interactions) {
    SplittableRandom random = new SplittableRandom(SEED);
    return IntStream.range(0, count)
        .mapToObj(unit -> unit(random.split(), 0.7 + 0.2 * unit / count, interactions))
        .toList();
  }

  private static SliceSums unit(SplittableRandom random, double attainment, int interactions) {
    TallyBuilder builder = new TallyBuilder(2, 0, 0, 0, 1, 1, 1);
    for (int i = 0; i < interactions; i++) {
      int[] halves = new int[6];
      for (int c = 0; c < halves.length; c++) {
        halves[c] = random.nextDouble() < attainment ? 2 : 0;
      }
      builder.add(random.nextInt(128), 20_000 + random.nextInt(90), random.nextInt(2), halves);
    }
    return builder.build();
  }
}
