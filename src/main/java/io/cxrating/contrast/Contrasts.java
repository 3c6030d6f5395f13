package io.cxrating.contrast;

import io.cxrating.rating.QueryParameters;
import io.cxrating.rating.SliceReading;
import io.cxrating.tally.TallyView;
import io.cxrating.unit.UnitScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Contrasts for those who show them: asked for as over the API, and answered the same. */
@ApplicationScoped
public class Contrasts {
  private final UnitScope scope;

  Contrasts(UnitScope scope) {
    this.scope = scope;
  }

  /** The answer of {@code GET /api/v1/contrast} to these parameters. */
  public ContrastAnswer answer(TallyView view, Map<String, String> parameters) {
    ContrastRequest asked =
        ContrastRequest.of(QueryParameters.of(parameters, ContrastRequest.PARAMETERS));
    ContrastRequest scoped = asked.withUnit(scope.resolve(asked.slice().unit()));
    SliceReading slice = new SliceReading(view, scoped.slice());
    return new ContrastCalculation(view, scoped, slice).answer();
  }
}
