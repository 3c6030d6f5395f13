package io.cxrating.tally;

import io.cxrating.stats.evidence.MeasureBins;
import io.cxrating.stats.evidence.OutcomeKinds;

/** Counts interactions by what was observed and by the later outcome. */
public interface EvidenceTally {
  /** Category number of customers without a known category; all others have their index. */
  int NO_CATEGORY = -1;

  /**
   * The size of the slice, with or without a known outcome.
   *
   * @param customers number of these with a known customer
   */
  record Extent(long interactions, long customers) {}

  /** The size of the slice, before the outcome is applied. */
  Extent extent();

  /** The interactions with a known outcome, by touchpoint, category, scores and outcome. */
  OutcomeKinds kinds();

  /** The interactions with a known outcome, in bins along a measure. */
  MeasureBins bins(String measure);
}
