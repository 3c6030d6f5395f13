package io.cxrating.stats.evidence;

import io.cxrating.stats.Reason;
import java.util.List;

/**
 * The association of the criteria of one touchpoint with an outcome.
 *
 * @param interactions with a known outcome
 * @param complete those of them with every criterion of the model observed
 * @param achieved those of {@code complete} that achieved the outcome
 * @param groups G of {@code complete}
 * @param logLikelihood of the model, NaN where there is none
 * @param nullLogLikelihood of the share that achieved it alone, NaN where there is none
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
   * The share of interactions that the model leaves out because a criterion was not observed.
   *
   * @return 1 − complete / interactions; 0 without an interaction
   */
  public double droppedShare() {
    return interactions == 0 ? 0 : 1 - (double) complete / interactions;
  }

  /**
   * The share that the criteria leave unexplained, 1 − McFadden's R².
   *
   * @return 0 to 1; NaN where there is no model
   */
  public double unexplained() {
    return Math.min(1, logLikelihood / nullLogLikelihood);
  }
}
