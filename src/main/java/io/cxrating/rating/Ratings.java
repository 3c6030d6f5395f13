package io.cxrating.rating;

import io.cxrating.tally.TallyView;
import io.cxrating.unit.UnitScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Ratings for those who show them: asked for as over the API, and answered the same. */
@ApplicationScoped
public class Ratings {
  private final UnitScope scope;

  Ratings(UnitScope scope) {
    this.scope = scope;
  }

  /**
   * The answer of {@code GET /api/v1/ratings} to these parameters, within the caller's reach.
   *
   * @throws io.cxrating.problem.ProblemException as the API refuses them
   */
  public RatingAnswer answer(TallyView view, Map<String, String> parameters) {
    RatingRequest asked =
        RatingRequest.of(QueryParameters.of(parameters, RatingRequest.PARAMETERS));
    RatingRequest scoped = asked.withUnit(scope.resolve(asked.slice().unit()));
    return new RatingCalculation(view, scoped, new SliceReading(view, scoped.slice())).answer();
  }
}
