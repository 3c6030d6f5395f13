package io.cxrating.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.cxrating.stats.rating.ClopperPearson;
import io.cxrating.stats.rating.ConfidenceSequence;
import io.cxrating.stats.rating.Precision;
import io.cxrating.stats.rating.RatingEstimate;
import io.cxrating.stats.rating.RatingEstimator;
import io.cxrating.stats.sums.SliceSums;
import io.cxrating.stats.variance.Composite;
import io.cxrating.stats.variance.Influence;
import io.cxrating.stats.variance.Restriction;
import io.cxrating.stats.variance.TwoWayVariance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares ratings with reference values (src/test/resources/reference/README.md). */
class RatingReferenceTest {

  private static final EstimateOptions BY_CUSTOMER =
      new EstimateOptions(0.95, Clusters.CUSTOMER, true, 0.8);
  private static final EstimateOptions TWO_WAY =
      new EstimateOptions(0.95, Clusters.CUSTOMER_DAY, true, 0.8);

  @Test
  void agreesOnTheWhole() {
    agrees(Reference.sums(row -> true), Reference.expected("overall"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"north", "south", "west"})
  void agreesOnAUnit(String unit) {
    agrees(
        Reference.sums(row -> row.unit().equals(unit)), Reference.expected("units").required(unit));
  }

  private static void agrees(SliceSums sums, JsonNode expected) {
    RatingEstimate byCustomer = RatingEstimator.estimate(sums, Reference.WEIGHTS, BY_CUSTOMER);
    Reference.close(byCustomer.value(), expected.get("rating"));
    Reference.close(byCustomer.uncertainty().error().value(), expected.get("standardError"));
    Reference.close(
        byCustomer.uncertainty().effectiveSampleSize(), expected.get("effectiveSampleSize"));
    Reference.close(
        StudentT.quantile(expected.get("customers").asDouble() - 1, 0.95),
        expected.get("tQuantile"));
    agreesOnInterval(byCustomer, expected, expected.get("customers").asDouble() - 1);
    assertThat(byCustomer.sample().customers()).isEqualTo(expected.get("customers").asLong());
    assertThat(byCustomer.sample().groups()).isEqualTo(expected.get("customers").asInt());
    assertThat(byCustomer.sample().interactions()).isEqualTo(expected.get("interactions").asLong());

    JsonNode expectedTwoWay = expected.get("twoWay");
    RatingEstimate twoWay = RatingEstimator.estimate(sums, Reference.WEIGHTS, TWO_WAY);
    Reference.close(twoWay.uncertainty().error().value(), expectedTwoWay.get("standardError"));
    Reference.close(twoWay.uncertainty().designEffect(), expectedTwoWay.get("designEffect"));
    Reference.close(
        twoWay.uncertainty().effectiveSampleSize(), expectedTwoWay.get("effectiveSampleSize"));
    agreesOnInterval(twoWay, expectedTwoWay, expectedTwoWay.get("degreesOfFreedom").asDouble());
    assertThat(twoWay.sample().days()).isEqualTo(expectedTwoWay.get("days").asInt());

    Composite composite = Composite.of(sums, Reference.WEIGHTS);
    TwoWayVariance parts =
        TwoWayVariance.of(Influence.of(sums, composite), Clusters.CUSTOMER_DAY, true);
    Reference.close(parts.byCustomer(), expectedTwoWay.get("varianceByCustomer"));
    Reference.close(parts.byDay(), expectedTwoWay.get("varianceByDay"));
    Reference.close(parts.byRow(), expectedTwoWay.get("varianceByInteraction"));
    Reference.close(parts.value(), expectedTwoWay.get("variance"));

    for (int c = 0; c < Reference.CRITERIA.size(); c++) {
      String criterion = Reference.CRITERIA.get(c);
      Reference.close(twoWay.criteria().attainment()[c], expected.get("attainment").get(criterion));
      assertThat(sums.groups().totalObserved(6)[c])
          .isEqualTo(expected.get("observed").get(criterion).asLong());
    }
  }

  /**
   * The reference uses all clusters as degrees of freedom; the method uses at most the effective
   * number of clusters with misses. With the degrees of freedom of the reference, the intervals are
   * equal; with those of the method, they are not narrower.
   */
  private static void agreesOnInterval(RatingEstimate estimate, JsonNode expected, double df) {
    Interval same =
        WilsonScore.points(
            estimate.value(),
            estimate.uncertainty().effectiveSampleSize(),
            StudentT.quantile(df, 0.95));
    Reference.close(same.lower(), expected.get("lower"));
    Reference.close(same.upper(), expected.get("upper"));
    assertThat(estimate.uncertainty().error().degreesOfFreedom()).isLessThanOrEqualTo(df);
    Interval own =
        WilsonScore.points(
            estimate.value(),
            estimate.uncertainty().effectiveSampleSize(),
            StudentT.quantile(estimate.uncertainty().error().degreesOfFreedom(), 0.95));
    assertThat(estimate.uncertainty().interval().lower()).isEqualTo(own.lower(), within(1e-9));
    assertThat(estimate.uncertainty().interval().upper()).isEqualTo(own.upper(), within(1e-9));
  }

  @Test
  void agreesOnTheGreatExperienceShare() {
    JsonNode expected = Reference.expected("greatExperience");
    SliceSums share = Restriction.share(Reference.sums(row -> true), Restriction.GREAT);
    Composite composite = Composite.of(share, Restriction.shareWeights());
    TwoWayVariance variance =
        TwoWayVariance.of(Influence.of(share, composite), Clusters.CUSTOMER, true);
    Reference.close(composite.value() / 100, expected.get("share"));
    Reference.close(Math.sqrt(variance.value()) / 100, expected.get("standardError"));
    assertThat(share.interactions()).isEqualTo(expected.get("interactions").asLong());
    assertThat(share.groups().size()).isEqualTo(expected.get("customers").asInt());
  }

  @Test
  void agreesOnWilsonsInterval() {
    for (JsonNode row : Reference.expected("wilson")) {
      double n = row.get("n").asDouble();
      Interval interval = WilsonScore.interval(row.get("met").asDouble() / n, n, 1.959963984540054);
      Reference.close(interval.lower(), row.get("lower"));
      Reference.close(interval.upper(), row.get("upper"));
    }
  }

  @Test
  void doesNotPatchTheLowerLimitForASingleSuccess() {
    assertThat(WilsonScore.interval(1 / 29.0, 29, 1.959963984540054).lower())
        .isEqualTo(0.0061, within(5e-5));
  }

  @Test
  void agreesOnClopperPearsonOverClusters() {
    JsonNode expected = Reference.expected("kornGraubard");
    SliceSums all = Reference.sums(row -> true);
    int criterion = Reference.CRITERIA.indexOf(expected.get("criterion").asText());
    ShareEstimate estimate = ClopperPearson.estimate(all, criterion, BY_CUSTOMER);
    Reference.close(estimate.share(), expected.get("estimate"));
    Reference.close(estimate.lower(), expected.get("lower"));
    Reference.close(estimate.upper(), expected.get("upper"));
    Composite single = Composite.ofCriterion(all, criterion);
    Reference.close(
        Math.sqrt(Precision.ofCriterion(all, single, BY_CUSTOMER).variance()) / 100,
        expected.get("standardError"));
  }

  @Test
  void agreesOnTheConfidenceSequence() {
    for (JsonNode row : Reference.expected("confidenceSequence")) {
      Reference.close(
          ConfidenceSequence.multiplier(
              row.get("n").asDouble(), row.get("nTuned").asDouble(), row.get("alpha").asDouble()),
          row.get("halfWidthPerStandardError"));
    }
  }
}
