package io.cxrating.tally;

import io.cxrating.standard.model.Standard.Outcome;
import io.cxrating.stats.sums.SliceSums;
import java.util.Map;

/** An outcome, tallied as a single criterion: achieved is met, unknown is unobserved. */
public interface OutcomeTally {
  /** Number of interactions of each cell, with or without a known outcome. */
  Map<TallyKey, Long> interactions();

  /** The interactions of each cell whose outcome is known. */
  Map<TallyKey, SliceSums> known(Outcome outcome);
}
