package io.cxrating.comparison;

import io.cxrating.stats.Reason;
import io.cxrating.stats.SimultaneousRanks;
import io.cxrating.stats.pooling.BetweenUnits;
import io.cxrating.stats.pooling.Funnel;
import io.cxrating.wording.Wording;
import java.util.List;
import java.util.Objects;

/**
 * What a ranking is worth as a whole.
 *
 * @param rankedUnits units that could be ranked
 * @param reliability share of the differences between the ratings that is real, 0 to 1
 * @param tauSquared true variance between units, in squared points
 * @param referenceMean the mean that ratings are drawn towards
 * @param centre the rating of all, the middle of the funnel
 * @param overdispersion by which the funnel is widened, 1 where chance explains the spread
 * @param toldFromAverage units that differ from the average, all units accounted for
 * @param pairs pairs of ranked units, null where they are not compared, like the next
 * @param differingPairs pairs that differ, all pairs accounted for
 */
public record RankingSummary(
    int rankedUnits,
    Double reliability,
    Double tauSquared,
    Double referenceMean,
    Double centre,
    Double overdispersion,
    int toldFromAverage,
    Long pairs,
    Long differingPairs,
    List<Reason> reasons,
    String sentence) {
  /** No unit is ranked; the reasons are those of all units. */
  static RankingSummary none(List<Reason> reasons, Wording words) {
    List<Reason> why = reasons.isEmpty() ? List.of(Reason.NO_DATA) : reasons;
    return new RankingSummary(
        0,
        null,
        null,
        null,
        null,
        null,
        0,
        null,
        null,
        why,
        words.say("ranking.empty", words.reasons(why)));
  }

  static RankingSummary of(
      List<Standing> standings,
      BetweenUnits between,
      Funnel funnel,
      double confidence,
      Wording words) {
    List<Standing> ranked = standings.stream().filter(Objects::nonNull).toList();
    int units = ranked.size();
    boolean compared = ranked.getFirst().rank() != null;
    long beaten =
        compared ? ranked.stream().mapToLong(each -> units - each.rank().worst()).sum() : 0;
    int told = (int) ranked.stream().filter(each -> each.average().told()).count();
    long pairs = (long) units * (units - 1) / 2;
    return new RankingSummary(
        units,
        between.reliability(),
        between.tauSquared(),
        between.mean(),
        funnel.centre(),
        funnel.overdispersion(),
        told,
        compared ? pairs : null,
        compared ? beaten : null,
        compared ? List.of() : List.of(Reason.TOO_MANY_UNITS),
        units == 1
            ? words.say("ranking.single")
            : words.say("ranking.average", told, units)
                + (compared
                    ? words.say("ranking.pairs", beaten, pairs, 100 * confidence)
                    : words.say("ranking.tooMany", SimultaneousRanks.MOST_UNITS))
                + " "
                + words.say("ranking.reliability", Math.round(100 * between.reliability())));
  }
}
