package io.cxrating.scorecard;

import io.cxrating.figures.Basis;
import io.cxrating.figures.ComparedUnits;
import io.cxrating.figures.MixCells;
import io.cxrating.figures.SliceReading;
import io.cxrating.figures.Trait;
import io.cxrating.figures.Window;
import io.cxrating.scorecard.ScorecardAnswer.Achieved;
import io.cxrating.scorecard.ScorecardAnswer.Adjusted;
import io.cxrating.scorecard.ScorecardAnswer.Cell;
import io.cxrating.scorecard.ScorecardAnswer.Row;
import io.cxrating.scorecard.ScorecardAnswer.Verdict;
import io.cxrating.standard.model.PublishedVersion;
import io.cxrating.standard.model.Standard.Outcome;
import io.cxrating.standard.model.StandardHistory;
import io.cxrating.stats.EstimateOptions;
import io.cxrating.stats.Reason;
import io.cxrating.stats.pooling.Heterogeneity;
import io.cxrating.stats.rating.RatingEstimate;
import io.cxrating.stats.sums.SliceSums;
import io.cxrating.tally.TallyKey;
import io.cxrating.tally.TallyQuery;
import io.cxrating.tally.duckdb.OutcomeTally;
import io.cxrating.tally.duckdb.TallyView;
import io.cxrating.wire.QueryParameters;
import io.cxrating.wording.Wording;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One scorecard against one state of the projection. */
final class ScorecardCalculation {
  /** The least reliability to act on a unit by (Adams, Mehrotra, Thomas and McGlynn 2010). */
  static final double ENOUGH_RELIABILITY = 0.7;

  private final TallyView view;
  private final ScorecardRequest request;
  private final SliceReading slice;
  private final Wording words;
  private final Window window;
  private final PublishedVersion version;
  private final Outcome outcome;
  private final ComparedUnits units;

  ScorecardCalculation(TallyView view, ScorecardRequest request, SliceReading slice) {
    this.view = view;
    this.request = request;
    this.slice = slice;
    words = Wording.of("scorecard", request.locale());
    window = slice.window();
    version = slice.weighing(window);
    outcome = outcome(view.standards().get(slice.slice().standard()));
    units = request.units().find(view.units(), request.slice().unit());
  }

  private Outcome outcome(StandardHistory history) {
    return history
        .outcome(request.outcome())
        .orElseThrow(
            () ->
                QueryParameters.invalid(
                    "outcome", "No version of the standard declares " + request.outcome()));
  }

  ScorecardAnswer answer() {
    Map<TallyKey, Long> interactions = tally(Set.of()).interactions();
    UnitShares shares =
        new UnitShares(byUnit(tally(Set.of()).known(outcome)), options(), request.target());
    MixCells cells = request.adjust().isEmpty() ? null : cells();
    boolean adjusting = cells != null && !cells.isEmpty() && units.size() > 0;
    List<Adjusted> adjusted = adjusting ? shares.adjusted(cells.units()) : null;
    List<Double> reliabilities = shares.reliabilities();
    List<Row> rows = new ArrayList<>();
    for (int unit = 0; unit < units.size(); unit++) {
      TallyKey at = new TallyKey(unit, null, null, null);
      Achieved achieved = shares.achieved(unit);
      RatingEstimate estimate = shares.estimate(unit);
      double effective = estimate.effectiveSampleSize();
      rows.add(
          new Row(
              units.key(unit),
              units.name(unit),
              estimate.status(),
              estimate.reasons(),
              interactions.getOrDefault(at, 0L),
              estimate.interactions(),
              estimate.customers(),
              estimate.days(),
              Double.isFinite(effective) ? effective : null,
              achieved,
              reliabilities.get(unit),
              adjusted == null ? null : adjusted.get(unit),
              sentence(units.name(unit), achieved, estimate)));
    }
    Heterogeneity spread = shares.spread();
    boolean rewardable = spread != null && spread.reliability().lower() >= ENOUGH_RELIABILITY;
    return new ScorecardAnswer(
        Basis.of(view, slice, window, request.estimation().confidence()),
        outcome.key(),
        outcome.statement(),
        outcome.derivation() == null ? null : outcome.derivation().text(),
        request.target(),
        request.adjust(),
        spread == null ? null : spread.estimate().reliability(),
        spread == null ? null : spread.reliability(),
        spread == null ? List.of(Reason.FEW_UNITS) : List.of(),
        rewardable,
        rewardable ? null : warning(spread),
        summary(rows),
        adjusting ? mix(cells) : null,
        rows);
  }

  private OutcomeTally tally(Set<Trait> traits) {
    return view.outcomes(
        new TallyQuery(
            slice.slice().standard(),
            slice.judgement(version),
            slice.filter(window),
            units.rowOfUnit(),
            null,
            traits.contains(Trait.CATEGORY),
            traits.contains(Trait.CHANNEL)));
  }

  private List<SliceSums> byUnit(Map<TallyKey, SliceSums> tally) {
    List<SliceSums> sums =
        new ArrayList<>(Collections.nCopies(units.size(), SliceSums.empty(1, 1)));
    tally.forEach((at, cell) -> sums.set(at.unitRow(), cell));
    return sums;
  }

  private MixCells cells() {
    return MixCells.of(tally(request.adjust()).known(outcome), units.size(), SliceSums.empty(1, 1));
  }

  /** Whatever share is known is shown: what is not known is said beside it. */
  private EstimateOptions options() {
    EstimateOptions asked = request.estimation().options(version);
    return new EstimateOptions(asked.confidence(), asked.clusters(), asked.dayBlocks(), 0);
  }

  private List<Cell> mix(MixCells cells) {
    return cells.mix(UnitShares.standardised(cells.units(), options()), Cell::new);
  }

  private String sentence(String name, Achieved achieved, RatingEstimate estimate) {
    if (achieved == null) {
      return words.say("none", name, words.reasons(estimate.reasons()));
    }
    String key =
        achieved.verdict() == null
            ? "share"
            : switch (achieved.verdict()) {
              case REACHED -> "reached";
              case MISSED -> "missed";
              case OPEN -> "open";
            };
    return words.say(
        key,
        name,
        100 * achieved.share(),
        100 * achieved.lower(),
        100 * achieved.upper(),
        request.target() == null ? null : 100 * request.target());
  }

  private String warning(Heterogeneity spread) {
    return spread == null
        ? words.say("unknown", Heterogeneity.LEAST_UNITS)
        : words.say(
            "unreliable",
            100 * spread.estimate().reliability(),
            100 * spread.reliability().lower(),
            100 * spread.reliability().upper(),
            100 * ENOUGH_RELIABILITY);
  }

  private String summary(List<Row> rows) {
    return request.target() == null
        ? known(rows)
        : words.say(
                "target",
                100 * request.target(),
                count(rows, Verdict.REACHED),
                count(rows, Verdict.MISSED),
                count(rows, Verdict.OPEN))
            + " "
            + known(rows);
  }

  private static long count(List<Row> rows, Verdict verdict) {
    return rows.stream()
        .filter(row -> row.achieved() != null && row.achieved().verdict() == verdict)
        .count();
  }

  private String known(List<Row> rows) {
    long known = rows.stream().mapToLong(Row::known).sum();
    long all = rows.stream().mapToLong(Row::interactions).sum();
    long shown = rows.stream().filter(row -> row.achieved() != null).count();
    return words.say("summary", shown, rows.size(), known, all);
  }
}
