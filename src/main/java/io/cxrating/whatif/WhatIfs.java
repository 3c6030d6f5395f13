package io.cxrating.whatif;

import io.cxrating.figures.SliceReading;
import io.cxrating.standard.model.Standard;
import io.cxrating.standard.publishing.Publication;
import io.cxrating.tally.duckdb.TallyView;
import io.cxrating.unit.UnitScope;
import io.cxrating.whatif.WhatIfAnswer.Draft;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Drafts tried for those who show what they would change: as over the API, and answered alike. */
@ApplicationScoped
public class WhatIfs {
  private final UnitScope scope;

  WhatIfs(UnitScope scope) {
    this.scope = scope;
  }

  /**
   * The answer of {@code POST /api/v1/what-if} to a draft and the parameters of ratings.
   *
   * @param rehearsed what publishing the draft would do
   */
  public WhatIfAnswer answer(
      TallyView view, Standard draft, Publication rehearsed, Map<String, String> parameters) {
    WhatIfRequest asked = request(draft, parameters);
    return new WhatIfCalculation(
            view,
            asked,
            new SliceReading(view, asked.ratings().slice()),
            new Draft(rehearsed.digest(), rehearsed.findings()))
        .answer();
  }

  /** The rows of such an answer as CSV. */
  public byte[] csv(Standard draft, Map<String, String> parameters, WhatIfAnswer answer) {
    return WhatIfResource.csv(request(draft, parameters), answer);
  }

  private WhatIfRequest request(Standard draft, Map<String, String> parameters) {
    Map<String, List<String>> query =
        parameters.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, each -> List.of(each.getValue())));
    WhatIfRequest asked = WhatIfRequest.of(draft, query);
    return asked.withUnit(scope.resolve(asked.ratings().slice().unit()));
  }
}
