package io.cxrating.comparison;

import io.cxrating.comparison.Difference.Dropped;
import io.cxrating.comparison.Family.Pair;
import io.cxrating.comparison.Family.Terms;
import io.cxrating.comparison.Matchup.Adjusted;
import io.cxrating.figures.Asked;
import io.cxrating.figures.ComparedUnits;
import io.cxrating.figures.MixCells;
import io.cxrating.stats.comparison.DifferenceEstimate;
import io.cxrating.unit.UnitTree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Computes one request for comparisons on one state of the projection. */
final class ComparisonCalculation {
  private final Asked<Comparisons.Request> asked;
  private final Comparisons.Request request;
  private final SliceCuts cuts;
  private final ComparedUnits units;
  private final Matchup matchup;

  ComparisonCalculation(Asked<Comparisons.Request> asked) {
    this.asked = asked;
    request = asked.own();
    cuts = new SliceCuts(asked);
    ComparedUnits chosen = request.units().find(asked);
    units = request.isAgainstOne() ? withReferenceLast(chosen, asked.view().units()) : chosen;
    matchup =
        switch (request.against()) {
          case Comparisons.PAIRS -> Matchup.pairs(units.size());
          case Comparisons.REST -> Matchup.rest(units.size());
          default -> Matchup.againstLast(units.size());
        };
  }

  private ComparedUnits withReferenceLast(ComparedUnits chosen, UnitTree tree) {
    List<String> others = new ArrayList<>(chosen.keys());
    others.remove(request.against());
    return ComparedUnits.of(tree, others, "units").with(tree, request.against(), "against");
  }

  ComparisonAnswer answer() {
    Terms terms = new Terms(request.correction(), asked.confidence(), asked.margin());
    List<DifferenceEstimate> raw =
        matchup.raw(cuts.byUnit(units), asked.weights(), asked.comparison());
    Family family = new Family(raw, terms, asked.words());
    Adjusted adjusted = request.adjust().isEmpty() ? null : adjusted(raw);
    Family adjustedFamily =
        adjusted == null ? null : new Family(adjusted.estimates(), terms, asked.words());
    List<ComparisonRow> rows = new ArrayList<>();
    for (int i = 0; i < matchup.size(); i++) {
      List<String> dropped = cuts.criteria(raw.get(i).common().dropped());
      rows.add(
          row(
              i,
              family.get(i, pair(i, dropped, null)),
              adjusted == null || adjustedFamily == null
                  ? null
                  : adjustedFamily.get(
                      i,
                      pair(
                          i,
                          cuts.criteria(adjusted.estimates().get(i).common().dropped()),
                          adjusted.droppedCells().get(i)))));
    }
    return new ComparisonAnswer(
        asked.basis(),
        request.against(),
        request.correction(),
        request.adjust(),
        asked.margin(),
        family.sentence(),
        adjustedFamily == null ? null : adjustedFamily.sentence(),
        rows);
  }

  /** A slice without an interaction has no mix, so that there is nothing to adjust. */
  private Adjusted adjusted(List<DifferenceEstimate> raw) {
    MixCells cells = cuts.byCell(units, request.adjust());
    return cells.isEmpty()
        ? new Adjusted(raw, Collections.nCopies(raw.size(), List.of()))
        : matchup.adjusted(cells, asked.weights(), asked.comparison());
  }

  private Pair pair(int i, List<String> droppedCriteria, @Nullable List<String> droppedCells) {
    return new Pair(
        units.name(matchup.a().get(i)),
        matchup.isRest(i) ? asked.words().say("rest") : units.name(matchup.b().get(i)),
        new Dropped(droppedCriteria, droppedCells));
  }

  private ComparisonRow row(int i, Difference difference, @Nullable Difference adjusted) {
    int a = matchup.a().get(i);
    boolean rest = matchup.isRest(i);
    int b = matchup.b().get(i);
    return new ComparisonRow(
        units.key(a),
        units.name(a),
        rest ? Comparisons.REST : units.key(b),
        rest ? asked.words().say("rest") : units.name(b),
        difference,
        adjusted);
  }
}
