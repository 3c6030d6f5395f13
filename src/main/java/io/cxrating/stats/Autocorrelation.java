package io.cxrating.stats;

/** Correlation of a series of days with itself one day earlier. */
final class Autocorrelation {

  private static final double ONE_SIDED_NORMAL_95 = 1.645;
  private static final double ONE_SIDED_NORMAL_80 = 0.842;
  private static final double HIGHEST = 0.9;

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

  /**
   * By how much autocorrelation raises the variance of a sum over days: (1+r)/(1−r) for a
   * first-order autoregression, with r₁ freed of its bias, r = r₁ + (1+4r₁)/D (Kendall 1954), at
   * most 0.9. Already where r₁ is above the one-sided 20 % limit, since few days show little; else
   * 1.
   */
  static double inflation(double[] z) {
    double r1 = lagOne(z);
    if (!(r1 > ONE_SIDED_NORMAL_80 / Math.sqrt(z.length))) {
      return 1;
    }
    double r = Math.min(HIGHEST, r1 + (1 + 4 * r1) / z.length);
    return (1 + r) / (1 - r);
  }
}
