package io.cxrating.stats.rating;

import io.cxrating.stats.variance.Composite;
import java.util.Arrays;

/**
 * The results of each criterion in a rating, by column.
 *
 * @param attainment p_c by criterion, 0 to 1; NaN for a criterion that was never observed
 * @param contributions points lost by criterion, a_c (1 − p_c); they sum to 100 − R; 0 if never
 *     observed; NaN without a rating
 */
public record CriterionResults(double[] attainment, double[] contributions) {

  /** Copies the arrays. */
  public CriterionResults {
    attainment = attainment.clone();
    contributions = contributions.clone();
  }

  static CriterionResults of(Composite composite) {
    return new CriterionResults(composite.attainment(), composite.contributions());
  }

  static CriterionResults unknown(int criteria) {
    double[] unknown = new double[criteria];
    Arrays.fill(unknown, Double.NaN);
    return new CriterionResults(unknown, unknown);
  }

  /**
   * Attainment by criterion.
   *
   * @return a copy of p_c, NaN where never observed
   */
  @Override
  public double[] attainment() {
    return attainment.clone();
  }

  /**
   * Points lost by criterion.
   *
   * @return a copy of a_c (1 − p_c)
   */
  @Override
  public double[] contributions() {
    return contributions.clone();
  }
}
