package io.cxrating.stats.evidence;

import io.cxrating.stats.Reason;
import java.util.List;

/**
 * The association of the criteria of one touchpoint with an outcome.
 *
 * @param interactions with a known outcome
 * @param complete number of these with every criterion of the model observed
 * @param achieved number of {@code complete} interactions that achieved the outcome
 * @param groups G, the number of groups of {@code complete}
 * @param logLikelihood of the model; NaN without a model
 * @param nullLogLikelihood of the intercept alone; NaN without a model
 * @param reasons why there is no model, or how it was fitted
 * @param criteria in the order of the touchpoint
 */
public record TouchpointEvidence(
    long interactions,
    long complete,
    long achieved,
    int groups,
    double logLikelihood,
    double nullLogLikelihood,
    List<Reason> reasons,
    List<CriterionEvidence> criteria) {

  /** Copies the lists. */
  public TouchpointEvidence {
    reasons = List.copyOf(reasons);
    criteria = List.copyOf(criteria);
  }

  /**
   * The share of interactions that the model excludes because a criterion was not observed.
   *
   * @return 1 − complete / interactions; 0 without an interaction
   */
  public double droppedShare() {
    return interactions == 0 ? 0 : 1 - (double) complete / interactions;
  }

  /**
   * The share that the criteria leave unexplained, 1 − McFadden's R².
   *
   * @return 0 to 1; NaN without a model
   */
  public double unexplained() {
    return Math.min(1, logLikelihood / nullLogLikelihood);
  }
}
