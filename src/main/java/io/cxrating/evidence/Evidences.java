package io.cxrating.evidence;

import io.cxrating.rating.QueryParameters;
import io.cxrating.rating.SliceReading;
import io.cxrating.tally.TallyView;
import io.cxrating.unit.UnitScope;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/** Evidence for those who show it: asked for as over the API, and answered the same. */
@ApplicationScoped
public class Evidences {
  private final UnitScope scope;

  Evidences(UnitScope scope) {
    this.scope = scope;
  }

  /** The answer of {@code GET /api/v1/evidence} to these parameters. */
  public EvidenceAnswer evidence(TallyView view, Map<String, String> parameters) {
    EvidenceRequest asked =
        scoped(EvidenceRequest.of(QueryParameters.of(parameters, EvidenceRequest.PARAMETERS)));
    return new EvidenceCalculation(view, asked, new SliceReading(view, asked.slice())).answer();
  }

  /** The answer of {@code GET /api/v1/evidence/targets} to these parameters. */
  public TargetAnswer targets(TallyView view, Map<String, String> parameters) {
    EvidenceRequest asked =
        scoped(
            EvidenceRequest.ofTarget(
                QueryParameters.of(parameters, EvidenceRequest.TARGET_PARAMETERS)));
    return new TargetCalculation(view, asked, new SliceReading(view, asked.slice())).answer();
  }

  private EvidenceRequest scoped(EvidenceRequest asked) {
    return asked.withUnit(scope.resolve(asked.slice().unit()));
  }
}
