package io.cxrating.scorecard;

import io.cxrating.figures.Asked;
import io.cxrating.figures.ComparedUnits;
import io.cxrating.figures.MixCells;
import io.cxrating.scorecard.ScorecardAnswer.Achieved;
import io.cxrating.scorecard.ScorecardAnswer.Adjusted;
import io.cxrating.scorecard.ScorecardAnswer.Aim;
import io.cxrating.scorecard.ScorecardAnswer.Cell;
import io.cxrating.scorecard.ScorecardAnswer.Known;
import io.cxrating.scorecard.ScorecardAnswer.Reward;
import io.cxrating.scorecard.ScorecardAnswer.Row;
import io.cxrating.scorecard.ScorecardAnswer.Verdict;
import io.cxrating.standard.model.Standard.Outcome;
import io.cxrating.stats.EstimateOptions;
import io.cxrating.stats.Reason;
import io.cxrating.stats.pooling.Heterogeneity;
import io.cxrating.stats.rating.RatingEstimate;
import io.cxrating.stats.sums.SliceSums;
import io.cxrating.tally.OutcomeTally;
import io.cxrating.tally.TallyKey;
import io.cxrating.tally.Trait;
import io.cxrating.wording.Wording;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Computes one scorecard on one state of the projection. */
final class ScorecardCalculation {
  /** Minimum reliability to act on a unit (Adams, Mehrotra, Thomas and McGlynn 2010). */
  static final double ENOUGH_RELIABILITY = 0.7;

  private final Asked<Scorecards.Request> asked;
  private final Scorecards.Request request;
  private final Wording words;
  private final Outcome outcome;
  private final ComparedUnits units;

  ScorecardCalculation(Asked<Scorecards.Request> asked) {
    this.asked = asked;
    request = asked.own();
    words = asked.words();
    outcome = asked.outcome(request.outcome());
    units = request.units().find(asked);
  }

  ScorecardAnswer answer() {
    Map<TallyKey, Long> interactions = tally(Set.of()).interactions();
    UnitShares shares =
        new UnitShares(byUnit(tally(Set.of()).known(outcome)), options(), request.target());
    MixCells cells = cells();
    List<Adjusted> adjusted = cells == null ? null : shares.adjusted(cells.units());
    List<Double> reliabilities = shares.reliabilities();
    List<Row> rows = new ArrayList<>();
    for (int unit = 0; unit < units.size(); unit++) {
      TallyKey at = TallyKey.of(unit, null);
      Achieved achieved = shares.achieved(unit);
      RatingEstimate estimate = shares.estimate(unit);
      double effective = estimate.uncertainty().effectiveSampleSize();
      rows.add(
          new Row(
              units.named(unit),
              estimate.status(),
              estimate.reasons(),
              new Known(
                  interactions.getOrDefault(at, 0L),
                  estimate.sample().interactions(),
                  estimate.sample().customers(),
                  estimate.sample().days(),
                  Double.isFinite(effective) ? (Double) effective : null),
              achieved,
              reliabilities.get(unit),
              adjusted == null ? null : adjusted.get(unit),
              sentence(units.name(unit), achieved, estimate)));
    }
    return new ScorecardAnswer(
        asked.basis(),
        new Aim(
            outcome.key(),
            outcome.statement(),
            outcome.derivation() == null ? null : outcome.derivation().text(),
            request.target()),
        request.adjust(),
        reward(shares.spread()),
        summary(rows),
        cells == null ? null : mix(cells),
        rows);
  }

  private Reward reward(@Nullable Heterogeneity spread) {
    if (spread == null) {
      return new Reward(null, null, List.of(Reason.FEW_UNITS), false, warning(spread));
    }
    boolean rewardable = spread.reliability().lower() >= ENOUGH_RELIABILITY;
    return new Reward(
        spread.estimate().reliability(),
        spread.reliability(),
        List.of(),
        rewardable,
        rewardable ? null : warning(spread));
  }

  private OutcomeTally tally(Set<Trait> traits) {
    return asked.view().outcomes(asked.cells(units.rowOfUnit(), null, traits));
  }

  private List<SliceSums> byUnit(Map<TallyKey, SliceSums> tally) {
    List<SliceSums> sums =
        new ArrayList<>(Collections.nCopies(units.size(), SliceSums.empty(1, 1)));
    tally.forEach((at, cell) -> sums.set(at.row(), cell));
    return sums;
  }

  /** Null where nothing is to be adjusted, or nothing can be. */
  private @Nullable MixCells cells() {
    if (request.adjust().isEmpty()) {
      return null;
    }
    MixCells cells =
        MixCells.of(tally(request.adjust()).known(outcome), units.size(), SliceSums.empty(1, 1));
    return cells.isEmpty() || units.size() == 0 ? null : cells;
  }

  /** No coverage floor: any known share is shown, together with the number of unknown outcomes. */
  private EstimateOptions options() {
    EstimateOptions usual = asked.options();
    return new EstimateOptions(usual.confidence(), usual.clusters(), usual.dayBlocks(), 0);
  }

  private List<Cell> mix(MixCells cells) {
    return cells.mix(UnitShares.standardised(cells.units(), options()), Cell::new);
  }

  private String sentence(String name, @Nullable Achieved achieved, RatingEstimate estimate) {
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

  private String warning(@Nullable Heterogeneity spread) {
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
    long known = rows.stream().mapToLong(row -> row.sample().known()).sum();
    long all = rows.stream().mapToLong(row -> row.sample().interactions()).sum();
    long shown = rows.stream().filter(row -> row.achieved() != null).count();
    return words.say("summary", shown, rows.size(), known, all);
  }
}
