package io.cxrating.stats.evidence;

import io.cxrating.stats.kind.KindCounts;
import io.cxrating.stats.variance.EffectiveNumber;
import java.util.List;

/**
 * The effective number of clusters of a coefficient (Carter, Schnepel and Steigerwald 2017), (Σ
 * Γ)²/Σ Γ² with Γ the contribution of a cluster to the variance under independent rows: the number
 * of clusters if all contribute equally, fewer if some customers have most of the rows.
 */
final class EffectiveClusters {

  /** With less there would be no degree of freedom. */
  private static final double LEAST = 2;

  private EffectiveClusters() {}

  /**
   * The effective number of clusters, the minimum over the ways of clustering used.
   *
   * @param rows by kind
   * @param expected E ψ² of a row, by kind
   * @param clusters names of the units of independence
   * @return at least 2; infinite if rows are independent
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
