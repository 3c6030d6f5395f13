package io.cxrating.comparison;

import io.cxrating.comparison.Family.Pair;
import io.cxrating.comparison.Family.Terms;
import io.cxrating.comparison.Matchup.Adjusted;
import io.cxrating.figures.Basis;
import io.cxrating.figures.ComparedUnits;
import io.cxrating.figures.MixCells;
import io.cxrating.figures.SliceReading;
import io.cxrating.stats.DeclaredWeights;
import io.cxrating.stats.comparison.ComparisonOptions;
import io.cxrating.stats.comparison.DifferenceEstimate;
import io.cxrating.tally.duckdb.TallyView;
import io.cxrating.unit.UnitTree;
import io.cxrating.wording.Wording;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** One request for comparisons against one state of the projection. */
final class ComparisonCalculation {
  private final TallyView view;
  private final ComparisonRequest request;
  private final SliceReading slice;
  private final Wording words;
  private final ComparedUnits units;
  private final Matchup matchup;

  ComparisonCalculation(TallyView view, ComparisonRequest request, SliceReading slice) {
    this.view = view;
    this.request = request;
    this.slice = slice;
    words = Wording.of("comparison", request.locale());
    ComparedUnits chosen = request.units().find(view.units(), request.slice().unit());
    units = request.isAgainstOne() ? withReferenceLast(chosen, view.units()) : chosen;
    matchup =
        switch (request.against()) {
          case ComparisonRequest.PAIRS -> Matchup.pairs(units.size());
          case ComparisonRequest.REST -> Matchup.rest(units.size());
          default -> Matchup.againstLast(units.size());
        };
  }

  private ComparedUnits withReferenceLast(ComparedUnits chosen, UnitTree tree) {
    List<String> others = new ArrayList<>(chosen.keys());
    others.remove(request.against());
    return ComparedUnits.of(tree, others, "units").with(tree, request.against(), "against");
  }

  ComparisonAnswer answer() {
    Tallied tallied = new Tallied(view, slice);
    double confidence = request.estimation().confidence();
    Terms terms = new Terms(request.correction(), confidence, tallied.margin());
    DeclaredWeights weights = tallied.judgement().weights();
    ComparisonOptions options = tallied.comparison(request.estimation());
    List<DifferenceEstimate> raw = matchup.raw(tallied.byUnit(units), weights, options);
    Family family = new Family(raw, terms, words);
    Adjusted adjusted =
        request.adjust().isEmpty() ? null : adjusted(tallied, raw, weights, options);
    Family adjustedFamily =
        adjusted == null ? null : new Family(adjusted.estimates(), terms, words);
    List<ComparisonRow> rows = new ArrayList<>();
    for (int i = 0; i < matchup.size(); i++) {
      List<String> dropped = tallied.criteria(raw.get(i).droppedCriteria());
      rows.add(
          row(
              i,
              family.get(i, pair(i, dropped, null)),
              adjusted == null
                  ? null
                  : adjustedFamily.get(
                      i,
                      pair(
                          i,
                          tallied.criteria(adjusted.estimates().get(i).droppedCriteria()),
                          adjusted.droppedCells().get(i)))));
    }
    return new ComparisonAnswer(
        Basis.of(view, slice, tallied.window(), confidence),
        request.against(),
        request.correction(),
        request.adjust(),
        tallied.margin(),
        family.sentence(),
        adjusted == null ? null : adjustedFamily.sentence(),
        rows);
  }

  /** A slice without an interaction has no mix: then there is as little to adjust as to compare. */
  private Adjusted adjusted(
      Tallied tallied,
      List<DifferenceEstimate> raw,
      DeclaredWeights weights,
      ComparisonOptions options) {
    MixCells cells = tallied.byCell(units, request.adjust());
    return cells.isEmpty()
        ? new Adjusted(raw, Collections.nCopies(raw.size(), List.of()))
        : matchup.adjusted(cells, weights, options);
  }

  private Pair pair(int i, List<String> droppedCriteria, List<String> droppedCells) {
    return new Pair(
        units.name(matchup.a().get(i)),
        matchup.isRest(i) ? words.say("rest") : units.name(matchup.b().get(i)),
        droppedCriteria,
        droppedCells);
  }

  private ComparisonRow row(int i, Difference difference, Difference adjusted) {
    int a = matchup.a().get(i);
    boolean rest = matchup.isRest(i);
    int b = matchup.b().get(i);
    return new ComparisonRow(
        units.key(a),
        units.name(a),
        rest ? ComparisonRequest.REST : units.key(b),
        rest ? words.say("rest") : units.name(b),
        difference,
        adjusted);
  }
}
