package io.cxrating.comparison.ranking;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cxrating.comparison.Standing;
import io.cxrating.figures.row.Sample;
import io.cxrating.figures.row.UnitName;
import io.cxrating.stats.Reason;
import io.cxrating.stats.rating.Status;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ranked unit.
 *
 * @param status of its rating, judged at 95 %
 * @param standing the unadjusted standing, written among the fields of the row
 * @param adjusted the standing for a common mix of customers; null unless requested and known
 * @param adjustedReasons why there is no adjusted standing
 */
public record RankingRow(
    @JsonUnwrapped UnitName named,
    Status status,
    List<Reason> reasons,
    @JsonUnwrapped Standing standing,
    @JsonUnwrapped Sample sample,
    @Nullable Standing adjusted,
    List<Reason> adjustedReasons,
    @Nullable String sentence) {}
