package io.cxrating.comparison.ranking;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cxrating.comparison.Standing;
import io.cxrating.stats.Reason;
import io.cxrating.stats.rating.Status;
import java.util.List;

/**
 * A ranked unit.
 *
 * @param status of its rating, judged at 95 %
 * @param standing as it is, written among the fields of the row
 * @param adjusted as if all units had the same mix of customers; null where that was not asked for
 *     or cannot be said
 * @param adjustedReasons why it cannot be said
 */
public record RankingRow(
    String unit,
    String unitName,
    Status status,
    List<Reason> reasons,
    @JsonUnwrapped Standing standing,
    long interactions,
    long customers,
    int days,
    Standing adjusted,
    List<Reason> adjustedReasons,
    String sentence) {}
