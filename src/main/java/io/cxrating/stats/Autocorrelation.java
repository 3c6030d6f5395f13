package io.cxrating.stats;

/**
 * How a series of days follows the day before, and what that adds to the variance of their sum. Few
 * days cannot show their autocorrelation, so it is never taken as the estimate alone: what days
 * vary beyond chance is weighed by an upper limit of it.
 *
 * @param lagOne r₁ = Σ z_d z_{d+1} / Σ z_d² of a series whose mean is 0; 0 where nothing varies
 * @param days D, the length of the series
 */
record Autocorrelation(double lagOne, long days) {

  /** One-sided 23 % limit of independent days, in standard errors 1/√D. */
  private static final double SUSPECT = 0.75;

  /** Standard errors added to an autocorrelation that shows. */
  private static final double UPPER_LIMIT = 1.645;

  /** Standard errors allowed for where none shows. */
  private static final double ALLOWANCE = 0.4;

  private static final double HIGHEST = 0.9;
  private static final double LEAST_DECAY = 0.5;

  static Autocorrelation of(double[] z) {
    double products = 0;
    double squares = 0;
    for (int d = 0; d < z.length; d++) {
      squares += z[d] * z[d];
      products += d > 0 ? z[d - 1] * z[d] : 0;
    }
    return new Autocorrelation(squares > 0 ? products / squares : 0, z.length);
  }

  /** r₁ + 1/D, without the bias that it has for independent days. */
  private double centred() {
    return lagOne + 1.0 / days;
  }

  /** Whether r₁ + 1/D is above 0.75/√D, as for 23 % of series of independent days. */
  boolean isSuspected() {
    return centred() > SUSPECT / Math.sqrt(days);
  }

  /**
   * V_day of days that may be autocorrelated: V_day (1 + g(r)) + (g(r_u) − g(r)) · max(0, V_day −
   * V_other), with r = (r₁ + 1/D)(1 + 4/D) (Kendall 1954) and r_u = r + 1.645/√D where
   * autocorrelation is suspected, r = 0 and r_u = 0.4/√D elsewhere; both at most 0.9.
   *
   * @param byDay V_day as if days were independent
   * @param byOther what days vary by chance and by their customers: the larger of V_row and
   *     V_customer
   */
  double variance(double byDay, double byOther) {
    boolean suspected = isSuspected();
    double r = suspected ? Math.min(HIGHEST, centred() * (1 + 4.0 / days)) : 0;
    double error = (suspected ? UPPER_LIMIT : ALLOWANCE) / Math.sqrt(days);
    double upper = Math.min(HIGHEST, r + error);
    return byDay * (1 + growth(r)) + (growth(upper) - growth(r)) * Math.max(0, byDay - byOther);
  }

  /**
   * g(r) = 2r / (1 − max(½, r)), twice the sum of all autocorrelations: those of a first-order
   * autoregression (r, r², …), or of one that fades by half each day beside the chance of single
   * days (r, r/2, r/4, …), whichever is more.
   */
  private static double growth(double r) {
    return 2 * r / (1 - Math.max(LEAST_DECAY, r));
  }
}
