package io.cxrating.stats.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.stats.Clusters;
import io.cxrating.stats.EstimateOptions;
import io.cxrating.stats.ValidationReport;
import io.cxrating.stats.regression.LogisticFit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whether criteria with a true effect are found as often as their standard errors promise, and
 * criteria without any no more often than 5 % in any of them. Of four criteria the first has an
 * effect; the second is correlated with it, the third is kept by some customers more than by
 * others, the fourth is unobserved in every tenth interaction. Customers who differ in how often
 * they call have a log-normal number of contacts. Every row draws numbers of its own.
 */
@Tag("simulation")
class EvidenceSimulationTest {
  private static final long SEED = 20261124;
  private static final int RUNS = 2000;
  private static final double STANDARD_ERRORS = 3;
  private static final int GROUPS = 128;
  private static final double CORRECTED = 1 - 0.05 / 4 / 2;

  private static final String HEADER =
      """
      | customers | contacts | contacts differ (log SD) | achieved % | log odds | customers differ (SD) | days differ (SD) \
      | clusters | found % | promised % | any null found % | 0 covered % |
      |---:|---:|---:|---:|---:|---:|---:|---|---:|---:|---:|---:|
      """;

  private record Cell(
      int customers,
      int contacts,
      double uneven,
      double level,
      double effect,
      double customerSpread,
      double daySpread,
      Clusters clusters) {}

  private record Run(
      int found,
      int nullFound,
      int covered,
      int tested,
      double beta,
      double error,
      double df,
      double share) {

    Run plus(Run that) {
      return new Run(
          found + that.found,
          nullFound + that.nullFound,
          covered + that.covered,
          tested + that.tested,
          beta + that.beta,
          error + that.error,
          df + that.df,
          share + that.share);
    }
  }

  @Test
  void trueEffectsAreFoundAsPromisedAndOthersAreNot() {
    List<Cell> cells =
        List.of(
            new Cell(300, 5, 0, 0, 0.5, 0.8, 0, Clusters.CUSTOMER),
            new Cell(300, 5, 0, 0, 0, 0.8, 0, Clusters.CUSTOMER),
            new Cell(300, 5, 0, -2.2, 0.6, 0.8, 0, Clusters.CUSTOMER),
            new Cell(100, 20, 0, 0, 0.35, 1.2, 0, Clusters.CUSTOMER),
            new Cell(50, 30, 0, 0, 0.4, 0.8, 0, Clusters.CUSTOMER),
            new Cell(2000, 2, 0, 1, 0.3, 0.8, 0, Clusters.CUSTOMER),
            new Cell(300, 5, 0, 0, 0.5, 0.8, 0.6, Clusters.CUSTOMER),
            new Cell(300, 5, 0, 0, 0.5, 0.8, 0.6, Clusters.CUSTOMER_DAY),
            new Cell(128, 10, 1, 0, 0.5, 0.8, 0, Clusters.CUSTOMER),
            new Cell(128, 10, 1, 0, 0, 0.8, 0, Clusters.CUSTOMER),
            new Cell(128, 10, 1.6, 0, 0, 0.8, 0, Clusters.CUSTOMER),
            new Cell(40, 30, 1, 0, 0, 0.8, 0, Clusters.CUSTOMER),
            new Cell(20, 40, 0, 0, 0, 0.8, 0, Clusters.CUSTOMER));
    StringBuilder table = new StringBuilder(HEADER);
    List<String> failures = new ArrayList<>();
    SplittableRandom seeds = new SplittableRandom(SEED);
    int nullFound = 0;
    int judged = 0;
    for (Cell cell : cells) {
      long[] seed = seeds.longs(RUNS).toArray();
      Run sum =
          IntStream.range(0, RUNS)
              .parallel()
              .mapToObj(run -> run(cell, new SplittableRandom(seed[run])))
              .reduce(new Run(0, 0, 0, 0, 0, 0, 0, 0), Run::plus);
      double promised = promised(sum);
      String row = row(cell, sum, promised);
      table.append(row);
      boolean byCustomerOnly = cell.daySpread() > 0 && cell.clusters() == Clusters.CUSTOMER;
      if (!byCustomerOnly
          && (ValidationReport.above(0.05, sum.nullFound(), RUNS, STANDARD_ERRORS)
              || ValidationReport.below(0.95, sum.covered(), sum.tested(), STANDARD_ERRORS)
              || cell.effect() > 0
                  && ValidationReport.below(promised, sum.found(), RUNS, STANDARD_ERRORS))) {
        failures.add(row);
      }
      if (!byCustomerOnly) {
        nullFound += sum.nullFound();
        judged += RUNS;
      }
    }
    ValidationReport.write(
        "evidence",
        String.format(Locale.ROOT, "%nSeed %d, %d runs a row.%n%n", SEED, RUNS) + table + "\n");
    assertThat(failures).as("seed %d", SEED).isEmpty();
    assertThat(ValidationReport.above(0.05, nullFound, judged, STANDARD_ERRORS))
        .as("false alarms in %d of %d runs, seed %d", nullFound, judged, SEED)
        .isFalse();
  }

  /** The power at the first step of Holm's procedure, which the later steps only exceed. */
  private static double promised(Run sum) {
    double critical = TDistribution.of(sum.df() / RUNS).inverseCumulativeProbability(CORRECTED);
    return NormalDistribution.of(0, 1).cumulativeProbability(sum.beta() / sum.error() - critical);
  }

  private static String row(Cell cell, Run sum, double promised) {
    return String.format(
        Locale.ROOT,
        "| %d | %d | %.1f | %.0f | %.2f | %.1f | %.1f | %s | %s | %s | %s | %s |%n",
        cell.customers(),
        cell.contacts(),
        cell.uneven(),
        100 * sum.share() / RUNS,
        cell.effect(),
        cell.customerSpread(),
        cell.daySpread(),
        cell.clusters() == Clusters.CUSTOMER ? "customer" : "customer,day",
        ValidationReport.percent(sum.found(), RUNS),
        cell.effect() > 0 ? String.format(Locale.ROOT, "%.1f", 100 * promised) : "–",
        ValidationReport.percent(sum.nullFound(), RUNS),
        ValidationReport.percent(sum.covered(), sum.tested()));
  }

  private static Run run(Cell cell, SplittableRandom random) {
    OutcomeKinds kinds = draw(cell, random);
    EstimateOptions options = new EstimateOptions(0.95, cell.clusters(), false, 0);
    TouchpointEvidence evidence =
        EvidenceEstimator.estimate(kinds, kinds.at(0), new double[] {1, 1, 1, 1}, options);
    List<JudgedEvidence> judged = JudgedEvidence.of(List.of(evidence), 0.95).getFirst();
    int firstNull = cell.effect() > 0 ? 1 : 0;
    int covered = 0;
    boolean nullFound = false;
    for (int c = firstNull; c < 4; c++) {
      CriterionEvidence one = evidence.criteria().get(c);
      covered += one.adjusted().interval().contains(0) ? 1 : 0;
      EvidenceVerdict verdict = judged.get(c).verdict();
      nullFound |= verdict == EvidenceVerdict.MATTERS || verdict == EvidenceVerdict.WORKS_AGAINST;
    }
    return new Run(
        judged.getFirst().verdict() == EvidenceVerdict.MATTERS ? 1 : 0,
        nullFound ? 1 : 0,
        covered,
        4 - firstNull,
        evidence.criteria().getFirst().adjusted().value(),
        evidence.criteria().getFirst().adjusted().standardError(),
        evidence.criteria().getFirst().adjusted().degreesOfFreedom(),
        (double) evidence.achieved() / evidence.complete());
  }

  private static OutcomeKinds draw(Cell cell, SplittableRandom random) {
    int days = 60;
    double[] kept = normals(random, days, cell.daySpread());
    double[] mood = normals(random, days, cell.daySpread());
    OutcomeRows rows = new OutcomeRows();
    for (int customer = 0; customer < cell.customers(); customer++) {
      double habit = random.nextGaussian() * cell.customerSpread();
      double served = random.nextGaussian();
      int contacts = contacts(cell, random);
      for (int contact = 0; contact < contacts; contact++) {
        int day = random.nextInt(days);
        boolean first = chance(random, 0.6 + kept[day]);
        boolean second = chance(random, (first ? 1.2 : -0.2) + kept[day]);
        boolean third = chance(random, served + kept[day]);
        boolean fourth = chance(random, 0.8);
        double logit = cell.level() + (first ? cell.effect() : 0) + habit + mood[day];
        rows.add(
            customer % GROUPS,
            day,
            0,
            0,
            chance(random, logit),
            halves(first),
            halves(second),
            halves(third),
            random.nextInt(10) == 0 ? OutcomeKinds.UNOBSERVED : halves(fourth));
      }
    }
    return rows.kinds();
  }

  private static int contacts(Cell cell, SplittableRandom random) {
    double spread = cell.uneven();
    double factor = Math.exp(spread * random.nextGaussian() - spread * spread / 2);
    return Math.clamp(Math.round(cell.contacts() * factor), 1, 2000);
  }

  private static double[] normals(SplittableRandom random, int count, double spread) {
    return IntStream.range(0, count).mapToDouble(i -> spread * random.nextGaussian()).toArray();
  }

  private static boolean chance(SplittableRandom random, double logit) {
    return random.nextDouble() < LogisticFit.probability(logit);
  }

  private static int halves(boolean met) {
    return met ? 2 : 0;
  }
}
