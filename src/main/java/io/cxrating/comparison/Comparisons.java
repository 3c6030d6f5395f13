package io.cxrating.comparison;

import io.cxrating.figures.CachedAnswers;
import io.cxrating.figures.CachedAnswers.Question;
import io.cxrating.tally.duckdb.TallyView;
import io.cxrating.unit.UnitScope;
import io.cxrating.wire.QueryParameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Compares units for the API and for pages. */
@ApplicationScoped
public class Comparisons {
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
}
