package io.cxrating.evidence;

import io.cxrating.figures.Estimation;
import io.cxrating.figures.Figure;
import io.cxrating.figures.FigureRequest;
import io.cxrating.figures.Slice;
import io.cxrating.wire.Parameter;
import io.cxrating.wire.Parameters;
import io.cxrating.wire.Table;
import io.cxrating.wire.Value;

/** The figure of the association of criteria with an outcome. */
public final class Evidences {
  static final Parameter<String> OUTCOME =
      Parameter.required(
          "outcome", Value.text(), "Key of an outcome that the standard declares", "stays-solved");

  static final Parameters PARAMETERS =
      Slice.FILTER
          .and(Estimation.OF_CUSTOMERS)
          .and(OUTCOME, Slice.TOUCHPOINT)
          .and(FigureRequest.PARAMETERS);

  public static final Figure<Request, EvidenceAnswer> FIGURE =
      new Figure<>(
          "evidence",
          "evidence",
          PARAMETERS,
          query -> new Request(query.get(OUTCOME)),
          EvidenceAnswer.class,
          asked -> new EvidenceCalculation(asked).answer(),
          (request, answer) -> Table.of(EvidenceRow.class, answer.rows()));

  private Evidences() {}

  /** The key of the outcome. */
  record Request(String outcome) {}
}
