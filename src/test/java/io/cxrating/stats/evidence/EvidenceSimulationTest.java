package io.cxrating.stats.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.stats.Clusters;
import io.cxrating.stats.EstimateOptions;
import io.cxrating.stats.ValidationReport;
import io.cxrating.stats.kind.LinearEstimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Power for criteria with a true effect, at most 5 % false findings for the others, and coverage of
 * intervals. Every row draws separate random numbers.
 */
@Tag("simulation")
class EvidenceSimulationTest {
  private static final long SEED = 20261124;
  private static final int RUNS = 2000;
  private static final double STANDARD_ERRORS = 3;
  private static final double CORRECTED = 1 - 0.05 / 4 / 2;

  private static final String HEADER =
      """
      | customers | contacts | contacts differ (log SD) | achieved % | log odds | customers differ (SD) | days differ (SD) \
      | clusters | found % | promised % | any null found % | 0 covered % | difference covered % | by t(G − 1) % |
      |---:|---:|---:|---:|---:|---:|---:|---|---:|---:|---:|---:|---:|---:|
      """;

  /** Counts the intervals that contain the truth. */
  private record Covered(int covered, int tested) {
    static final Covered NONE = new Covered(0, 0);

    Covered and(boolean holds) {
      return new Covered(covered + (holds ? 1 : 0), tested + 1);
    }

    Covered plus(Covered that) {
      return new Covered(covered + that.covered, tested + that.tested);
    }

    boolean tooFew() {
      return ValidationReport.below(0.95, covered, tested, STANDARD_ERRORS);
    }

    String percent() {
      return ValidationReport.percent(covered, tested);
    }
  }

  /** {@code plain}: differences with the number of groups less one as degrees of freedom. */
  private record Run(
      int found,
      int nullFound,
      Covered effects,
      Covered differences,
      Covered plain,
      List<LinearEstimate> first,
      double share) {

    Run plus(Run that) {
      return new Run(
          found + that.found,
          nullFound + that.nullFound,
          effects.plus(that.effects),
          differences.plus(that.differences),
          plain.plus(that.plain),
          Stream.concat(first.stream(), that.first.stream()).toList(),
          share + that.share);
    }

    /**
     * The power at the first step of Holm's procedure, a lower bound of the later steps: the mean
     * over the standard errors and degrees of freedom of all runs. Runs with autocorrelated days
     * have far fewer degrees of freedom than the others.
     */
    double promised() {
      double beta = mean(LinearEstimate::value);
      return mean(one -> power(beta / one.error().value(), one.error().degreesOfFreedom()));
    }

    private double mean(ToDoubleFunction<LinearEstimate> figure) {
      return first.stream().mapToDouble(figure).average().orElseThrow();
    }

    private static double power(double errors, double df) {
      double critical = TDistribution.of(df).inverseCumulativeProbability(CORRECTED);
      return NormalDistribution.of(0, 1).cumulativeProbability(errors - critical);
    }
  }

  @Test
  void findsTrueEffectsAtTheirPowerAndFewFalseOnes() {
    List<EvidenceCell> cells =
        List.of(
            new EvidenceCell(300, 5, 0, 0, 0.5, 0.8, 0, Clusters.CUSTOMER),
            new EvidenceCell(300, 5, 0, 0, 0, 0.8, 0, Clusters.CUSTOMER),
            new EvidenceCell(300, 5, 0, -2.2, 0.6, 0.8, 0, Clusters.CUSTOMER),
            new EvidenceCell(100, 20, 0, 0, 0.35, 1.2, 0, Clusters.CUSTOMER),
            new EvidenceCell(50, 30, 0, 0, 0.4, 0.8, 0, Clusters.CUSTOMER),
            new EvidenceCell(2000, 2, 0, 1, 0.3, 0.8, 0, Clusters.CUSTOMER),
            new EvidenceCell(300, 5, 0, 0, 0.5, 0.8, 0.6, Clusters.CUSTOMER),
            new EvidenceCell(300, 5, 0, 0, 0.5, 0.8, 0.6, Clusters.CUSTOMER_DAY),
            new EvidenceCell(128, 10, 1, 0, 0.5, 0.8, 0, Clusters.CUSTOMER),
            new EvidenceCell(128, 10, 1, 0, 0, 0.8, 0, Clusters.CUSTOMER),
            new EvidenceCell(128, 10, 1.6, 0, 0, 0.8, 0, Clusters.CUSTOMER),
            new EvidenceCell(40, 30, 1, 0, 0, 0.8, 0, Clusters.CUSTOMER),
            new EvidenceCell(20, 40, 0, 0, 0, 0.8, 0, Clusters.CUSTOMER));
    StringBuilder table = new StringBuilder(HEADER);
    List<String> failures = new ArrayList<>();
    SplittableRandom seeds = new SplittableRandom(SEED);
    int nullFound = 0;
    int judged = 0;
    for (EvidenceCell cell : cells) {
      Run sum = sum(cell, seeds.longs(RUNS).toArray());
      String row = row(cell, sum);
      table.append(row);
      if (cell.byCustomerOnly()) {
        continue;
      }
      if (ValidationReport.above(0.05, sum.nullFound(), RUNS, STANDARD_ERRORS)
          || sum.effects().tooFew()
          || sum.differences().tooFew()
          || cell.effect() > 0
              && ValidationReport.below(sum.promised(), sum.found(), RUNS, STANDARD_ERRORS)) {
        failures.add(row);
      }
      nullFound += sum.nullFound();
      judged += RUNS;
    }
    ValidationReport.write(
        "evidence",
        String.format(Locale.ROOT, "%nSeed %d, %d runs a row.%n%n", SEED, RUNS) + table + "\n");
    assertThat(failures).as("seed %d", SEED).isEmpty();
    assertThat(ValidationReport.above(0.05, nullFound, judged, STANDARD_ERRORS))
        .as("false alarms in %d of %d runs, seed %d", nullFound, judged, SEED)
        .isFalse();
  }

  private static Run sum(EvidenceCell cell, long[] seeds) {
    double difference = cell.firstDifference();
    return IntStream.range(0, RUNS)
        .parallel()
        .mapToObj(run -> run(cell, difference, new SplittableRandom(seeds[run])))
        .reduce(new Run(0, 0, Covered.NONE, Covered.NONE, Covered.NONE, List.of(), 0), Run::plus);
  }

  private static String row(EvidenceCell cell, Run sum) {
    return String.format(
        Locale.ROOT,
        "| %d | %d | %.1f | %.0f | %.2f | %.1f | %.1f | %s | %s | %s | %s | %s | %s | %s |%n",
        cell.customers(),
        cell.contacts(),
        cell.uneven(),
        100 * sum.share() / RUNS,
        cell.effect(),
        cell.customerSpread(),
        cell.daySpread(),
        cell.clusters() == Clusters.CUSTOMER ? "customer" : "customer,day",
        ValidationReport.percent(sum.found(), RUNS),
        cell.effect() > 0 ? String.format(Locale.ROOT, "%.1f", 100 * sum.promised()) : "–",
        ValidationReport.percent(sum.nullFound(), RUNS),
        sum.effects().percent(),
        sum.differences().percent(),
        sum.plain().percent());
  }

  private static Run run(EvidenceCell cell, double difference, SplittableRandom random) {
    OutcomeKinds kinds = cell.draw(random);
    EstimateOptions options = new EstimateOptions(0.95, cell.clusters(), false, 0);
    TouchpointEvidence evidence =
        EvidenceEstimator.estimate(kinds, kinds.at(0), new double[] {1, 1, 1, 1}, options);
    List<JudgedEvidence> judged = JudgedEvidence.of(List.of(evidence), 0.95).getFirst();
    CriterionEvidence first = evidence.criteria().getFirst();
    Covered effects = Covered.NONE;
    Covered differences = Covered.NONE.and(holds(first.crude().riskDifference(), difference));
    Covered plain = Covered.NONE.and(holdsByGroups(first.crude().riskDifference(), difference));
    boolean nullFound = false;
    for (int c = 0; c < 4; c++) {
      CriterionEvidence one = evidence.criteria().get(c);
      if (c >= cell.firstNull()) {
        effects = effects.and(holds(one.adjusted(), 0));
        EvidenceVerdict verdict = judged.get(c).verdict();
        nullFound |=
            verdict == EvidenceVerdict.ASSOCIATED
                || verdict == EvidenceVerdict.ASSOCIATED_NEGATIVELY;
      }
      if (c > 0 && cell.makesNoDifference(c)) {
        differences = differences.and(holds(one.crude().riskDifference(), 0));
        plain = plain.and(holdsByGroups(one.crude().riskDifference(), 0));
      }
    }
    return new Run(
        judged.getFirst().verdict() == EvidenceVerdict.ASSOCIATED ? 1 : 0,
        nullFound ? 1 : 0,
        effects,
        differences,
        plain,
        List.of(first.adjusted()),
        (double) evidence.achieved() / evidence.complete());
  }

  private static boolean holds(LinearEstimate estimate, double truth) {
    return estimate.interval().contains(truth);
  }

  private static boolean holdsByGroups(LinearEstimate estimate, double truth) {
    double t = Math.abs(estimate.value() - truth) / estimate.error().value();
    return t <= TDistribution.of(estimate.groups() - 1).inverseCumulativeProbability(0.975);
  }
}
