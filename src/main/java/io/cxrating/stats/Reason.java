package io.cxrating.stats;

import io.cxrating.stats.rating.Status;

/** Reasons why an estimate is not {@link Status#RELIABLE}, or why there is none. */
public enum Reason {
  /** The slice has no interaction. */
  NO_DATA,
  /** The coverage is below the standard's coverage floor. */
  LOW_COVERAGE,
  /**
   * The slice has only counts, of which no single interaction is known. Below 3 periods there is no
   * estimate.
   */
  COUNTS_ONLY,
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
   * is more than half of the variance.
   */
  SPARSE_TOUCHPOINT,
  /** Misses are few and lie in fewer than 10 effective clusters. */
  FEW_MISSES,
  /** Successes are few and lie in fewer than 10 effective clusters. */
  FEW_SUCCESSES,
  /**
   * Neither misses nor successes are few, but the rarer of them lie in fewer than 10 effective
   * clusters.
   */
  CONCENTRATED,
  /** At least a tenth of the interactions name no customer; each counts as a separate customer. */
  CUSTOMERS_UNKNOWN,
  /** One customer has more than a tenth of the interactions. */
  DOMINANT_CUSTOMER,
  /** The interval is wider than 30 points. */
  WIDE_INTERVAL,
  /** Autocorrelation of the days is suspected, so they are not independent. */
  AUTOCORRELATED_DAYS,
  /** The level changed within the period, so no single figure describes it. */
  LEVEL_CHANGED,
  /** Monitoring starts after 15 days and 30 customer groups. */
  TOO_EARLY,
  /** Too little common declared weight or too few common cells for a comparison. */
  NOT_COMPARABLE,
  /** Fewer periods than the chart requires. */
  TOO_FEW_PERIODS,
  /** Fewer units than the figure requires. */
  FEW_UNITS,
  /** No answer with a score. */
  NO_ANSWERS,
  /** There are answers, but none names an interaction of the slice. */
  NO_INTERACTION_NAMED,
  /** No unanswered invitation is known, so the response cannot be modelled. */
  EVERYBODY_ANSWERED,
  /** Some answers were given before the interaction that they name. */
  ANSWERED_BEFORE,
  /** Some answers name an interaction that is unknown or belongs to another standard. */
  NOT_JOINED,
  /** Covariates separate successes from failures exactly, so no coefficient is finite. */
  SEPARATION,
  /** No outcome was requested. */
  NO_OUTCOME,
  /** All achieved the outcome, or none did. */
  ONE_SIDED_OUTCOME,
  /** There is no variation to estimate a scale from. */
  NO_VARIATION,
  /** The two evaluations of the same interactions differ in fewer than 10 clusters. */
  FEW_CHANGES,
  /** More units than the maximum for pairwise ranks. */
  TOO_MANY_UNITS,
  /** Always met, or never met, so no comparison is possible. */
  CONSTANT_CRITERION,
  /** Fewer than 10 of the rarer side of the outcome for each criterion. */
  RARE_OUTCOME,
  /**
   * All outcomes are equal among the interactions that met the criterion, or among those that
   * missed it.
   */
  EMPTY_CELL,
  /**
   * Fewer than 10 interactions in a cell of the table of criterion (met or not) and outcome
   * (achieved or not).
   */
  FEW_EVENTS,
  /** The criterion adds no information to the other criteria of its touchpoint. */
  REPEATS_OTHERS,
  /** A criterion is unobserved in more than half of the interactions. */
  INCOMPLETE,
  /** The outcome is unknown for more than half of the interactions. */
  OUTCOME_UNKNOWN,
  /** The outcome changes along the measure, but no single point stands out. */
  NO_CHANGE_POINT
}
