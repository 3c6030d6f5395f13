package io.cxrating.comparison.ranking;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cxrating.comparison.Standing;
import io.cxrating.figures.row.Known;
import io.cxrating.stats.Interval;
import io.cxrating.stats.Reason;
import io.cxrating.stats.comparison.SimultaneousRanks;
import io.cxrating.stats.pooling.Funnel;
import io.cxrating.stats.pooling.Heterogeneity;
import io.cxrating.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a whole ranking.
 *
 * @param rankedUnits units that could be ranked
 * @param toldFromAverage units that differ significantly from the average, corrected for all units
 */
public record RankingSummary(
    int rankedUnits,
    @JsonUnwrapped Spread spread,
    @JsonUnwrapped Middle middle,
    int toldFromAverage,
    @JsonUnwrapped Pairs compared,
    List<Reason> reasons,
    String sentence) {

  /**
   * The spread of the units' true ratings; null without a ranked unit.
   *
   * @param reliability share of the variance between the ratings that is real, 0 to 1; null below
   *     five units
   * @param tauSquared variance between the units' true ratings, in squared points
   * @param referenceMean the mean that ratings are drawn towards
   */
  public record Spread(
      @Nullable Double reliability,
      @Nullable Interval reliabilityInterval,
      @Nullable Double tauSquared,
      @Nullable Interval tauSquaredInterval,
      @Nullable Double referenceMean) {
    static final Spread NONE =
        new Spread(Known.of(Double.NaN), null, Known.of(Double.NaN), null, Known.of(Double.NaN));

    static Spread of(Heterogeneity spread) {
      boolean reliable = spread.hasReliability();
      return new Spread(
          reliable ? spread.estimate().reliability() : null,
          reliable ? spread.reliability() : null,
          spread.estimate().tauSquared(),
          spread.tauSquared(),
          spread.estimate().mean());
    }
  }

  /**
   * The funnel that the units are placed in; null without a ranked unit.
   *
   * @param centre the overall rating, the centre of the funnel
   * @param overdispersion factor by which the funnel is widened; 1 if chance explains the spread
   */
  public record Middle(@Nullable Double centre, @Nullable Double overdispersion) {
    static final Middle NONE = new Middle(null, null);
  }

  /**
   * Pairs of ranked units; null if they are not compared.
   *
   * @param differingPairs pairs that differ significantly, corrected for all pairs
   */
  public record Pairs(@Nullable Long pairs, @Nullable Long differingPairs) {
    static final Pairs NONE = new Pairs(null, null);
  }

  /** The summary if no unit is ranked; the reasons are those of all units. */
  static RankingSummary none(List<Reason> reasons, Wording words) {
    List<Reason> why = reasons.isEmpty() ? List.of(Reason.NO_DATA) : reasons;
    String sentence = words.say("ranking.empty", words.reasons(why));
    return new RankingSummary(0, Spread.NONE, Middle.NONE, 0, Pairs.NONE, why, sentence);
  }

  static RankingSummary of(
      List<Standing> standings,
      Heterogeneity spread,
      Funnel funnel,
      double confidence,
      Wording words) {
    List<Standing> ranked = standings.stream().filter(Objects::nonNull).toList();
    int units = ranked.size();
    boolean compared = ranked.getFirst().rank() != null;
    long beaten =
        ranked.stream()
            .map(Standing::rank)
            .filter(Objects::nonNull)
            .mapToLong(rank -> units - rank.worst())
            .sum();
    int told = (int) ranked.stream().filter(each -> each.average().told()).count();
    long pairs = (long) units * (units - 1) / 2;
    List<Reason> reasons = new ArrayList<>();
    if (!compared) {
      reasons.add(Reason.TOO_MANY_UNITS);
    }
    if (!spread.hasReliability()) {
      reasons.add(Reason.FEW_UNITS);
    }
    return new RankingSummary(
        units,
        Spread.of(spread),
        new Middle(funnel.centre(), funnel.overdispersion()),
        told,
        compared ? new Pairs(pairs, beaten) : Pairs.NONE,
        reasons,
        units == 1
            ? words.say("ranking.single")
            : words.say("ranking.average", told, units)
                + (compared
                    ? words.say("ranking.pairs", beaten, pairs, 100 * confidence)
                    : words.say("ranking.tooMany", SimultaneousRanks.MOST_UNITS))
                + " "
                + real(spread, words));
  }

  private static String real(Heterogeneity spread, Wording words) {
    return spread.hasReliability()
        ? words.say(
            "ranking.reliability",
            100 * spread.estimate().reliability(),
            100 * spread.reliability().lower(),
            100 * spread.reliability().upper())
        : words.say("ranking.fewUnits", Heterogeneity.LEAST_UNITS);
  }
}
