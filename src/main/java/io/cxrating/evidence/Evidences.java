package io.cxrating.evidence;

import io.cxrating.figures.Asked;
import io.cxrating.figures.Estimation;
import io.cxrating.figures.Figure;
import io.cxrating.figures.FigureRequest;
import io.cxrating.figures.Slice;
import io.cxrating.wire.Parameters;
import io.cxrating.wire.Table;

/** The figure of the association of criteria with an outcome. */
public final class Evidences {
  static final Parameters PARAMETERS =
      Slice.FILTER
          .and(Estimation.OF_CUSTOMERS)
          .and(Asked.OUTCOME, Slice.TOUCHPOINT)
          .and(FigureRequest.PARAMETERS);

  public static final Figure<Request, EvidenceAnswer> FIGURE =
      new Figure<>(
          "evidence",
          "evidence",
          PARAMETERS,
          query -> new Request(query.get(Asked.OUTCOME)),
          EvidenceAnswer.class,
          asked -> Targets.EFFORT,
          asked -> new EvidenceCalculation(asked).answer(),
          (request, answer) -> Table.of(EvidenceRow.class, answer.rows()));

  private Evidences() {}

  /** The key of the outcome. */
  record Request(String outcome) {}
}
