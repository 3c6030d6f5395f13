package io.cxrating.emotion;

import io.cxrating.rating.CachedAnswers;
import io.cxrating.rating.CachedAnswers.Question;
import io.cxrating.rating.QueryParameters;
import io.cxrating.tally.TallyView;
import io.cxrating.unit.UnitScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Emotions for those who show them: asked for as over the API, and answered the same. */
@ApplicationScoped
public class Emotions {
  static final String EMOTIONS = "emotions";

  private final CachedAnswers answers;
  private final UnitScope scope;

  Emotions(CachedAnswers answers, UnitScope scope) {
    this.answers = answers;
    this.scope = scope;
  }

  /** The answer of {@code GET /api/v1/emotions} to these parameters. */
  public EmotionAnswer answer(TallyView view, Map<String, String> parameters) {
    EmotionRequest asked =
        EmotionRequest.of(QueryParameters.of(parameters, EmotionRequest.PARAMETERS));
    EmotionRequest scoped = asked.withUnit(scope.resolve(asked.slice().unit()));
    return answers.answer(
        view,
        new Question(EMOTIONS, scoped.slice(), scoped),
        EmotionAnswer.class,
        slice -> new EmotionCalculation(view, scoped, slice).answer());
  }
}
