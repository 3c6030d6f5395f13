package io.cxrating.stats;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.stats.chart.ChangePoints;
import io.cxrating.stats.comparison.ComparisonOptions;
import io.cxrating.stats.comparison.DifferenceEstimate;
import io.cxrating.stats.comparison.DifferenceEstimator;
import io.cxrating.stats.comparison.RankInterval;
import io.cxrating.stats.comparison.SimultaneousRanks;
import io.cxrating.stats.comparison.UnitDeviations;
import io.cxrating.stats.pooling.BetweenUnits;
import io.cxrating.stats.rating.RatingEstimate;
import io.cxrating.stats.rating.RatingEstimator;
import io.cxrating.stats.sums.SliceSums;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** JMH figures of the kernels: 128 groups, 90 days, 5 criteria at 2 touchpoints. */
@Tag("benchmark")
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class KernelBenchmark {

  private static final EstimateOptions OPTIONS =
      new EstimateOptions(0.95, Clusters.CUSTOMER_DAY, false, 0.8);
  private static final ComparisonOptions COMPARISON = new ComparisonOptions(OPTIONS, 2);
  private static final int UNITS = 50;

  private List<SliceSums> units;
  private double[] ratings;
  private double[] variances;
  private double[] series;

  /** Draws the tallies. */
  @Setup
  public void draw() {
    UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(1);
    units = IntStream.range(0, UNITS).mapToObj(u -> unit(random)).toList();
    UnitDeviations deviations = UnitDeviations.of(units, RandomTally.WEIGHTS, OPTIONS);
    ratings = deviations.ratings();
    variances = deviations.variances();
    series = random.doubles(52).toArray();
  }

  private static SliceSums unit(UniformRandomProvider random) {
    TallyBuilder builder = RandomTally.builder();
    for (int i = 0; i < 5000; i++) {
      builder.add(
          random.nextInt(128),
          20_000 + random.nextInt(90),
          random.nextInt(2),
          random.ints(5, 0, 3).toArray());
    }
    return builder.build();
  }

  @Benchmark
  public RatingEstimate rating() {
    return RatingEstimator.estimate(units.getFirst(), RandomTally.WEIGHTS, OPTIONS);
  }

  @Benchmark
  public SliceSums merge() {
    return units.get(0).merge(units.get(1));
  }

  @Benchmark
  public List<DifferenceEstimate> differencesOfFiftyUnits() {
    return DifferenceEstimator.allPairs(units, RandomTally.WEIGHTS, COMPARISON);
  }

  @Benchmark
  public List<RankInterval> ranksOfFiftyUnits() {
    return SimultaneousRanks.of(units, RandomTally.WEIGHTS, OPTIONS, 1);
  }

  @Benchmark
  public BetweenUnits shrinkageOfFiftyUnits() {
    return BetweenUnits.pauleMandel(ratings, variances);
  }

  @Benchmark
  public List<ChangePoints.Change> changePointsOfAYearOfWeeks() {
    return ChangePoints.of(series, 0.05, 1);
  }

  @Test
  void measures() throws RunnerException, IOException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(KernelBenchmark.class.getSimpleName() + "\\.")
                    .forks(0)
                    .warmupIterations(3)
                    .warmupTime(TimeValue.seconds(1))
                    .measurementIterations(5)
                    .measurementTime(TimeValue.seconds(1))
                    .build())
            .run();
    List<String> report = new ArrayList<>(List.of("| kernel | µs |", "|---|---:|"));
    for (RunResult result : results) {
      Result<?> score = result.getPrimaryResult();
      report.add(String.format(Locale.ROOT, "| %s | %.1f |", score.getLabel(), score.getScore()));
    }
    report.forEach(System.out::println);
    Files.createDirectories(Path.of("target/benchmark"));
    Files.write(Path.of("target/benchmark/kernels.md"), report);
    assertThat(results).hasSize(6);
  }
}
