package io.cxrating.comparison;

import io.cxrating.rating.CachedAnswers;
import io.cxrating.rating.CachedAnswers.Question;
import io.cxrating.rating.QueryParameters;
import io.cxrating.tally.TallyView;
import io.cxrating.unit.UnitScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Comparisons for those who show them: asked for as over the API, and answered the same. */
@ApplicationScoped
public class Comparisons {
  static final String COMPARISONS = "comparisons";
  static final String RANKINGS = "rankings";
  static final String TRENDS = "trends";

  private final CachedAnswers answers;
  private final UnitScope scope;

  Comparisons(CachedAnswers answers, UnitScope scope) {
    this.answers = answers;
    this.scope = scope;
  }

  /** The answer of {@code GET /api/v1/comparisons} to these parameters. */
  public ComparisonAnswer differences(TallyView view, Map<String, String> parameters) {
    ComparisonRequest scoped =
        ComparisonRequest.of(QueryParameters.of(parameters, ComparisonRequest.PARAMETERS))
            .within(scope);
    return answers.answer(
        view,
        new Question(COMPARISONS, scoped.slice(), scoped),
        ComparisonAnswer.class,
        slice -> new ComparisonCalculation(view, scoped, slice).answer());
  }

  /** The answer of {@code GET /api/v1/rankings} to these parameters. */
  public RankingAnswer ranking(TallyView view, Map<String, String> parameters) {
    RankingRequest scoped =
        RankingRequest.of(QueryParameters.of(parameters, RankingRequest.PARAMETERS)).within(scope);
    return answers.answer(
        view,
        new Question(RANKINGS, scoped.slice(), scoped),
        RankingAnswer.class,
        slice -> new RankingCalculation(view, scoped, slice).answer());
  }

  /** The answer of {@code GET /api/v1/trends} to these parameters. */
  public TrendAnswer trend(TallyView view, Map<String, String> parameters) {
    TrendRequest asked = TrendRequest.of(QueryParameters.of(parameters, TrendRequest.PARAMETERS));
    TrendRequest scoped = asked.withUnit(scope.resolve(asked.slice().unit()));
    return answers.answer(
        view,
        new Question(TRENDS, scoped.slice(), scoped),
        TrendAnswer.class,
        slice -> new TrendCalculation(view, scoped, slice).answer());
  }
}
