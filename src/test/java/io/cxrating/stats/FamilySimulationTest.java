package io.cxrating.stats;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.stats.comparison.ComparableSlice;
import io.cxrating.stats.comparison.ComparisonOptions;
import io.cxrating.stats.comparison.DifferenceEstimate;
import io.cxrating.stats.comparison.DifferenceEstimator;
import io.cxrating.stats.comparison.RankInterval;
import io.cxrating.stats.comparison.SimultaneousRanks;
import io.cxrating.stats.comparison.UnitDeviations;
import io.cxrating.stats.family.AdjustedP;
import io.cxrating.stats.family.Verdict;
import io.cxrating.stats.family.Verdicts;
import io.cxrating.stats.rating.Precision;
import io.cxrating.stats.sums.SliceSums;
import io.cxrating.stats.variance.AlignedInfluences;
import io.cxrating.stats.variance.TwoWayVariance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.commons.rng.simple.RandomSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** False alarms of simultaneous comparisons of many units, and coverage of ranks. */
@Tag("simulation")
class FamilySimulationTest {

  private static final long SEED = 20261123;
  private static final double STANDARD_ERRORS = 3.5;
  private static final EstimateOptions ESTIMATE =
      new EstimateOptions(0.95, Clusters.CUSTOMER_DAY, false, 0.5);
  private static final ComparisonOptions OPTIONS = new ComparisonOptions(ESTIMATE, 2);

  private static final String HEADER =
      """
      | units | true attainment | days | runs | Holm: false alarms % | simple t, Holm: false alarms % \
      | ranks: not all covered % | differs from the average: false alarms % |
      |---:|---|---:|---:|---:|---:|---:|---:|
      """;

  /**
   * Whether a run had an error: Holm, Holm on plain t intervals, ranks, units that differ from the
   * average.
   */
  private record Alarms(int holm, int simple, int ranks, int average) {

    Alarms plus(Alarms that) {
      return new Alarms(
          holm + that.holm, simple + that.simple, ranks + that.ranks, average + that.average);
    }
  }

  @Test
  void simultaneousComparisonsRaiseFewFalseAlarms() {
    StringBuilder table = new StringBuilder(HEADER);
    List<String> failures = new ArrayList<>();
    for (int days : new int[] {14, 30, 60}) {
      for (double attainment : new double[] {0.9, 0.95}) {
        simulate(new EqualUnits(20, attainment, attainment, days), 1000, table, failures);
      }
      simulate(new EqualUnits(20, 0.95, 0.85, days), 1000, table, failures);
    }
    for (double attainment : new double[] {0.9, 0.95}) {
      simulate(new EqualUnits(100, attainment, attainment, 30), 300, table, failures);
    }
    String summary = String.format(Locale.ROOT, "Seed %d.%n%n", SEED);
    ValidationReport.write("family", "\n" + summary + table + "\n");
    assertThat(failures).as("seed %d", SEED).isEmpty();
  }

  private static void simulate(
      EqualUnits units, int runs, StringBuilder table, List<String> failures) {
    Alarms alarms =
        IntStream.range(0, runs)
            .parallel()
            .mapToObj(run -> judge(units, SEED + run))
            .reduce(new Alarms(0, 0, 0, 0), Alarms::plus);
    String row =
        String.format(
            Locale.ROOT,
            "| %d | %s to %s | %d | %d | %s | %s | %s | %s |%n",
            units.count(),
            units.best(),
            units.worst(),
            units.days(),
            runs,
            ValidationReport.percent(alarms.holm(), runs),
            ValidationReport.percent(alarms.simple(), runs),
            ValidationReport.percent(alarms.ranks(), runs),
            ValidationReport.percent(alarms.average(), runs));
    table.append(row);
    if (ValidationReport.above(0.05, alarms.holm(), runs, STANDARD_ERRORS)
        || ValidationReport.above(0.05, alarms.ranks(), runs, STANDARD_ERRORS)
        || ValidationReport.above(0.05, alarms.average(), runs, STANDARD_ERRORS)) {
      failures.add(row);
    }
  }

  private static Alarms judge(EqualUnits units, long seed) {
    List<SliceSums> slices = units.draw(RandomSource.XO_SHI_RO_256_PP.create(seed));
    List<DifferenceEstimate> pairs =
        DifferenceEstimator.allPairs(slices, EqualUnits.WEIGHTS, OPTIONS);
    List<RankInterval> ranks = SimultaneousRanks.of(slices, EqualUnits.WEIGHTS, ESTIMATE, seed);
    return new Alarms(
        falseVerdict(units, pairs) ? 1 : 0,
        falseSimpleVerdict(units, slices) ? 1 : 0,
        falseRank(units, ranks) ? 1 : 0,
        falseDifferenceFromAverage(units, slices) ? 1 : 0);
  }

  /** A ranked unit that is truly average, or truly on the other side of it. */
  private static boolean falseDifferenceFromAverage(EqualUnits units, List<SliceSums> slices) {
    UnitDeviations deviations = UnitDeviations.of(slices, EqualUnits.WEIGHTS, ESTIMATE);
    double[] truths =
        IntStream.range(0, units.count())
            .filter(unit -> deviations.reasons().get(unit).isEmpty())
            .mapToDouble(units::truth)
            .toArray();
    boolean equal = units.best() == units.worst();
    double truth = Arrays.stream(truths).average().orElseThrow();
    double[] p = AdjustedP.holm(deviations.pValues());
    return IntStream.range(0, p.length)
        .anyMatch(
            i -> {
              double above = deviations.ratings()[i] - deviations.mean();
              return p[i] <= 0.05 && (equal || above * (truths[i] - truth) <= 0);
            });
  }

  /** Attainment never rises from unit to unit, so that a first unit is never truly worse. */
  private static boolean falseVerdict(EqualUnits units, List<DifferenceEstimate> pairs) {
    boolean equal = units.best() == units.worst();
    return Verdicts.of(pairs, 0.95).stream()
        .anyMatch(
            v ->
                v != null
                    && (v.verdict() == Verdict.WORSE || equal && v.verdict() == Verdict.BETTER));
  }

  private static boolean falseSimpleVerdict(EqualUnits units, List<SliceSums> slices) {
    List<Precision> ratings =
        slices.stream()
            .map(sums -> new ComparableSlice(sums, EqualUnits.WEIGHTS, ESTIMATE).precision())
            .filter(precision -> precision != null)
            .toList();
    AlignedInfluences aligned =
        new AlignedInfluences(ratings.stream().map(Precision::influence).toList(), true);
    boolean equal = units.best() == units.worst();
    List<Double> p = new ArrayList<>();
    List<Boolean> wrong = new ArrayList<>();
    for (int u = 0; u < ratings.size(); u++) {
      for (int v = u + 1; v < ratings.size(); v++) {
        TwoWayVariance variance =
            TwoWayVariance.of(aligned.difference(u, v), Clusters.CUSTOMER_DAY, true);
        double difference = ratings.get(u).rating() - ratings.get(v).rating();
        if (variance.value() > 0) {
          double t = Math.abs(difference) / Math.sqrt(variance.value());
          p.add(Math.min(1, 2 * StudentT.upperTail(t, variance.degreesOfFreedom())));
          wrong.add(equal || difference < 0);
        }
      }
    }
    double[] holm = AdjustedP.holm(p.stream().mapToDouble(Double::doubleValue).toArray());
    return IntStream.range(0, holm.length).anyMatch(i -> holm[i] <= 0.05 && wrong.get(i));
  }

  /** Units of equal truth share all their ranks: an interval covers if it contains one of them. */
  private static boolean falseRank(EqualUnits units, List<RankInterval> ranks) {
    boolean equal = units.best() == units.worst();
    int ranked = (int) ranks.stream().filter(RankInterval::ranked).count();
    int truth = 0;
    for (RankInterval rank : ranks) {
      if (rank.ranked()) {
        truth++;
        boolean covers =
            equal
                ? rank.lower() == 1 && rank.upper() == ranked
                : rank.lower() <= truth && truth <= rank.upper();
        if (!covers) {
          return true;
        }
      }
    }
    return false;
  }
}
