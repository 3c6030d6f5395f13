package io.cxrating.stats.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.cxrating.stats.Clusters;
import io.cxrating.stats.EstimateOptions;
import io.cxrating.stats.KindRows;
import io.cxrating.stats.Reference;
import io.cxrating.stats.kind.KindStatistic;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Compares coefficients, clustered standard errors and R² with glm and vcovCL of R. */
class LogisticReferenceTest {
  private static final double ITERATED = 1e-6;

  private final List<double[]> x = new ArrayList<>();
  private final List<Boolean> success = new ArrayList<>();
  private final List<Long> customer = new ArrayList<>();

  private void add(Reference.Row row, boolean outcome, double... covariates) {
    x.add(covariates);
    success.add(outcome);
    customer.add(row.customer());
  }

  private LogisticFit fit() {
    int n = x.size();
    double[] successes = new double[n];
    double[] trials = new double[n];
    for (int i = 0; i < n; i++) {
      successes[i] = success.get(i) ? 1 : 0;
      trials[i] = 1;
    }
    return LogisticRegression.fit(
        new BinomialPatterns(x.toArray(double[][]::new), successes, trials));
  }

  private void agrees(LogisticFit fit, JsonNode coefficients, JsonNode errors) {
    EstimateOptions options = new EstimateOptions(0.95, Clusters.CUSTOMER, false, 0);
    int j = 0;
    for (JsonNode expected : coefficients) {
      assertThat(fit.coefficients()[j++]).isCloseTo(expected.asDouble(), within(ITERATED));
    }
    assertThat(j).isEqualTo(fit.coefficients().length);
    j = 0;
    for (JsonNode expected : errors) {
      assertThat(standardError(fit, j++, options)).isCloseTo(expected.asDouble(), within(ITERATED));
    }
  }

  private double standardError(LogisticFit fit, int coefficient, EstimateOptions options) {
    KindRows<Integer> rows = new KindRows<>();
    double[] influence = new double[x.size()];
    for (int i = 0; i < influence.length; i++) {
      rows.add(customer.get(i), 0, i);
      influence[i] = fit.influence(coefficient, i, success.get(i));
    }
    return new KindStatistic(fit.coefficients()[coefficient], rows.counts(), influence)
        .estimate(options)
        .error()
        .value();
  }

  @Test
  void agreesOnTheModelOfBuyingAgain() {
    JsonNode expected = Reference.expected("evidence");
    Reference.rows().stream()
        .filter(row -> row.touchpoint() == 1)
        .filter(row -> row.halves()[3] >= 0 && row.halves()[4] >= 0 && row.halves()[5] >= 0)
        .forEach(
            row ->
                add(
                    row,
                    row.boughtAgain(),
                    row.halves()[3] / 2.0,
                    row.halves()[4] / 2.0,
                    row.halves()[5] / 2.0));
    assertThat(x).hasSize(expected.get("n").asInt());
    LogisticFit fit = fit();
    agrees(fit, expected.get("logOdds"), expected.get("clusterRobustSE"));
    assertThat(fit.mcFaddenR2()).isCloseTo(expected.get("mcFaddenR2").asDouble(), within(ITERATED));
  }

  @Test
  void agreesOnTheModelOfResponse() {
    JsonNode expected = Reference.expected("inversePropensity");
    for (Reference.Row row : Reference.rows()) {
      int from = row.touchpoint() == 0 ? 0 : 3;
      double sum = 0;
      int observed = 0;
      for (int c = from; c < from + 3; c++) {
        if (row.halves()[c] >= 0) {
          sum += row.halves()[c] / 2.0;
          observed++;
        }
      }
      if (observed > 0) {
        add(
            row,
            row.answer() != null,
            sum / observed,
            row.category().equals("reassurance") ? 1 : 0,
            row.category().equals("time-is-money") ? 1 : 0,
            row.touchpoint() == 0 ? 1 : 0);
      }
    }
    agrees(fit(), expected.get("coefficients"), expected.get("clusterRobustSE"));
  }
}
