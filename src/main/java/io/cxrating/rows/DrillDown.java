package io.cxrating.rows;

import io.cxrating.access.Page;
import io.cxrating.figures.LedgerRows;
import io.cxrating.figures.LedgerRows.LedgerRow;
import io.cxrating.figures.SliceReading;
import io.cxrating.figures.Window;
import io.cxrating.rows.DrillDownRequest.Result;
import io.cxrating.standard.model.JudgedCriterion;
import io.cxrating.tally.DrillQuery;
import io.cxrating.tally.duckdb.Tallies;
import io.cxrating.tally.duckdb.TallyView;
import io.cxrating.unit.UnitNode;
import io.cxrating.unit.UnitScope;
import io.cxrating.unit.UnitTree;
import io.cxrating.wire.QueryParameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** From the figure of a criterion to the interactions that it is made of. */
@ApplicationScoped
public class DrillDown {
  private final Tallies tallies;
  private final UnitScope scope;
  private final LedgerRows ledger;

  /** What the tallies knows: which rows, and by what they are judged. */
  private record Found(List<Long> rowIds, JudgedCriterion criterion, UnitTree units) {}

  DrillDown(Tallies tallies, UnitScope scope, LedgerRows ledger) {
    this.tallies = tallies;
    this.scope = scope;
    this.ledger = ledger;
  }

  /** The answer of {@code GET /api/v1/interactions} to these parameters. */
  public Page<DrillDownItem> page(Map<String, String> parameters) {
    return page(DrillDownRequest.of(QueryParameters.of(parameters, DrillDownRequest.PARAMETERS)));
  }

  Page<DrillDownItem> page(DrillDownRequest asked) {
    DrillDownRequest request = asked.withUnit(scope.resolve(asked.slice().unit()));
    Found found = tallies.read(view -> find(view, request));
    Page<Long> rowIds =
        Page.of(found.rowIds(), request.limit(), String::valueOf, Function.identity());
    return new Page<>(
        ledger.of(rowIds.items()).stream().map(row -> item(row, found)).toList(), rowIds.next());
  }

  /** Finds one row more than the page holds, to know whether there is another page. */
  private static Found find(TallyView view, DrillDownRequest request) {
    SliceReading slice = new SliceReading(view, request.slice());
    Window window = slice.window();
    JudgedCriterion criterion = slice.judgement(slice.weighing(window)).criteria().getFirst();
    List<Long> rowIds =
        view.drill(
            new DrillQuery(
                request.slice().standard(),
                criterion,
                request.result().halves(),
                slice.filter(window),
                request.afterRowId(),
                request.limit() + 1));
    return new Found(rowIds, criterion, view.units());
  }

  private static DrillDownItem item(LedgerRow row, Found found) {
    JudgedCriterion criterion = found.criterion();
    return new DrillDownItem(
        row.source(),
        row.id(),
        found.units().find(row.unitId()).map(UnitNode::key).orElse(null),
        row.touchpoint(),
        row.occurredAt(),
        row.category(),
        row.channel(),
        Result.ofHalves(criterion.halves(row.facts(), row.category(), row.localDate())),
        row.facts().get(criterion.measureOn(row.localDate())));
  }
}
