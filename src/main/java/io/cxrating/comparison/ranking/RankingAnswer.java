package io.cxrating.comparison.ranking;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cxrating.figures.Basis;
import io.cxrating.figures.Trait;
import io.cxrating.stats.Reason;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The answer to one request for a ranking.
 *
 * @param summary what it is worth as a whole, written among the fields of the answer
 * @param adjusted the same of the adjusted ranking; null where that was not asked for
 * @param mix what the ratings are adjusted to; null likewise
 * @param rows the ranked units, the highest rating first
 */
public record RankingAnswer(
    @JsonUnwrapped Basis basis,
    Set<Trait> adjust,
    @JsonUnwrapped RankingSummary summary,
    RankingSummary adjusted,
    @Schema(nullable = true) List<Cell> mix,
    List<RankingRow> rows,
    List<NotRanked> notRanked) {

  /**
   * One cell of the mix of all ranked units.
   *
   * @param share of all interactions
   * @param dropped left out, since a unit has too little of it
   */
  @Schema(name = "MixCell")
  public record Cell(String name, double share, boolean dropped) {}

  /** A unit that cannot be ranked, and why. */
  public record NotRanked(String unit, String unitName, long interactions, List<Reason> reasons) {}
}
