package io.cxrating.evidence;

import io.cxrating.rating.CachedAnswers;
import io.cxrating.rating.CachedAnswers.Question;
import io.cxrating.rating.QueryParameters;
import io.cxrating.tally.TallyView;
import io.cxrating.unit.UnitScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Evidence for those who show it: asked for as over the API, and answered the same. */
@ApplicationScoped
public class Evidences {
  static final String EVIDENCE = "evidence";
  static final String TARGETS = "evidence-targets";

  private final CachedAnswers answers;
  private final UnitScope scope;

  Evidences(CachedAnswers answers, UnitScope scope) {
    this.answers = answers;
    this.scope = scope;
  }

  /** The answer of {@code GET /api/v1/evidence} to these parameters. */
  public EvidenceAnswer evidence(TallyView view, Map<String, String> parameters) {
    EvidenceRequest asked =
        scoped(EvidenceRequest.of(QueryParameters.of(parameters, EvidenceRequest.PARAMETERS)));
    return answers.answer(
        view,
        new Question(EVIDENCE, asked.slice(), asked),
        EvidenceAnswer.class,
        slice -> new EvidenceCalculation(view, asked, slice).answer());
  }

  /** The answer of {@code GET /api/v1/evidence/targets} to these parameters. */
  public TargetAnswer targets(TallyView view, Map<String, String> parameters) {
    EvidenceRequest asked =
        scoped(
            EvidenceRequest.ofTarget(
                QueryParameters.of(parameters, EvidenceRequest.TARGET_PARAMETERS)));
    return answers.answer(
        view,
        new Question(TARGETS, asked.slice(), asked),
        TargetAnswer.class,
        slice -> new TargetCalculation(view, asked, slice).answer());
  }

  private EvidenceRequest scoped(EvidenceRequest asked) {
    return asked.withUnit(scope.resolve(asked.slice().unit()));
  }
}
