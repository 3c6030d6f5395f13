package io.cxrating.rating;

import io.cxrating.figures.CachedAnswers;
import io.cxrating.figures.CachedAnswers.Question;
import io.cxrating.figures.rated.RatingRequest;
import io.cxrating.tally.duckdb.TallyView;
import io.cxrating.unit.UnitScope;
import io.cxrating.wire.QueryParameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Ratings for those who show them: asked for as over the API, and answered the same. */
@ApplicationScoped
public class Ratings {
  private final CachedAnswers answers;
  private final UnitScope scope;

  Ratings(CachedAnswers answers, UnitScope scope) {
    this.answers = answers;
    this.scope = scope;
  }

  /**
   * The answer of {@code GET /api/v1/ratings} to these parameters, within the caller's reach.
   *
   * @throws io.cxrating.problem.ProblemException as the API refuses them
   */
  public RatingAnswer answer(TallyView view, Map<String, String> parameters) {
    return answers.answer(
        view, question(RatingRequest.of(QueryParameters.of(parameters, RatingRequest.PARAMETERS))));
  }

  /** What is asked, within the caller's reach. */
  Question<RatingAnswer> question(RatingRequest asked) {
    RatingRequest scoped = asked.withUnit(scope.resolve(asked.slice().unit()));
    return new Question<>(
        "ratings",
        scoped.slice(),
        scoped,
        RatingAnswer.class,
        (view, slice) -> new RatingCalculation(view, scoped, slice).answer());
  }
}
