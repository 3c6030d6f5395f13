package io.cxrating.stats.evidence;

import io.cxrating.stats.kind.KindCounts;
import io.cxrating.stats.variance.EffectiveNumber;
import java.util.List;

/**
 * The effective number of clusters of a coefficient (Carter, Schnepel and Steigerwald 2017), (Σ
 * Γ)²/Σ Γ² over what each cluster adds to its variance where rows err independently: as many as
 * there are where all add the same, fewer where some customers make up most of the rows.
 */
final class EffectiveClusters {

  /** Less would leave no degree of freedom. */
  private static final double LEAST = 2;

  private EffectiveClusters() {}

  /**
   * The smaller number of those ways of clustering that were used.
   *
   * @param rows by kind
   * @param expected E ψ² of a row, by kind
   * @param clusters names of what was taken as independent
   * @return at least 2; infinite where rows were taken as independent
   */
  static double of(KindCounts rows, double[] expected, List<String> clusters) {
    double least = Double.POSITIVE_INFINITY;
    if (clusters.contains("customer")) {
      least = EffectiveNumber.of(rows.sumsByGroup(expected));
    }
    if (clusters.contains("day")) {
      least = Math.min(least, EffectiveNumber.of(rows.sumsByDay(expected)));
    }
    return Math.max(LEAST, least);
  }
}
