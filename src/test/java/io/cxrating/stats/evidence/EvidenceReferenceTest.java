package io.cxrating.stats.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.cxrating.stats.Clusters;
import io.cxrating.stats.EstimateOptions;
import io.cxrating.stats.Reference;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Compares evidence on the reference interactions with results of R. */
class EvidenceReferenceTest {
  private static final double ITERATED = 1e-6;
  private static final List<String> CRITERIA = List.of("ontime", "intact", "few");
  private static final EstimateOptions OPTIONS =
      new EstimateOptions(0.95, Clusters.CUSTOMER, false, 0);

  private static OutcomeKinds kinds() {
    OutcomeRows rows = new OutcomeRows();
    for (Reference.Row row : Reference.rows()) {
      int from = 3 * row.touchpoint();
      rows.add(
          row.customer(),
          row.day().toEpochDay(),
          row.touchpoint(),
          0,
          row.boughtAgain(),
          Arrays.copyOfRange(row.halves(), from, from + 3));
    }
    return rows.kinds();
  }

  @Test
  void agreesWithRForTheDeliveryTouchpoint() {
    JsonNode expected = Reference.expected("evidence");
    OutcomeKinds kinds = kinds();
    TouchpointEvidence delivery =
        EvidenceEstimator.estimate(kinds, kinds.at(1), new double[] {5, 4, 1}, OPTIONS);
    assertThat(delivery.complete()).isEqualTo(expected.get("n").asInt());
    assertThat(delivery.interactions()).isEqualTo(946);
    assertThat(delivery.droppedShare()).isCloseTo(1 - 783.0 / 946, within(1e-12));
    assertThat(delivery.unexplained())
        .isCloseTo(1 - expected.get("mcFaddenR2").asDouble(), within(ITERATED));
    for (int c = 0; c < 3; c++) {
      CriterionEvidence one = delivery.criteria().get(c);
      String name = CRITERIA.get(c);
      assertThat(one.crude().riskDifference().value())
          .isCloseTo(expected.at("/riskDifference/" + name).asDouble(), within(1e-9));
      assertThat(
              one.crude()
                  .riskDifference()
                  .interval()
                  .contains(one.crude().riskDifference().value()))
          .isTrue();
      assertThat(one.adjusted().value())
          .isCloseTo(expected.at("/logOdds/" + name).asDouble(), within(ITERATED));
      assertThat(one.adjusted().error().value())
          .isCloseTo(expected.at("/clusterRobustSE/" + name).asDouble(), within(ITERATED));
      assertThat(one.adjusted().error().degreesOfFreedom())
          .isBetween(30.0, delivery.groups() - 1.0);
      assertThat(one.phi()[c]).isCloseTo(1, within(1e-12));
    }
    phi(delivery, 0, 1, expected.at("/phi/ontime_intact"));
    phi(delivery, 0, 2, expected.at("/phi/ontime_few"));
    phi(delivery, 2, 1, expected.at("/phi/intact_few"));
    assertThat(delivery.criteria().stream().mapToDouble(one -> one.weight().evidenced()).sum())
        .isCloseTo(1, within(1e-12));
    assertThat(JudgedEvidence.of(List.of(delivery), 0.95).getFirst())
        .extracting(JudgedEvidence::verdict)
        .containsOnly(EvidenceVerdict.ASSOCIATED);
  }

  private static void phi(TouchpointEvidence delivery, int c, int d, JsonNode expected) {
    assertThat(delivery.criteria().get(c).phi()[d]).isCloseTo(expected.asDouble(), within(1e-9));
    assertThat(delivery.criteria().get(d).phi()[c]).isCloseTo(expected.asDouble(), within(1e-9));
  }

  @Test
  void agreesWithRForTheScoreOfAllCriteria() {
    JsonNode expected = Reference.expected("auc").get("score");
    double[][] equal = {{1, 1, 1}, {1, 1, 1}};
    Prediction prediction = Prediction.of(kinds(), equal, OPTIONS);
    assertThat(prediction.interactions()).isEqualTo(expected.get("n").asInt());
    Reference.close(prediction.auc(), expected.get("auc"));
    assertThat(prediction.calibration())
        .hasSizeBetween(3, 10)
        .allSatisfy(
            bin -> {
              assertThat(bin.interval().contains(bin.rate())).isTrue();
              assertThat(bin.expected()).isBetween(0.0, 1.0);
            });
    assertThat(prediction.calibration().stream().mapToLong(Prediction.Bin::interactions).sum())
        .isEqualTo(prediction.interactions());
  }
}
