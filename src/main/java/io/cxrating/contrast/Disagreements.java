package io.cxrating.contrast;

import io.cxrating.access.Page;
import io.cxrating.figures.LedgerRows;
import io.cxrating.figures.LedgerRows.LedgerRow;
import io.cxrating.figures.SliceReading;
import io.cxrating.figures.Window;
import io.cxrating.stats.survey.SurveyScale;
import io.cxrating.tally.AnswerQuery;
import io.cxrating.tally.Contradiction;
import io.cxrating.tally.ContradictionQuery;
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
import java.util.stream.Collectors;

/** From the count of a disagreement to the interactions that it counts. */
@ApplicationScoped
public class Disagreements {
  private final Tallies tallies;
  private final UnitScope scope;
  private final LedgerRows ledger;

  private record Found(List<Contradiction> rows, UnitTree units) {}

  Disagreements(Tallies tallies, UnitScope scope, LedgerRows ledger) {
    this.tallies = tallies;
    this.scope = scope;
    this.ledger = ledger;
  }

  /** The answer of {@code GET /api/v1/contrast/disagreements} to these parameters. */
  public Page<DisagreementItem> page(Map<String, String> parameters) {
    return page(
        DisagreementRequest.of(QueryParameters.of(parameters, DisagreementRequest.PARAMETERS)));
  }

  Page<DisagreementItem> page(DisagreementRequest asked) {
    DisagreementRequest request = asked.withUnit(scope.resolve(asked.slice().unit()));
    Found found = tallies.read(view -> find(view, request));
    Page<Contradiction> page =
        Page.of(
            found.rows(), request.limit(), row -> String.valueOf(row.rowId()), Function.identity());
    Map<Long, Contradiction> byRow =
        page.items().stream().collect(Collectors.toMap(Contradiction::rowId, Function.identity()));
    return new Page<>(
        ledger.of(page.items().stream().map(Contradiction::rowId).toList()).stream()
            .map(row -> item(row, byRow.get(row.rowId()), found.units()))
            .toList(),
        page.next());
  }

  /** Finds one row more than the page holds, to know whether there is another page. */
  private static Found find(TallyView view, DisagreementRequest request) {
    SliceReading slice = new SliceReading(view, request.slice());
    InstrumentReading instrument = InstrumentReading.of(view, request.instrument());
    SurveyScale scale = instrument.scale();
    Window window = slice.window();
    double sign = scale.largerIsBetter() ? 1 : -1;
    boolean met = request.kind().isMet();
    List<Contradiction> rows =
        view.contradictions(
            new AnswerQuery(
                request.slice().standard(),
                slice.judgement(slice.weighing(window)),
                instrument.instrument().id(),
                slice.filter(window)),
            new ContradictionQuery(
                met,
                sign,
                !met,
                sign * (met ? scale.unhappyBelow() : scale.happyFrom()),
                request.afterRowId(),
                request.limit() + 1));
    return new Found(rows, view.units());
  }

  private static DisagreementItem item(LedgerRow row, Contradiction answer, UnitTree units) {
    return new DisagreementItem(
        row.source(),
        row.id(),
        units.find(row.unitId()).map(UnitNode::key).orElse(null),
        row.touchpoint(),
        row.occurredAt(),
        row.category(),
        row.channel(),
        answer.score(),
        answer.answeredAt());
  }
}
