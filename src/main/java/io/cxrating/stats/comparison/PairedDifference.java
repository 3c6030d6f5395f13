package io.cxrating.stats.comparison;

import io.cxrating.stats.Interval;
import io.cxrating.stats.Reason;
import java.util.List;

/**
 * The difference of the ratings of the same interactions by two standards.
 *
 * @param reasons what limits the interval
 * @param difference R_b − R_a in points, −100 to 100
 * @param interval at the requested confidence, in points, within −100 to 100
 * @param standardError √V, in points; 0 if both judge every interaction by the same criteria
 * @param degreesOfFreedom of the t quantile
 * @param clusters the units of independence
 */
public record PairedDifference(
    List<Reason> reasons,
    double difference,
    Interval interval,
    double standardError,
    double degreesOfFreedom,
    List<String> clusters) {

  /** Copies the lists. */
  public PairedDifference {
    reasons = List.copyOf(reasons);
    clusters = List.copyOf(clusters);
  }
}
