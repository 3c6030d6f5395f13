package io.cxrating.stats;

/** Correlation of a series with itself one step earlier. */
final class Autocorrelation {

  private static final double ONE_SIDED_NORMAL_95 = 1.645;

  private Autocorrelation() {}

  /** r₁ = Σ z_d z_{d+1} / Σ z_d² of a series whose mean is 0; 0 where nothing varies. */
  static double lagOne(double[] z) {
    double products = 0;
    double squares = 0;
    for (int d = 0; d < z.length; d++) {
      squares += z[d] * z[d];
      products += d > 0 ? z[d - 1] * z[d] : 0;
    }
    return squares > 0 ? products / squares : 0;
  }

  /** Whether r₁ is above 1.645/√D, the one-sided 5 % limit for independent days. */
  static boolean isPresent(double[] z) {
    return lagOne(z) > ONE_SIDED_NORMAL_95 / Math.sqrt(z.length);
  }
}
