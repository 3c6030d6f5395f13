package io.cxrating.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.cxrating.stats.Clusters;
import io.cxrating.stats.EstimateOptions;
import io.cxrating.stats.Interval;
import io.cxrating.stats.KindRows;
import io.cxrating.stats.survey.AnsweringRows;
import io.cxrating.stats.survey.CorrectedScore;
import io.cxrating.stats.survey.Nonresponse;
import io.cxrating.stats.survey.SurveyScale;
import io.cxrating.stats.survey.SurveyScore;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Simulates many branches like one of the demo, whose customers answer according to their
 * experience, and counts how often plain NPS, corrected NPS and bounds cover the score of all
 * customers. It uses one branch, since an interval treats customers as a sample, and the demo has
 * the same number of them in each branch and run.
 */
@Tag("simulation")
class DemoSurveyCoverageTest {
  private static final int RUNS = 1000;
  private static final int INTERACTIONS = 8_000;
  private static final int CUSTOMERS = 1_500;
  private static final int DAYS = 92;
  private static final int GROUPS = 128;
  private static final SurveyScale NPS = SurveyScale.netPromoter();
  private static final EstimateOptions OPTIONS =
      new EstimateOptions(0.95, Clusters.CUSTOMER_DAY, false, 0.8);

  private final DemoCompany company = oneBranch(Quillmere.company());
  private final DemoScores scores = new DemoScores();
  private final List<String> needs = company.needs().stream().map(DemoCompany.Need::key).toList();
  private final List<String> touchpoints =
      company.touchpoints().stream().map(DemoCompany.Touchpoint::key).toList();
  private final List<String> channels =
      company.channels().stream().map(DemoCompany.Channel::key).toList();

  /** The covariates of an invitation; the score is null without an answer. */
  private record Kind(
      Integer score, double attained, String need, String touchpoint, String channel) {}

  private record Run(double truth, Interval plain, Interval corrected, Interval bounds) {}

  @Test
  void correctedNpsCoversTheScoreOfAllCustomers() {
    List<Run> runs = IntStream.range(0, RUNS).parallel().mapToObj(this::simulate).toList();
    double truth = runs.stream().mapToDouble(Run::truth).average().orElseThrow();
    long plain = runs.stream().filter(run -> run.plain().contains(truth)).count();
    long corrected = runs.stream().filter(run -> run.corrected().contains(truth)).count();
    long bounds = runs.stream().filter(run -> run.bounds().contains(truth)).count();
    String shown =
        "seeds 0-%d: NPS of all customers %.2f, covered by the plain one %d, corrected %d, bounds %d"
            .formatted(RUNS - 1, truth, plain, corrected, bounds);
    System.out.println(shown);
    assertThat(corrected / (double) RUNS).as(shown).isBetween(0.93, 0.97);
    assertThat(plain / (double) RUNS).as(shown).isLessThan(0.6);
    assertThat(bounds).as(shown).isEqualTo(RUNS);
  }

  private static DemoCompany oneBranch(DemoCompany all) {
    return new DemoCompany(
        all.regions(),
        List.of(all.branches().getFirst()),
        all.needs(),
        all.channels(),
        all.touchpoints());
  }

  private Run simulate(int seed) {
    DemoHistory.Size size =
        new DemoHistory.Size(
            seed, DemoHistory.Size.demo().firstDay(), DAYS, INTERACTIONS, CUSTOMERS);
    DemoAftermath aftermath = new DemoAftermath(size, scores.standard);
    ContactScores attained = new ContactScores(scores.standard);
    KindRows<Kind> rows = new KindRows<>();
    double promoted = 0;
    for (DemoHistory history = new DemoHistory(company, size); history.hasNext(); ) {
      DemoContact contact = history.next();
      double score = attained.attained(contact);
      promoted += DemoSurvey.promoted(score) / INTERACTIONS;
      Optional<DemoAnswer> answer = aftermath.answer(contact);
      if (answer.isPresent()) {
        rows.add(
            Math.floorMod(
                contact.circumstances().customer().hashCode() * 0x9E3779B97F4A7C15L >>> 20, GROUPS),
            contact.occurredAt().toLocalDate().toEpochDay(),
            new Kind(
                answer.get().reply().score(),
                score,
                contact.circumstances().category(),
                contact.touchpoint(),
                contact.circumstances().channel()));
      }
    }
    return judge(100 * promoted, rows);
  }

  private Run judge(double truth, KindRows<Kind> kinds) {
    AnsweringRows rows =
        new AnsweringRows(
            kinds.counts(),
            kinds.kinds().stream().map(this::covariates).toArray(double[][]::new),
            kinds.each(kind -> kind.score() == null ? Double.NaN : NPS.value(kind.score())));
    CorrectedScore score = CorrectedScore.of(rows, CorrectedScore.TRIMMED_AT);
    return new Run(
        truth,
        SurveyScore.estimate(NPS, score.plain(), OPTIONS).interval(),
        SurveyScore.weighted(NPS, score.corrected(), OPTIONS).interval(),
        Nonresponse.bounds(NPS, score.plain().value(), rows.answers(), rows.counts().rows()));
  }

  private double[] covariates(Kind kind) {
    return Stream.of(
            new double[] {kind.attained()},
            levels(needs, kind.need()),
            levels(touchpoints, kind.touchpoint()),
            levels(channels, kind.channel()))
        .flatMapToDouble(Arrays::stream)
        .toArray();
  }

  private static double[] levels(List<String> all, String level) {
    return all.stream().skip(1).mapToDouble(each -> each.equals(level) ? 1 : 0).toArray();
  }
}
