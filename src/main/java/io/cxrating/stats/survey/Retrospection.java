package io.cxrating.stats.survey;

import io.cxrating.stats.kind.KindCounts;
import io.cxrating.stats.kind.KindStatistic;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Delays between an interaction and its answer, and their association with the scores. */
public final class Retrospection {

  private Retrospection() {}

  /**
   * A quantile: the smallest value that at least that share of the rows does not exceed.
   *
   * @param counts rows by kind, at least one
   * @param values by kind
   * @param share in (0, 1]
   * @return the quantile
   */
  public static double quantile(KindCounts counts, double[] values, double share) {
    int[] kinds =
        IntStream.range(0, values.length)
            .filter(kind -> counts.count(kind) > 0)
            .boxed()
            .sorted(Comparator.comparingDouble(kind -> values[kind]))
            .mapToInt(Integer::intValue)
            .toArray();
    double wanted = share * counts.rows();
    long seen = 0;
    for (int kind : kinds) {
      seen += counts.count(kind);
      if (seen >= wanted) {
        return values[kind];
      }
    }
    return values[kinds[kinds.length - 1]];
  }

  /**
   * The share of rows up to a value; inverting its interval gives that of the quantile (Woodruff
   * 1952).
   *
   * @param counts rows by kind
   * @param values by kind
   * @param at the value
   * @return the share with its influence
   */
  public static KindStatistic shareUpTo(KindCounts counts, double[] values, double at) {
    double[] below = new double[values.length];
    for (int kind = 0; kind < below.length; kind++) {
      below[kind] = values[kind] <= at ? 1 : 0;
    }
    return KindStatistic.mean(counts, below);
  }

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
    double meanX = counts.sum(x) / counts.rows();
    double meanY = counts.sum(y) / counts.rows();
    double[] products = new double[x.length];
    double[] squares = new double[x.length];
    for (int kind = 0; kind < x.length; kind++) {
      products[kind] = (x[kind] - meanX) * (y[kind] - meanY);
      squares[kind] = (x[kind] - meanX) * (x[kind] - meanX);
    }
    double spread = counts.sum(squares);
    double slope = spread > 0 ? counts.sum(products) / spread : Double.NaN;
    double[] influence = new double[x.length];
    for (int kind = 0; kind < x.length; kind++) {
      double residual = y[kind] - meanY - slope * (x[kind] - meanX);
      influence[kind] = (x[kind] - meanX) * residual / spread;
    }
    return new KindStatistic(slope, counts, influence);
  }
}
