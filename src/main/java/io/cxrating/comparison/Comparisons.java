package io.cxrating.comparison;

import io.cxrating.rating.CachedAnswers;
import io.cxrating.rating.CachedAnswers.Question;
import io.cxrating.tally.TallyView;
import io.cxrating.unit.UnitScope;
import io.cxrating.wire.QueryParameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Comparisons for those who show them: asked for as over the API, and answered the same. */
@ApplicationScoped
public class Comparisons {
  /** Periods that a trend has at most: change points take time by the square of it. */
  public static final int MOST_PERIODS = 400;

  private final CachedAnswers answers;
  private final UnitScope scope;

  Comparisons(CachedAnswers answers, UnitScope scope) {
    this.answers = answers;
    this.scope = scope;
  }

  /** The answer of {@code GET /api/v1/comparisons} to these parameters. */
  public ComparisonAnswer differences(TallyView view, Map<String, String> parameters) {
    return answers.answer(
        view,
        question(
            ComparisonRequest.of(QueryParameters.of(parameters, ComparisonRequest.PARAMETERS))));
  }

  Question<ComparisonAnswer> question(ComparisonRequest asked) {
    ComparisonRequest scoped = asked.within(scope);
    return new Question<>(
        "comparisons",
        scoped.slice(),
        scoped,
        ComparisonAnswer.class,
        (view, slice) -> new ComparisonCalculation(view, scoped, slice).answer());
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
