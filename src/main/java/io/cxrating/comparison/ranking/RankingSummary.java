package io.cxrating.comparison.ranking;

import io.cxrating.comparison.Standing;
import io.cxrating.stats.Interval;
import io.cxrating.stats.Reason;
import io.cxrating.stats.comparison.SimultaneousRanks;
import io.cxrating.stats.pooling.Funnel;
import io.cxrating.stats.pooling.Heterogeneity;
import io.cxrating.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a ranking is worth as a whole.
 *
 * @param rankedUnits units that could be ranked
 * @param reliability share of the variance between the ratings that is real, 0 to 1; null below
 *     five units
 * @param tauSquared variance between the units' true ratings, in squared points
 * @param referenceMean the mean that ratings are drawn towards
 * @param centre the rating of all, the middle of the funnel
 * @param overdispersion by which the funnel is widened, 1 where chance explains the spread
 * @param toldFromAverage units that differ significantly from the average, all units accounted for
 * @param pairs pairs of ranked units, null where they are not compared, like the next
 * @param differingPairs pairs that differ, all pairs accounted for
 */
public record RankingSummary(
    int rankedUnits,
    Double reliability,
    Interval reliabilityInterval,
    Double tauSquared,
    Interval tauSquaredInterval,
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
      Heterogeneity spread,
      Funnel funnel,
      double confidence,
      Wording words) {
    List<Standing> ranked = standings.stream().filter(Objects::nonNull).toList();
    int units = ranked.size();
    boolean compared = ranked.getFirst().rank() != null;
    long beaten =
        compared ? ranked.stream().mapToLong(each -> units - each.rank().worst()).sum() : 0;
    int told = (int) ranked.stream().filter(each -> each.average().told()).count();
    boolean reliable = spread.hasReliability();
    long pairs = (long) units * (units - 1) / 2;
    List<Reason> reasons = new ArrayList<>();
    if (!compared) {
      reasons.add(Reason.TOO_MANY_UNITS);
    }
    if (!reliable) {
      reasons.add(Reason.FEW_UNITS);
    }
    return new RankingSummary(
        units,
        reliable ? spread.estimate().reliability() : null,
        reliable ? spread.reliability() : null,
        spread.estimate().tauSquared(),
        spread.tauSquared(),
        spread.estimate().mean(),
        funnel.centre(),
        funnel.overdispersion(),
        told,
        compared ? pairs : null,
        compared ? beaten : null,
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
