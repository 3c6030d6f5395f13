package io.cxrating.comparison;

import io.cxrating.rating.QueryParameters;
import io.cxrating.rating.SliceReading;
import io.cxrating.tally.TallyView;
import io.cxrating.unit.UnitScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Comparisons for those who show them: asked for as over the API, and answered the same. */
@ApplicationScoped
public class Comparisons {
  private final UnitScope scope;

  Comparisons(UnitScope scope) {
    this.scope = scope;
  }

  /** The answer of {@code GET /api/v1/comparisons} to these parameters. */
  public ComparisonAnswer differences(TallyView view, Map<String, String> parameters) {
    ComparisonRequest scoped =
        ComparisonRequest.of(QueryParameters.of(parameters, ComparisonRequest.PARAMETERS))
            .within(scope);
    SliceReading slice = new SliceReading(view, scoped.slice());
    return new ComparisonCalculation(view, scoped, slice).answer();
  }

  /** The answer of {@code GET /api/v1/rankings} to these parameters. */
  public RankingAnswer ranking(TallyView view, Map<String, String> parameters) {
    RankingRequest scoped =
        RankingRequest.of(QueryParameters.of(parameters, RankingRequest.PARAMETERS)).within(scope);
    SliceReading slice = new SliceReading(view, scoped.slice());
    return new RankingCalculation(view, scoped, slice).answer();
  }

  /** The answer of {@code GET /api/v1/trends} to these parameters. */
  public TrendAnswer trend(TallyView view, Map<String, String> parameters) {
    TrendRequest asked = TrendRequest.of(QueryParameters.of(parameters, TrendRequest.PARAMETERS));
    TrendRequest scoped = asked.withUnit(scope.resolve(asked.slice().unit()));
    SliceReading slice = new SliceReading(view, scoped.slice());
    return new TrendCalculation(view, scoped, slice).answer();
  }
}
