package io.cxrating.comparison.ranking;

import io.cxrating.figures.CachedAnswers;
import io.cxrating.figures.CachedAnswers.Question;
import io.cxrating.tally.duckdb.TallyView;
import io.cxrating.unit.UnitScope;
import io.cxrating.wire.QueryParameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Ranks units for the API and for pages. */
@ApplicationScoped
public class Rankings {
  private final CachedAnswers answers;
  private final UnitScope scope;

  Rankings(CachedAnswers answers, UnitScope scope) {
    this.answers = answers;
    this.scope = scope;
  }

  /** The answer of {@code GET /api/v1/rankings} to these parameters. */
  public RankingAnswer ranking(TallyView view, Map<String, String> parameters) {
    return answers.answer(
        view,
        question(RankingRequest.of(QueryParameters.of(parameters, RankingRequest.PARAMETERS))));
  }

  Question<RankingAnswer> question(RankingRequest asked) {
    RankingRequest scoped = asked.within(scope);
    return new Question<>(
        "rankings",
        scoped.slice(),
        scoped,
        RankingAnswer.class,
        (view, slice) -> new RankingCalculation(view, scoped, slice).answer());
  }
}
