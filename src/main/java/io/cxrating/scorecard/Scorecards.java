package io.cxrating.scorecard;

import io.cxrating.rating.CachedAnswers;
import io.cxrating.rating.CachedAnswers.Question;
import io.cxrating.rating.QueryParameters;
import io.cxrating.tally.TallyView;
import io.cxrating.unit.UnitScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Scorecards for those who show them: asked for as over the API, and answered the same. */
@ApplicationScoped
public class Scorecards {
  static final String SCORECARDS = "outcome-scorecards";

  private final CachedAnswers answers;
  private final UnitScope scope;

  Scorecards(CachedAnswers answers, UnitScope scope) {
    this.answers = answers;
    this.scope = scope;
  }

  /** The answer of {@code GET /api/v1/outcome-scorecards} to these parameters. */
  public ScorecardAnswer answer(TallyView view, Map<String, String> parameters) {
    ScorecardRequest asked =
        ScorecardRequest.of(QueryParameters.of(parameters, ScorecardRequest.PARAMETERS))
            .within(scope);
    return answers.answer(
        view,
        new Question(SCORECARDS, asked.slice(), asked),
        ScorecardAnswer.class,
        slice -> new ScorecardCalculation(view, asked, slice).answer());
  }
}
