package io.cxrating.stats.survey;

import static io.cxrating.stats.survey.AnsweredReference.BY_CUSTOMER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.cxrating.stats.Clusters;
import io.cxrating.stats.EstimateOptions;
import io.cxrating.stats.Interval;
import io.cxrating.stats.KindRows;
import io.cxrating.stats.Reference;
import io.cxrating.stats.StudentT;
import io.cxrating.stats.kind.KindCounts;
import io.cxrating.stats.kind.KindStatistic;
import io.cxrating.stats.kind.LinearEstimate;
import io.cxrating.stats.plan.SampleSize;
import io.cxrating.stats.survey.AnsweredReference.Invitation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares survey figures with results of R from the same answers. */
class SurveyReferenceTest {
  private static final double NORMAL_95 = 1.959963984540054;
  private static final double ITERATED = 1e-6;
  private static final SurveyScale NPS = SurveyScale.netPromoter();

  private final KindRows<Invitation> rows = AnsweredReference.invitations();
  private final KindCounts counts = rows.counts();
  private final KindStatistic nps =
      SurveyScore.statistic(NPS, counts, rows.each(Invitation::answerOrNaN));

  @Test
  void agreesOnTheNetPromoterScoreAndItsError() {
    JsonNode expected = Reference.expected("nps");
    Reference.close(nps.value(), expected.get("nps"));
    assertThat(nps.counts().rows()).isEqualTo(expected.get("responses").asLong());
    assertThat(nps.counts().groups()).isEqualTo(expected.get("customers").asInt());
    LinearEstimate estimate = SurveyScore.estimate(NPS, nps, BY_CUSTOMER);
    Reference.close(estimate.error().value(), expected.get("standardErrorByCustomer"));
    assertThat(estimate.error().degreesOfFreedom())
        .isEqualTo(expected.get("customers").asInt() - 1);
    double n = expected.get("responses").asDouble();
    LinearEstimate plain = nps.estimate(new EstimateOptions(0.95, Clusters.INTERACTION, true, 0.8));
    assertThat(plain.error().value() * Math.sqrt((n - 1) / n))
        .isCloseTo(expected.get("standardErrorIid").asDouble(), within(1e-9));
  }

  @Test
  void agreesOnTheAdjustedWaldInterval() {
    JsonNode expected = Reference.expected("nps");
    double promoters = expected.get("promoters").asDouble();
    double detractors = expected.get("detractors").asDouble();
    double answers = expected.get("responses").asDouble();
    Interval interval = SurveyScore.adjustedWald(promoters, detractors, answers, 1, NORMAL_95);
    Reference.close(interval.lower(), expected.at("/adjustedWald/lower"));
    Reference.close(interval.upper(), expected.at("/adjustedWald/upper"));
    LinearEstimate estimate = SurveyScore.estimate(NPS, nps, BY_CUSTOMER);
    double q = StudentT.quantile(estimate.error().degreesOfFreedom(), 0.95);
    Interval widened =
        SurveyScore.adjustedWald(promoters, detractors, answers, estimate.designEffect(), q);
    assertThat(estimate.interval().lower()).isCloseTo(widened.lower(), within(1e-9));
    assertThat(estimate.interval().upper()).isCloseTo(widened.upper(), within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({"10,6,4,26.1,31.8", "50,30,20,29.1,15.1", "200,120,80,29.8,7.6"})
  void agreesWithTheLiteratureOnTheAdjustedWaldInterval(
      double promoters, double passives, double detractors, double centre, double half) {
    Interval interval =
        SurveyScore.adjustedWald(
            promoters, detractors, promoters + passives + detractors, 1, NORMAL_95);
    assertThat((interval.lower() + interval.upper()) / 2).isCloseTo(centre, within(0.05));
    assertThat(interval.width() / 2).isCloseTo(half, within(0.051));
  }

  @Test
  void agreesWithThePublishedNumberOfAnswers() {
    assertThat(SampleSize.forMargin(1e4 * (0.7 - 0.3 * 0.3), 1, 5, 0.95)).isEqualTo(938);
    double n = 938;
    Interval enough = SurveyScore.adjustedWald(0.5 * n, 0.2 * n, n, 1, NORMAL_95);
    assertThat(enough.width() / 2).isBetween(4.98, 5.0);
  }

  @Test
  void agreesOnTheResponseRateAndTheBounds() {
    JsonNode expected = Reference.expected("nps");
    double[] answered = rows.each(kind -> kind.answer() == null ? 0 : 1);
    LinearEstimate rate = KindStatistic.mean(counts, answered).share(BY_CUSTOMER);
    Reference.close(rate.value(), expected.get("responseRate"));
    assertThat(rate.interval().contains(rate.value())).isTrue();
    Interval bounds = Nonresponse.bounds(NPS, nps.value(), nps.counts().rows(), counts.rows());
    Reference.close(bounds.lower(), expected.at("/manski/lower"));
    Reference.close(bounds.upper(), expected.at("/manski/upper"));
    assertThat(bounds.width()).isCloseTo(200 * (1 - rate.value()), within(1e-9));
  }

  @Test
  void agreesOnTheCorrectedScore() {
    JsonNode expected = Reference.expected("inversePropensity");
    CorrectedScore score = CorrectedScore.of(AnsweredReference.model(rows), 1);
    assertThat(score.corrected().value())
        .isCloseTo(expected.get("nps").asDouble(), within(ITERATED));
    assertThat(score.effectiveAnswers())
        .isCloseTo(expected.get("effectiveResponses").asDouble(), within(ITERATED));
    assertThat(score.trimmedShare()).isZero();
    assertThat(score.ridge()).isFalse();
    int j = 0;
    for (JsonNode coefficient : expected.get("coefficients")) {
      assertThat(score.fit().coefficients()[j++])
          .isCloseTo(coefficient.asDouble(), within(ITERATED));
    }
    LinearEstimate corrected = score.corrected().estimate(BY_CUSTOMER);
    assertThat(corrected.error().value()).isCloseTo(4.06, within(0.005));
    assertThat(corrected.rows()).isEqualTo(1499);
    assertThat(score.difference().value())
        .isCloseTo(score.corrected().value() - score.plain().value(), within(1e-12));
  }

  @Test
  void trimsTheLargestWeightsOnly() {
    CorrectedScore trimmed =
        CorrectedScore.of(AnsweredReference.model(rows), CorrectedScore.TRIMMED_AT);
    CorrectedScore whole = CorrectedScore.of(AnsweredReference.model(rows), 1);
    assertThat(trimmed.trimmedShare()).isBetween(0.0, 0.01);
    double cap = java.util.Arrays.stream(trimmed.weights()).max().orElseThrow();
    for (int kind = 0; kind < trimmed.weights().length; kind++) {
      assertThat(trimmed.weights()[kind]).isEqualTo(Math.min(cap, whole.weights()[kind]));
    }
  }
}
