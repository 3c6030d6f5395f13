package io.cxrating.contrast;

import io.cxrating.rating.CachedAnswers;
import io.cxrating.rating.CachedAnswers.Question;
import io.cxrating.rating.QueryParameters;
import io.cxrating.tally.TallyView;
import io.cxrating.unit.UnitScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Contrasts for those who show them: asked for as over the API, and answered the same. */
@ApplicationScoped
public class Contrasts {
  static final String CONTRAST = "contrast";

  private final CachedAnswers answers;
  private final UnitScope scope;

  Contrasts(CachedAnswers answers, UnitScope scope) {
    this.answers = answers;
    this.scope = scope;
  }

  /** The answer of {@code GET /api/v1/contrast} to these parameters. */
  public ContrastAnswer answer(TallyView view, Map<String, String> parameters) {
    ContrastRequest asked =
        ContrastRequest.of(QueryParameters.of(parameters, ContrastRequest.PARAMETERS));
    ContrastRequest scoped = asked.withUnit(scope.resolve(asked.slice().unit()));
    return answers.answer(
        view,
        new Question(CONTRAST, scoped.slice(), scoped),
        ContrastAnswer.class,
        slice -> new ContrastCalculation(view, scoped, slice).answer());
  }
}
