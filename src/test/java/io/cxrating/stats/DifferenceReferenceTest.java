package io.cxrating.stats;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cxrating.stats.comparison.ComparisonOptions;
import io.cxrating.stats.comparison.DifferenceEstimate;
import io.cxrating.stats.comparison.DifferenceEstimator;
import io.cxrating.stats.sums.SliceSums;
import io.cxrating.stats.variance.AlignedInfluences;
import io.cxrating.stats.variance.ClusterSquares;
import io.cxrating.stats.variance.Composite;
import io.cxrating.stats.variance.Influence;
import io.cxrating.stats.variance.TwoWayVariance;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares differences with reference values (src/test/resources/reference/README.md). */
class DifferenceReferenceTest {

  @ParameterizedTest
  @CsvSource({"north, south, 59", "north, west, 57", "south, west, 57"})
  void agreesOnAPair(String a, String b, double degreesOfFreedom) {
    JsonNode expected = Reference.expected("differences").required(a + "-" + b);
    DifferenceEstimate byCustomer = between(a, b, Clusters.CUSTOMER);
    Reference.close(byCustomer.difference(), expected.get("difference"));
    Reference.close(byCustomer.error().value(), expected.get("standardError"));

    // The reference uses the degrees of freedom of the union, the method the lesser of both.
    double unionDf = expected.get("customers").asDouble() - 1;
    double q = StudentT.quantile(unionDf, 0.95);
    double t = byCustomer.difference() / byCustomer.error().value();
    double half = q * byCustomer.error().value();
    Reference.close(byCustomer.difference() - half, expected.get("lower"));
    Reference.close(byCustomer.difference() + half, expected.get("upper"));
    Reference.close(2 * StudentT.upperTail(Math.abs(t), unionDf), expected.get("pValue"));

    DifferenceEstimate twoWay = between(a, b, Clusters.CUSTOMER_DAY);
    Reference.close(twoWay.error().value(), expected.get("twoWay").get("standardError"));
    assertThat(twoWay.error().degreesOfFreedom()).isEqualTo(degreesOfFreedom);
    double width = 2 * StudentT.quantile(degreesOfFreedom, 0.95) * twoWay.error().value();
    assertThat(twoWay.interval().width()).isCloseTo(width, Reference.relative(width));
    assertThat(twoWay.reasons()).isEmpty();
    assertThat(twoWay.common().dropped()).isEmpty();

    JsonNode parts = expected.get("twoWay");
    TwoWayVariance variance = variance(a, b);
    Reference.close(variance.byCustomer(), parts.get("varianceByCustomer"));
    Reference.close(variance.byDay(), parts.get("varianceByDay"));
    Reference.close(variance.byRow(), parts.get("varianceByInteraction"));
    Reference.close(variance.value(), parts.get("variance"));
    Reference.close(variance.designEffect(), parts.get("designEffect"));
  }

  private static SliceSums unit(String unit) {
    return Reference.sums(row -> row.unit().equals(unit));
  }

  private static DifferenceEstimate between(String a, String b, Clusters clusters) {
    return DifferenceEstimator.between(
        unit(a),
        unit(b),
        Reference.WEIGHTS,
        new ComparisonOptions(new EstimateOptions(0.95, clusters, true, 0.8), 2));
  }

  private static TwoWayVariance variance(String a, String b) {
    Influence first = Influence.of(unit(a), Composite.of(unit(a), Reference.WEIGHTS));
    Influence second = Influence.of(unit(b), Composite.of(unit(b), Reference.WEIGHTS));
    ClusterSquares squares = new AlignedInfluences(List.of(first, second), true).difference(0, 1);
    return TwoWayVariance.of(squares, Clusters.CUSTOMER_DAY, true);
  }
}
