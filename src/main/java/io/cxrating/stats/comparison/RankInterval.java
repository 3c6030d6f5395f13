package io.cxrating.stats.comparison;

import io.cxrating.stats.Reason;
import java.util.List;
import java.util.Set;

/**
 * A unit's rank with its simultaneous interval; rank 1 is the highest rating.
 *
 * @param ranked whether the unit is ranked
 * @param reasons why it is not ranked; empty if it is
 * @param rank by rating among the ranked units, equal ratings sharing the best rank; 0 if not
 *     ranked
 * @param lower best rank in the interval; 0 if not ranked
 * @param upper worst rank in the interval; 0 if not ranked
 */
public record RankInterval(boolean ranked, List<Reason> reasons, int rank, int lower, int upper) {

  /** Copies the list. */
  public RankInterval {
    reasons = List.copyOf(reasons);
  }

  static RankInterval none(Set<Reason> reasons) {
    return new RankInterval(false, List.copyOf(reasons), 0, 0, 0);
  }
}
