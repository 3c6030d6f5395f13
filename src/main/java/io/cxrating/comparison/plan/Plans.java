package io.cxrating.comparison.plan;

import io.cxrating.figures.Estimation;
import io.cxrating.figures.Figure;
import io.cxrating.figures.FigureQuery;
import io.cxrating.figures.FigureRequest;
import io.cxrating.figures.Slice;
import io.cxrating.figures.lane.Effort;
import io.cxrating.wire.Parameter;
import io.cxrating.wire.Parameters;
import io.cxrating.wire.Table;
import io.cxrating.wire.Value;
import java.util.List;

/** The figure of how many interactions a margin of error or a difference requires. */
public final class Plans {
  private static final Value<Double> POINTS = Value.number(0.1, 50);
  private static final Parameter<Double> MARGIN =
      Parameter.of(
          "margin",
          POINTS,
          2.0,
          "Desired half-width of the interval of the rating, in points",
          "2");
  private static final Parameter<Double> DIFFERENCE =
      Parameter.of("difference", POINTS, 3.0, "Difference to detect, in points", "3");
  private static final Parameter<Double> POWER =
      Parameter.of(
          "power", Value.number(0.5, 0.99), 0.8, "Probability of detecting that difference", "0.8");

  static final Parameters PARAMETERS =
      Slice.PARAMETERS
          .and(Estimation.PARAMETERS)
          .and(MARGIN, DIFFERENCE, POWER)
          .and(FigureRequest.PARAMETERS);

  public static final Figure<Request, PlanAnswer> FIGURE =
      new Figure<>(
          "plan",
          "comparison",
          PARAMETERS,
          Request::of,
          PlanAnswer.class,
          asked -> Effort.of(1),
          asked -> new PlanCalculation(asked).answer(),
          (request, answer) -> Table.of(PlanAnswer.class, List.of(answer)));

  private Plans() {}

  /**
   * The parameters of a plan.
   *
   * @param marginPoints intended half-width of the interval
   * @param differencePoints difference of two ratings to detect
   * @param power probability to detect it
   */
  record Request(double marginPoints, double differencePoints, double power) {
    static Request of(FigureQuery query) {
      return new Request(query.get(MARGIN), query.get(DIFFERENCE), query.get(POWER));
    }
  }
}
