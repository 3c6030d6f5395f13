package io.cxrating.rows;

import io.cxrating.access.Page;
import io.cxrating.figures.SliceReading;
import io.cxrating.figures.lane.Effort;
import io.cxrating.figures.lane.Lanes;
import io.cxrating.figures.row.LedgerRows;
import io.cxrating.figures.row.LedgerRows.LedgerRow;
import io.cxrating.figures.row.ListedInteraction;
import io.cxrating.rows.DrillDownRequest.Result;
import io.cxrating.standard.model.JudgedCriterion;
import io.cxrating.tally.DrillQuery;
import io.cxrating.tally.Tallies;
import io.cxrating.tally.Tally;
import io.cxrating.unit.UnitScope;
import io.cxrating.unit.UnitTree;
import io.cxrating.wire.QueryParameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Finds the interactions behind the figure of a criterion. */
@ApplicationScoped
public class DrillDown {
  private static final Effort SCAN = new Effort(1, 0);

  private final Tallies tallies;
  private final Lanes lanes;
  private final UnitScope scope;
  private final LedgerRows ledger;

  /** The row numbers from the tallies, with the criterion and the units. */
  private record Found(List<Long> rowIds, JudgedCriterion criterion, UnitTree units) {}

  DrillDown(Tallies tallies, Lanes lanes, UnitScope scope, LedgerRows ledger) {
    this.tallies = tallies;
    this.lanes = lanes;
    this.scope = scope;
    this.ledger = ledger;
  }

  /** The answer of {@code GET /api/v1/interactions} to these parameters. */
  public Page<DrillDownItem> page(Map<String, String> parameters) {
    return page(DrillDownRequest.of(QueryParameters.of(parameters, DrillDownRequest.PARAMETERS)));
  }

  Page<DrillDownItem> page(DrillDownRequest asked) {
    DrillDownRequest request = asked.withUnit(scope.resolve(asked.slice().unit()));
    Found found =
        tallies.read(
            view -> {
              SliceReading slice = new SliceReading(view, request.slice());
              return slice.compute(lanes, SCAN, () -> find(view, slice, request));
            });
    Page<Long> rowIds =
        Page.of(found.rowIds(), request.limit(), String::valueOf, Function.identity());
    return new Page<>(
        ledger.of(rowIds.items(), found.units()).stream().map(row -> item(row, found)).toList(),
        rowIds.next());
  }

  /** Reads one row more than the page holds, to know whether there is another page. */
  private static Found find(Tally view, SliceReading slice, DrillDownRequest request) {
    JudgedCriterion criterion = slice.judgement().criteria().getFirst();
    List<Long> rowIds =
        view.rowsBehind(
            new DrillQuery(
                request.slice().standard(),
                criterion,
                request.result().halves(),
                slice.filter(),
                request.afterRowId(),
                request.limit() + 1));
    return new Found(rowIds, criterion, view.units());
  }

  private static DrillDownItem item(LedgerRow row, Found found) {
    JudgedCriterion criterion = found.criterion();
    ListedInteraction listed = row.listed();
    Map<String, Object> facts =
        listed.unit() == null
            ? row.facts()
            : criterion.derive(
                row.facts(),
                listed.occurredAt(),
                found.units().zoneOf(listed.unit()),
                row.localDate());
    int halves = criterion.halves(facts, listed.category(), row.localDate());
    return new DrillDownItem(
        listed, Result.ofHalves(halves), facts.get(criterion.measureOn(row.localDate())));
  }
}
