package io.cxrating.comparison.ranking;

import io.cxrating.comparison.SliceCuts;
import io.cxrating.comparison.Standing;
import io.cxrating.comparison.Standing.Level;
import io.cxrating.comparison.Standing.Rank;
import io.cxrating.comparison.ranking.RankedSet.Figures;
import io.cxrating.comparison.ranking.RankingAnswer.Cell;
import io.cxrating.comparison.ranking.RankingAnswer.NotRanked;
import io.cxrating.figures.Asked;
import io.cxrating.figures.ComparedUnits;
import io.cxrating.figures.MixCells;
import io.cxrating.figures.row.Sample;
import io.cxrating.stats.DeclaredWeights;
import io.cxrating.stats.EstimateOptions;
import io.cxrating.stats.comparison.ComparisonOptions;
import io.cxrating.stats.comparison.DirectStandardisation;
import io.cxrating.stats.comparison.SimultaneousRanks;
import io.cxrating.stats.comparison.UnitDeviations;
import io.cxrating.stats.rating.RatingEstimate;
import io.cxrating.stats.rating.RatingEstimator;
import io.cxrating.stats.sums.SliceSums;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Computes one request for a ranking on one state of the projection. */
final class RankingCalculation {

  /** An arbitrary fixed seed makes answers reproducible. */
  private static final long SEED = 2024;

  private final Asked<Rankings.Request> asked;
  private final Rankings.Request request;
  private final ComparedUnits units;
  private final SliceCuts cuts;

  /** Adjusted figures and the mix that they are adjusted to. */
  private record Adjusted(RankedSet set, List<Cell> mix) {}

  RankingCalculation(Asked<Rankings.Request> asked) {
    this.asked = asked;
    request = asked.own();
    units = request.units().find(asked);
    cuts = new SliceCuts(asked);
  }

  RankingAnswer answer() {
    List<SliceSums> sums = cuts.byUnit(units);
    EstimateOptions options = asked.options();
    DeclaredWeights weights = asked.weights();
    List<RatingEstimate> estimates =
        sums.stream().map(each -> estimate(each, weights, options)).toList();
    UnitDeviations deviations = UnitDeviations.of(sums, weights, options);
    double centre = centre(sums, deviations, weights, options);
    RankedSet raw =
        RankedSet.of(
            new Figures(
                estimates.stream().map(Level::of).toList(),
                deviations,
                sums.size() > SimultaneousRanks.MOST_UNITS
                    ? List.of()
                    : SimultaneousRanks.of(sums, weights, options, SEED),
                centre,
                asked.confidence()),
            asked.words());
    Adjusted adjusted = request.adjust().isEmpty() ? null : adjusted(raw, centre);
    return new RankingAnswer(
        asked.basis(),
        request.adjust(),
        raw.summary(),
        adjusted == null ? null : adjusted.set().summary(),
        adjusted == null ? null : adjusted.mix(),
        rows(estimates, raw, adjusted),
        notRanked(estimates, raw));
  }

  /** With many units it takes seconds without a statement that could be cancelled. */
  private RatingEstimate estimate(
      SliceSums sums, DeclaredWeights weights, EstimateOptions options) {
    asked.view().check();
    return RatingEstimator.estimate(sums, weights, options);
  }

  /** The rating of all ranked units together; an arbitrary number if none is ranked. */
  private static double centre(
      List<SliceSums> sums,
      UnitDeviations deviations,
      DeclaredWeights weights,
      EstimateOptions options) {
    return IntStream.range(0, sums.size())
        .filter(unit -> deviations.reasons().get(unit).isEmpty())
        .mapToObj(sums::get)
        .reduce(SliceSums::merge)
        .map(all -> RatingEstimator.estimate(all, weights, options).value())
        .orElse(0.0);
  }

  private Adjusted adjusted(RankedSet raw, double centre) {
    MixCells cells = cuts.byCell(units, request.adjust());
    if (cells.isEmpty() || cells.units().isEmpty()) {
      return new Adjusted(raw, List.of());
    }
    ComparisonOptions options = asked.comparison();
    DirectStandardisation standardised =
        DirectStandardisation.of(cells.units(), asked.weights(), options);
    RankedSet set =
        RankedSet.of(
            new Figures(
                standardised.ratings().stream().map(Level::of).toList(),
                standardised.deviations(),
                units.size() > SimultaneousRanks.MOST_UNITS ? List.of() : standardised.ranks(SEED),
                centre,
                asked.confidence()),
            asked.words());
    return new Adjusted(set, cells.mix(standardised, Cell::new));
  }

  private List<RankingRow> rows(
      List<RatingEstimate> estimates, RankedSet raw, @Nullable Adjusted adjusted) {
    List<RankingRow> rows = new ArrayList<>();
    for (int unit = 0; unit < units.size(); unit++) {
      Standing standing = raw.standings().get(unit);
      if (standing != null) {
        RatingEstimate estimate = estimates.get(unit);
        rows.add(
            new RankingRow(
                units.named(unit),
                estimate.status(),
                estimate.reasons(),
                standing,
                Sample.of(estimate),
                adjusted == null ? null : adjusted.set().standings().get(unit),
                adjusted == null ? List.of() : adjusted.set().reasons().get(unit),
                sentence(units.name(unit), standing.rank(), raw.summary().rankedUnits())));
      }
    }
    rows.sort(
        Comparator.comparingDouble((RankingRow row) -> -row.standing().rating().value())
            .thenComparing(row -> row.named().unit()));
    return rows;
  }

  private @Nullable String sentence(String name, @Nullable Rank rank, int ranked) {
    if (rank == null || ranked == 1) {
      return null;
    }
    return rank.best() == rank.worst()
        ? asked.words().say("ranking.rowSure", name, rank.value(), ranked, 100 * asked.confidence())
        : asked.words().say("ranking.row", name, rank.value(), ranked, rank.best(), rank.worst());
  }

  private List<NotRanked> notRanked(List<RatingEstimate> estimates, RankedSet raw) {
    return IntStream.range(0, units.size())
        .filter(unit -> raw.standings().get(unit) == null)
        .mapToObj(
            unit ->
                new NotRanked(
                    units.key(unit),
                    units.name(unit),
                    estimates.get(unit).sample().interactions(),
                    raw.reasons().get(unit)))
        .toList();
  }
}
