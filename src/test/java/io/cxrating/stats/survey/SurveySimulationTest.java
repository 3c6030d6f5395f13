package io.cxrating.stats.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.stats.Clusters;
import io.cxrating.stats.EstimateOptions;
import io.cxrating.stats.Interval;
import io.cxrating.stats.Reference;
import io.cxrating.stats.ValidationReport;
import io.cxrating.stats.comparison.ComparisonOptions;
import io.cxrating.stats.comparison.DifferenceEstimate;
import io.cxrating.stats.comparison.DifferenceEstimator;
import io.cxrating.stats.survey.SurveyedCompany.Answering;
import io.cxrating.stats.survey.SurveyedCompany.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Coverage of the truth about all customers, including those who did not answer. */
@Tag("simulation")
class SurveySimulationTest {

  private static final long SEED = 20261122;
  private static final int RUNS = 1000;
  private static final double TRUTH = SurveyedCompany.truth(SEED);
  private static final double STANDARD_ERRORS = 3.5;
  private static final EstimateOptions OPTIONS =
      new EstimateOptions(0.95, Clusters.CUSTOMER_DAY, false, 0.5);

  private static final String HEADER =
      """
      | answering depends on | invited | days | true NPS | plain covers % | corrected covers % \
      | bounds cover % | correction found % | other treatment found % |
      |---|---:|---:|---:|---:|---:|---:|---:|---:|
      """;

  /** Counts runs that cover the truth and runs with findings. */
  private record Tally(int plain, int corrected, int bounds, int correction, int treatment) {

    Tally plus(Tally that) {
      return new Tally(
          plain + that.plain,
          corrected + that.corrected,
          bounds + that.bounds,
          correction + that.correction,
          treatment + that.treatment);
    }
  }

  @Test
  void figuresCoverTheTruthOfAllCustomers() {
    StringBuilder table = new StringBuilder(HEADER);
    List<String> failures = new ArrayList<>();
    for (int[] size : new int[][] {{1500, 400, 60}, {4000, 1500, 90}, {1000, 150, 30}}) {
      for (Answering answering : Answering.values()) {
        simulate(new SurveyedCompany(size[0], size[1], size[2]), size, answering, table, failures);
      }
    }
    String summary =
        String.format(
            Locale.ROOT, "Seed %d, %d runs a line, 128 replicate groups.%n%n", SEED, RUNS);
    ValidationReport.write("survey", "\n" + summary + table + "\n");
    assertThat(failures).as("seed %d", SEED).isEmpty();
  }

  private static void simulate(
      SurveyedCompany company,
      int[] size,
      Answering answering,
      StringBuilder table,
      List<String> failures) {
    Tally tally =
        IntStream.range(0, RUNS)
            .parallel()
            .mapToObj(run -> judge(company.draw(answering, SEED + run)))
            .reduce(new Tally(0, 0, 0, 0, 0), Tally::plus);
    String row =
        String.format(
            Locale.ROOT,
            "| %s | %d | %d | %.1f | %s | %s | %s | %s | %s |%n",
            answering.words(),
            size[0],
            size[2],
            TRUTH,
            ValidationReport.percent(tally.plain(), RUNS),
            ValidationReport.percent(tally.corrected(), RUNS),
            ValidationReport.percent(tally.bounds(), RUNS),
            ValidationReport.percent(tally.correction(), RUNS),
            ValidationReport.percent(tally.treatment(), RUNS));
    table.append(row);
    if (!holds(answering, tally)) {
      failures.add(row);
    }
  }

  private static boolean holds(Answering answering, Tally tally) {
    boolean correctedCovers = tally.corrected() >= 0.93 * RUNS && tally.corrected() <= 0.97 * RUNS;
    boolean boundsCover = tally.bounds() == RUNS;
    boolean rarelyFinds =
        !ValidationReport.above(0.05, tally.correction(), RUNS, STANDARD_ERRORS)
            && !ValidationReport.above(0.05, tally.treatment(), RUNS, STANDARD_ERRORS);
    return boundsCover
        && switch (answering) {
          case AT_RANDOM -> correctedCovers && rarelyFinds;
          case BY_WHAT_WAS_OBSERVED -> correctedCovers && tally.plain() < 0.8 * RUNS;
          case BY_AN_UNOBSERVED_TRAIT -> tally.corrected() < 0.8 * RUNS;
        };
  }

  private static Tally judge(Run run) {
    AnsweringRows rows = run.model();
    CorrectedScore score = CorrectedScore.of(rows, CorrectedScore.TRIMMED_AT);
    SurveyScale scale = SurveyScale.netPromoter();
    Interval plain = SurveyScore.estimate(scale, score.plain(), OPTIONS).interval();
    Interval corrected = SurveyScore.weighted(scale, score.corrected(), OPTIONS).interval();
    Interval bounds =
        Nonresponse.bounds(scale, score.plain().value(), rows.answers(), rows.counts().rows());
    DifferenceEstimate treatment =
        DifferenceEstimator.between(
            run.answered(), run.silent(), Reference.WEIGHTS, new ComparisonOptions(OPTIONS, 2));
    return new Tally(
        plain.contains(TRUTH) ? 1 : 0,
        corrected.contains(TRUTH) ? 1 : 0,
        bounds.contains(TRUTH) ? 1 : 0,
        score.difference().estimate(OPTIONS).pValue() <= 0.05 ? 1 : 0,
        treatment.pValue() <= 0.05 ? 1 : 0);
  }
}
