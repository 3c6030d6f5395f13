package io.cxrating.stats.survey;

import io.cxrating.stats.kind.KindCounts;
import io.cxrating.stats.kind.KindStatistic;
import java.util.Arrays;

/** The association of the delay between an interaction and its answer with the score. */
public final class Retrospection {

  private Retrospection() {}

  /**
   * The least-squares slope of y on x, b = Σ (x−x̄)(y−ȳ)/Σ (x−x̄)², ψ = (x−x̄)(y − ȳ − b(x−x̄))/Σ
   * (x−x̄)².
   *
   * @param counts rows by kind
   * @param x by kind
   * @param y by kind
   * @return the slope; NaN if x is constant
   */
  public static KindStatistic slope(KindCounts counts, double[] x, double[] y) {
    double[] dx = centred(counts, x);
    double[] dy = centred(counts, y);
    double[] products = new double[x.length];
    double[] squares = new double[x.length];
    for (int kind = 0; kind < x.length; kind++) {
      products[kind] = dx[kind] * dy[kind];
      squares[kind] = dx[kind] * dx[kind];
    }
    double spread = counts.sum(squares);
    double slope = spread > 0 ? counts.sum(products) / spread : Double.NaN;
    double[] influence = new double[x.length];
    for (int kind = 0; kind < x.length; kind++) {
      influence[kind] = dx[kind] * (dy[kind] - slope * dx[kind]) / spread;
    }
    return new KindStatistic(slope, counts, influence);
  }

  /** The values minus their mean; 0 for a constant, whose mean is exact. */
  private static double[] centred(KindCounts counts, double[] values) {
    double mean = KindStatistic.mean(counts, values).value();
    return Arrays.stream(values).map(value -> value - mean).toArray();
  }
}
