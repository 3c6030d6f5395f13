package io.cxrating.comparison.ranking;

import io.cxrating.comparison.Standing;
import io.cxrating.comparison.Standing.FromAverage;
import io.cxrating.comparison.Standing.Level;
import io.cxrating.comparison.Standing.Place;
import io.cxrating.comparison.Standing.Rank;
import io.cxrating.stats.Interval;
import io.cxrating.stats.Reason;
import io.cxrating.stats.comparison.RankInterval;
import io.cxrating.stats.comparison.UnitDeviations;
import io.cxrating.stats.family.AdjustedP;
import io.cxrating.stats.pooling.Funnel;
import io.cxrating.stats.pooling.Heterogeneity;
import io.cxrating.wording.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Units ranked together.
 *
 * @param standings by place of the unit; null if it is not ranked
 * @param reasons by place of the unit, why it is not ranked
 */
public record RankedSet(
    List<Standing> standings, List<List<Reason>> reasons, RankingSummary summary) {

  /**
   * The input of a ranking, by place of the unit.
   *
   * @param levels ratings; null for none
   * @param ranks empty if pairs of units are not compared
   * @param centre the overall rating, the centre of the funnel
   */
  public record Figures(
      List<Level> levels,
      UnitDeviations deviations,
      List<RankInterval> ranks,
      double centre,
      double confidence) {}

  public static RankedSet of(Figures figures, Wording words) {
    UnitDeviations deviations = figures.deviations();
    List<Integer> ranked = new ArrayList<>();
    for (int unit = 0; unit < deviations.reasons().size(); unit++) {
      if (deviations.reasons().get(unit).isEmpty()) {
        ranked.add(unit);
      }
    }
    Standing[] standings = new Standing[deviations.reasons().size()];
    if (ranked.isEmpty()) {
      return new RankedSet(
          Arrays.asList(standings),
          deviations.reasons(),
          RankingSummary.none(
              deviations.reasons().stream().flatMap(List::stream).distinct().sorted().toList(),
              words));
    }
    double[] ratings = deviations.ratings();
    double[] variances = deviations.variances();
    Heterogeneity spread =
        Heterogeneity.ofDeviations(
            ratings, variances, deviations.degreesOfFreedom(), figures.confidence());
    double[] shrunken = spread.estimate().shrunken();
    Funnel funnel = Funnel.of(figures.centre(), ratings, variances);
    List<FromAverage> averages = fromAverage(figures);
    for (int i = 0; i < ranked.size(); i++) {
      int unit = ranked.get(i);
      standings[unit] =
          new Standing(
              rank(figures.ranks(), unit),
              figures.levels().get(unit),
              shrunken[i],
              onScale(spread.shrunken().get(i)),
              averages.get(i),
              Place.of(funnel.positions().get(i)));
    }
    return new RankedSet(
        Arrays.asList(standings),
        deviations.reasons(),
        RankingSummary.of(Arrays.asList(standings), spread, funnel, figures.confidence(), words));
  }

  private static @Nullable Rank rank(List<RankInterval> ranks, int unit) {
    if (ranks.isEmpty()) {
      return null;
    }
    RankInterval interval = ranks.get(unit);
    return new Rank(interval.rank(), interval.lower(), interval.upper());
  }

  /** The difference of each ranked unit from the overall mean, with p values corrected by Holm. */
  private static List<FromAverage> fromAverage(Figures figures) {
    double[] ratings = figures.deviations().ratings();
    double mean = figures.deviations().mean();
    double[] p = figures.deviations().pValues();
    double[] adjusted = AdjustedP.holm(p);
    List<FromAverage> averages = new ArrayList<>();
    for (int i = 0; i < p.length; i++) {
      averages.add(
          new FromAverage(
              ratings[i] - mean, p[i], adjusted[i], adjusted[i] <= 1 - figures.confidence()));
    }
    return averages;
  }

  private static Interval onScale(Interval limits) {
    return new Interval(Math.max(0, limits.lower()), Math.min(100, limits.upper()));
  }
}
