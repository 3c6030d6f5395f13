package io.cxrating.evidence;

import io.cxrating.figures.Asked;
import io.cxrating.figures.Figure;
import io.cxrating.figures.lane.Effort;
import io.cxrating.wire.Parameter;
import io.cxrating.wire.Parameters;
import io.cxrating.wire.Table;
import io.cxrating.wire.Value;

/** The figure of an outcome's rate along a measure. */
public final class Targets {
  /** The measure. */
  public static final Parameter<String> MEASURE =
      Parameter.required(
          "measure", Value.text(), "Key of a measure of type number or count", "resolve_hours");

  static final Parameters PARAMETERS = Evidences.PARAMETERS.and(MEASURE);

  /** Outcomes are computed from all interactions of a standard, with models over their kinds. */
  static final Effort EFFORT = new Effort(10, 300);

  public static final Figure<Request, TargetAnswer> FIGURE =
      new Figure<>(
          "evidence-targets",
          "evidence",
          PARAMETERS,
          query -> new Request(query.get(MEASURE), query.get(Asked.OUTCOME)),
          TargetAnswer.class,
          asked -> EFFORT,
          asked -> new TargetCalculation(asked).answer(),
          (request, answer) -> Table.of(TargetAnswer.Bin.class, answer.rows()));

  private Targets() {}

  /** The keys of the measure and of the outcome. */
  record Request(String measure, String outcome) {}
}
