package io.cxrating.contrast;

import io.cxrating.figures.CachedAnswers;
import io.cxrating.figures.CachedAnswers.Question;
import io.cxrating.tally.duckdb.TallyView;
import io.cxrating.unit.UnitScope;
import io.cxrating.wire.QueryParameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Contrasts for those who show them: asked for as over the API, and answered the same. */
@ApplicationScoped
public class Contrasts {
  /** Periods that a contrast has at most. */
  public static final int MOST_PERIODS = 400;

  private final CachedAnswers answers;
  private final UnitScope scope;

  Contrasts(CachedAnswers answers, UnitScope scope) {
    this.answers = answers;
    this.scope = scope;
  }

  /** The answer of {@code GET /api/v1/contrast} to these parameters. */
  public ContrastAnswer answer(TallyView view, Map<String, String> parameters) {
    return answers.answer(
        view,
        question(ContrastRequest.of(QueryParameters.of(parameters, ContrastRequest.PARAMETERS))));
  }

  /** What is asked, within the caller's reach. */
  Question<ContrastAnswer> question(ContrastRequest asked) {
    ContrastRequest scoped = asked.withUnit(scope.resolve(asked.slice().unit()));
    return new Question<>(
        "contrast",
        scoped.slice(),
        scoped,
        ContrastAnswer.class,
        (view, slice) -> new ContrastCalculation(view, scoped, slice).answer());
  }
}
