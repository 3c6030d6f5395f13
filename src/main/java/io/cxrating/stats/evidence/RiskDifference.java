package io.cxrating.stats.evidence;

import io.cxrating.stats.EstimateOptions;
import io.cxrating.stats.kind.KindCounts;
import io.cxrating.stats.kind.KindStatistic;
import io.cxrating.stats.kind.LinearEstimate;
import java.util.function.IntPredicate;

/**
 * The shares that achieved the outcome if a criterion was met, and if it was not.
 *
 * @param met share over the rows that met it; NaN without any
 * @param not share over the other rows
 * @param rows all of these rows
 * @param isMet whether the rows of a kind met it
 */
record RiskDifference(KindStatistic met, KindStatistic not, KindCounts rows, IntPredicate isMet) {

  static RiskDifference of(OutcomeKinds kinds, KindCounts rows, int criterion) {
    double[] outcome = new double[rows.kinds()];
    for (int kind = 0; kind < outcome.length; kind++) {
      outcome[kind] = kinds.achieved()[kind] ? 1 : 0;
    }
    IntPredicate isMet = kind -> kinds.met(kind, criterion);
    return new RiskDifference(
        KindStatistic.mean(rows.only(isMet), outcome),
        KindStatistic.mean(rows.only(isMet.negate()), outcome),
        rows,
        isMet);
  }

  /**
   * The risk difference, with degrees of freedom of at most the effective number of clusters minus
   * 1.
   */
  LinearEstimate estimate(EstimateOptions options) {
    double[] expected = new double[rows.kinds()];
    for (int kind = 0; kind < expected.length; kind++) {
      expected[kind] = expectedSquare(isMet.test(kind) ? met : not);
    }
    LinearEstimate plain = met.minus(not, rows).estimate(options);
    return plain
        .withAtMost(
            EffectiveClusters.of(rows, expected, plain.error().clusters()) - 1,
            options.confidence())
        .clipped(-1, 1);
  }

  /** E ψ² of a row, ψ = (y − p)/n. */
  private static double expectedSquare(KindStatistic rate) {
    double n = rate.counts().rows();
    return rate.value() * (1 - rate.value()) / (n * n);
  }
}
