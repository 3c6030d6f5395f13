package io.cxrating.contrast;

import io.cxrating.access.Page;
import io.cxrating.figures.SliceReading;
import io.cxrating.figures.lane.Effort;
import io.cxrating.figures.lane.Lanes;
import io.cxrating.figures.row.LedgerRows;
import io.cxrating.stats.survey.SurveyScale;
import io.cxrating.tally.AnswerQuery;
import io.cxrating.tally.Contradiction;
import io.cxrating.tally.ContradictionQuery;
import io.cxrating.tally.Tallies;
import io.cxrating.tally.Tally;
import io.cxrating.unit.UnitScope;
import io.cxrating.unit.UnitTree;
import io.cxrating.wire.QueryParameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the interactions that a disagreement counts. */
@ApplicationScoped
public class Disagreements {
  private static final Effort SCAN = new Effort(1, 0);

  private final Tallies tallies;
  private final Lanes lanes;
  private final UnitScope scope;
  private final LedgerRows ledger;

  private record Found(List<Contradiction> rows, UnitTree units) {}

  Disagreements(Tallies tallies, Lanes lanes, UnitScope scope, LedgerRows ledger) {
    this.tallies = tallies;
    this.lanes = lanes;
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
    Found found =
        tallies.read(
            view -> {
              SliceReading slice = new SliceReading(view, request.slice());
              return slice.compute(lanes, SCAN, () -> find(view, slice, request));
            });
    Page<Contradiction> page =
        Page.of(
            found.rows(), request.limit(), row -> String.valueOf(row.rowId()), Function.identity());
    Map<Long, Contradiction> byRow =
        page.items().stream().collect(Collectors.toMap(Contradiction::rowId, Function.identity()));
    return new Page<>(
        ledger.of(page.items().stream().map(Contradiction::rowId).toList(), found.units()).stream()
            .map(
                row -> {
                  Contradiction answer =
                      Objects.requireNonNull(
                          byRow.get(row.rowId()), "the ledger is asked for these rows");
                  return new DisagreementItem(row.listed(), answer.score(), answer.answeredAt());
                })
            .toList(),
        page.next());
  }

  /** Reads one row more than the page holds, to know whether there is another page. */
  private static Found find(Tally view, SliceReading slice, DisagreementRequest request) {
    InstrumentReading instrument = InstrumentReading.of(view, request.instrument());
    SurveyScale scale = instrument.scale();
    double sign = scale.largerIsBetter() ? 1 : -1;
    boolean met = request.kind().isMet();
    List<Contradiction> rows =
        view.contradictions(
            new AnswerQuery(
                request.slice().standard(),
                slice.judgement(),
                instrument.instrument().id(),
                slice.filter()),
            new ContradictionQuery(
                met,
                sign,
                !met,
                sign * (met ? scale.unhappyBelow() : scale.happyFrom()),
                request.afterRowId(),
                request.limit() + 1));
    return new Found(rows, view.units());
  }
}
