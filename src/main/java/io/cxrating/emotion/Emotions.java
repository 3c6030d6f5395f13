package io.cxrating.emotion;

import io.cxrating.figures.CachedAnswers;
import io.cxrating.figures.CachedAnswers.Question;
import io.cxrating.tally.duckdb.TallyView;
import io.cxrating.unit.UnitScope;
import io.cxrating.wire.QueryParameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Emotions for those who show them: asked for as over the API, and answered the same. */
@ApplicationScoped
public class Emotions {
  private final CachedAnswers answers;
  private final UnitScope scope;

  Emotions(CachedAnswers answers, UnitScope scope) {
    this.answers = answers;
    this.scope = scope;
  }

  /** The answer of {@code GET /api/v1/emotions} to these parameters. */
  public EmotionAnswer answer(TallyView view, Map<String, String> parameters) {
    return answers.answer(
        view,
        question(EmotionRequest.of(QueryParameters.of(parameters, EmotionRequest.PARAMETERS))));
  }

  /** What is asked, within the caller's reach. */
  Question<EmotionAnswer> question(EmotionRequest asked) {
    EmotionRequest scoped = asked.withUnit(scope.resolve(asked.slice().unit()));
    return new Question<>(
        "emotions",
        scoped.slice(),
        scoped,
        EmotionAnswer.class,
        (view, slice) -> new EmotionCalculation(view, scoped, slice).answer());
  }
}
