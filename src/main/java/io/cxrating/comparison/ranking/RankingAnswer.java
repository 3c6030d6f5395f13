package io.cxrating.comparison.ranking;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cxrating.figures.Basis;
import io.cxrating.stats.Reason;
import io.cxrating.tally.Trait;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one request for a ranking.
 *
 * @param summary the figures of the whole ranking, written among the fields of the answer
 * @param adjusted the same for the adjusted ranking; null unless requested
 * @param mix the mix that ratings are adjusted to; null unless requested
 * @param rows the ranked units, the highest rating first
 */
public record RankingAnswer(
    @JsonUnwrapped Basis basis,
    Set<Trait> adjust,
    @JsonUnwrapped RankingSummary summary,
    @Nullable RankingSummary adjusted,
    @Nullable List<Cell> mix,
    List<RankingRow> rows,
    List<NotRanked> notRanked) {

  /**
   * One cell of the mix of all ranked units.
   *
   * @param share of all interactions
   * @param dropped dropped because a unit has too few interactions in it
   */
  @Schema(name = "MixCell")
  public record Cell(String name, double share, boolean dropped) {}

  /** A unit that cannot be ranked, with the reasons. */
  public record NotRanked(String unit, String unitName, long interactions, List<Reason> reasons) {}
}
