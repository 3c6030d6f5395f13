package io.cxrating.stats;

import io.cxrating.stats.rating.Status;

/** Why an estimate is less than {@link Status#RELIABLE}, or why there is none. */
public enum Reason {
  /** The slice holds no interaction. */
  NO_DATA,
  /** Less of the declared weight was observed than the standard's floor. */
  LOW_COVERAGE,
  /** Fewer than 30 customer groups; below 10 there is no estimate. */
  FEW_CUSTOMERS,
  /** Fewer than 14 days; below 3 the interval describes these days only. */
  FEW_DAYS,
  /** Fewer than 30 effective interactions. */
  SMALL_EFFECTIVE_SAMPLE,
  /** The interval of a quantile would reach beyond the smallest or the largest observed value. */
  FEW_VALUES,
  /**
   * Fewer than 30 customer groups visited a rated touchpoint, or the allowance for such touchpoints
   * makes more than half of the variance.
   */
  SPARSE_TOUCHPOINT,
  /** The misses are few, and lie in fewer than 10 effective clusters. */
  FEW_MISSES,
  /** The successes are few, and lie in fewer than 10 effective clusters. */
  FEW_SUCCESSES,
  /** The rarer of misses and successes are many, but lie in fewer than 10 effective clusters. */
  CONCENTRATED,
  /** A tenth or more of the interactions name no customer: each counts as one of its own. */
  CUSTOMERS_UNKNOWN,
  /** One customer makes more than a tenth of the interactions. */
  DOMINANT_CUSTOMER,
  /** The interval is wider than 30 points. */
  WIDE_INTERVAL,
  /** Days seem to be autocorrelated, so they are not independent. */
  AUTOCORRELATED_DAYS,
  /** The level moved within the period, so no single figure describes it. */
  LEVEL_CHANGED,
  /** Monitoring starts with 15 days and 30 customer groups. */
  TOO_EARLY,
  /** Too little declared weight or too few common cells are left to compare by. */
  NOT_COMPARABLE,
  /** Fewer periods than the chart needs. */
  TOO_FEW_PERIODS,
  /** Fewer units than the figure needs. */
  FEW_UNITS,
  /** No answer with a score. */
  NO_ANSWERS,
  /** There are answers, and none names an interaction of the slice. */
  NO_INTERACTION_NAMED,
  /** No invitation is known that was not answered, so answering cannot be modelled. */
  EVERYBODY_ANSWERED,
  /** Some answers were given before the interaction that they name. */
  ANSWERED_BEFORE,
  /** Some answers name an interaction that is unknown, or that another standard is about. */
  NOT_JOINED,
  /** Covariates separate successes from failures exactly, so no coefficient is finite. */
  SEPARATION,
  /** No outcome was asked about. */
  NO_OUTCOME,
  /** All achieved the outcome, or none did. */
  ONE_SIDED_OUTCOME,
  /** Nothing varies, so there is no scale to judge by. */
  NO_VARIATION,
  /** Two readings of the same interactions differ in fewer than 10 clusters. */
  FEW_CHANGES,
  /** More units than pairwise ranks are computed for. */
  TOO_MANY_UNITS,
  /** Always met, or never met, so no comparison is possible. */
  CONSTANT_CRITERION,
  /** Fewer than 10 of the rarer side of the outcome for each criterion. */
  RARE_OUTCOME,
  /** All outcomes are equal where the criterion was met, or where it was missed. */
  EMPTY_CELL,
  /** Fewer than 10 interactions of a criterion met or not, outcome achieved or not. */
  FEW_EVENTS,
  /** The criterion says no more than others of its touchpoint together. */
  REPEATS_OTHERS,
  /** In more than half of the interactions a criterion was not observed. */
  INCOMPLETE,
  /** Of more than half of the interactions the outcome is not known. */
  OUTCOME_UNKNOWN,
  /** The outcome changes along the measure, but no single point stands out. */
  NO_CHANGE_POINT
}
