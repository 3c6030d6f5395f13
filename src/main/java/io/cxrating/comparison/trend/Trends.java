package io.cxrating.comparison.trend;

import io.cxrating.figures.CachedAnswers;
import io.cxrating.figures.CachedAnswers.Question;
import io.cxrating.tally.duckdb.TallyView;
import io.cxrating.unit.UnitScope;
import io.cxrating.wire.QueryParameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Follows a slice over time for the API and for pages. */
@ApplicationScoped
public class Trends {
  /** Periods that a trend has at most: change points take time by the square of it. */
  public static final int MOST_PERIODS = 400;

  private final CachedAnswers answers;
  private final UnitScope scope;

  Trends(CachedAnswers answers, UnitScope scope) {
    this.answers = answers;
    this.scope = scope;
  }

  /** The answer of {@code GET /api/v1/trends} to these parameters. */
  public TrendAnswer trend(TallyView view, Map<String, String> parameters) {
    return answers.answer(
        view, question(TrendRequest.of(QueryParameters.of(parameters, TrendRequest.PARAMETERS))));
  }

  Question<TrendAnswer> question(TrendRequest asked) {
    TrendRequest scoped = asked.withUnit(scope.resolve(asked.slice().unit()));
    return new Question<>(
        "trends",
        scoped.slice(),
        scoped,
        TrendAnswer.class,
        (view, slice) -> new TrendCalculation(view, scoped, slice).answer());
  }
}
