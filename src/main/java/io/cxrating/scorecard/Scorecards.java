package io.cxrating.scorecard;

import io.cxrating.figures.CachedAnswers;
import io.cxrating.figures.CachedAnswers.Question;
import io.cxrating.tally.duckdb.TallyView;
import io.cxrating.unit.UnitScope;
import io.cxrating.wire.QueryParameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Scorecards for those who show them: asked for as over the API, and answered the same. */
@ApplicationScoped
public class Scorecards {
  private final CachedAnswers answers;
  private final UnitScope scope;

  Scorecards(CachedAnswers answers, UnitScope scope) {
    this.answers = answers;
    this.scope = scope;
  }

  /** The answer of {@code GET /api/v1/outcome-scorecards} to these parameters. */
  public ScorecardAnswer answer(TallyView view, Map<String, String> parameters) {
    return answers.answer(
        view,
        question(ScorecardRequest.of(QueryParameters.of(parameters, ScorecardRequest.PARAMETERS))));
  }

  /** What is asked, within the caller's reach. */
  Question<ScorecardAnswer> question(ScorecardRequest asked) {
    ScorecardRequest scoped = asked.within(scope);
    return new Question<>(
        "outcome-scorecards",
        scoped.slice(),
        scoped,
        ScorecardAnswer.class,
        (view, slice) -> new ScorecardCalculation(view, scoped, slice).answer());
  }
}
