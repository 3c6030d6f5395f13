package io.cxrating.evidence;

import io.cxrating.figures.CachedAnswers;
import io.cxrating.figures.CachedAnswers.Question;
import io.cxrating.tally.duckdb.TallyView;
import io.cxrating.unit.UnitScope;
import io.cxrating.wire.QueryParameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Evidence for those who show it: asked for as over the API, and answered the same. */
@ApplicationScoped
public class Evidences {
  private final CachedAnswers answers;
  private final UnitScope scope;

  Evidences(CachedAnswers answers, UnitScope scope) {
    this.answers = answers;
    this.scope = scope;
  }

  /** The answer of {@code GET /api/v1/evidence} to these parameters. */
  public EvidenceAnswer evidence(TallyView view, Map<String, String> parameters) {
    return answers.answer(
        view,
        evidence(EvidenceRequest.of(QueryParameters.of(parameters, EvidenceRequest.PARAMETERS))));
  }

  /** The answer of {@code GET /api/v1/evidence/targets} to these parameters. */
  public TargetAnswer targets(TallyView view, Map<String, String> parameters) {
    return answers.answer(
        view,
        targets(
            EvidenceRequest.ofTarget(
                QueryParameters.of(parameters, EvidenceRequest.OfTarget.PARAMETERS))));
  }

  Question<EvidenceAnswer> evidence(EvidenceRequest asked) {
    EvidenceRequest scoped = scoped(asked);
    return new Question<>(
        "evidence",
        scoped.slice(),
        scoped,
        EvidenceAnswer.class,
        (view, slice) -> new EvidenceCalculation(view, scoped, slice).answer());
  }

  Question<TargetAnswer> targets(EvidenceRequest asked) {
    EvidenceRequest scoped = scoped(asked);
    return new Question<>(
        "evidence-targets",
        scoped.slice(),
        scoped,
        TargetAnswer.class,
        (view, slice) -> new TargetCalculation(view, scoped, slice).answer());
  }

  private EvidenceRequest scoped(EvidenceRequest asked) {
    return asked.withUnit(scope.resolve(asked.slice().unit()));
  }
}
