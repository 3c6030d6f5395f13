package io.cxrating.stats.variance;

/**
 * The autocorrelation of a series of days at lag 1, and its addition to the variance of their sum.
 * Few days do not reveal their autocorrelation, so the variance has an allowance if none is found.
 *
 * @param lagOne r₁ = Σ z_d z_{d+1} / Σ z_d² of a series whose mean is 0; 0 without variation
 * @param days D, the length of the series
 */
public record Autocorrelation(double lagOne, long days) {

  /** One-sided 23 % limit of independent days, in standard errors 1/√D. */
  private static final double SUSPECT = 0.75;

  /** Allowance in standard errors if no autocorrelation is found. */
  private static final double ALLOWANCE = 0.4;

  private static final double HIGHEST = 0.9;
  private static final double LEAST_DECAY = 0.5;

  /**
   * The autocorrelation of a series.
   *
   * @param z one number per day, in order, with a mean of 0
   * @return r₁ and the number of days
   */
  public static Autocorrelation of(double[] z) {
    double products = 0;
    double squares = 0;
    for (int d = 0; d < z.length; d++) {
      squares += z[d] * z[d];
      products += d > 0 ? z[d - 1] * z[d] : 0;
    }
    return new Autocorrelation(squares > 0 ? products / squares : 0, z.length);
  }

  /** r₁ + 1/D, corrected for the bias under independent days. */
  private double centred() {
    return lagOne + 1.0 / days;
  }

  /**
   * Whether r₁ + 1/D is above 0.75/√D, as for 23 % of series of independent days.
   *
   * @return true if the days may be autocorrelated
   */
  public boolean isSuspected() {
    return centred() > SUSPECT / Math.sqrt((double) days);
  }

  /**
   * g(0.4/√D), the relative increase of the part of V_day beyond chance and customers if no
   * autocorrelation is found.
   */
  static double allowance(long days) {
    return growth(Math.min(HIGHEST, ALLOWANCE / Math.sqrt((double) days)));
  }

  /**
   * g(r) = 2r / (1 − max(½, r)), twice the sum of all autocorrelations: those of a first-order
   * autoregression (r, r², …), or of one that halves each day in addition to independent noise (r,
   * r/2, r/4, …), whichever is larger.
   */
  private static double growth(double r) {
    return 2 * r / (1 - Math.max(LEAST_DECAY, r));
  }
}
