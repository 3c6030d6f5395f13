package io.cxrating.stats.survey;

import io.cxrating.stats.kind.KindCounts;

/**
 * Invitations, answered or not, with covariates known for all of them, by kind.
 *
 * @param counts invitations by kind
 * @param covariates covariates of the response model, kinds x covariates
 * @param values value of an answer in the figure; NaN for kinds without an answer
 */
public record AnsweringRows(KindCounts counts, double[][] covariates, double[] values) {

  /**
   * Checks the lengths.
   *
   * @throws IllegalArgumentException unless all lengths equal the number of kinds
   */
  public AnsweringRows {
    if (covariates.length != counts.kinds() || values.length != counts.kinds()) {
      throw new IllegalArgumentException("one row of covariates and one value for each kind");
    }
  }

  /**
   * Whether invitations of a kind were answered.
   *
   * @param kind number of the kind
   * @return true if it has a value
   */
  public boolean answered(int kind) {
    return !Double.isNaN(values[kind]);
  }

  /**
   * Number of answers.
   *
   * @return Σ r
   */
  public long answers() {
    long answers = 0;
    for (int kind = 0; kind < values.length; kind++) {
      answers += answered(kind) ? counts.count(kind) : 0;
    }
    return answers;
  }
}
