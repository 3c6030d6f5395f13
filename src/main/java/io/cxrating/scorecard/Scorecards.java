package io.cxrating.scorecard;

import io.cxrating.rating.QueryParameters;
import io.cxrating.rating.SliceReading;
import io.cxrating.tally.TallyView;
import io.cxrating.unit.UnitScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Scorecards for those who show them: asked for as over the API, and answered the same. */
@ApplicationScoped
public class Scorecards {
  private final UnitScope scope;

  Scorecards(UnitScope scope) {
    this.scope = scope;
  }

  /** The answer of {@code GET /api/v1/outcome-scorecards} to these parameters. */
  public ScorecardAnswer answer(TallyView view, Map<String, String> parameters) {
    ScorecardRequest asked =
        ScorecardRequest.of(QueryParameters.of(parameters, ScorecardRequest.PARAMETERS))
            .within(scope);
    return new ScorecardCalculation(view, asked, new SliceReading(view, asked.slice())).answer();
  }
}
