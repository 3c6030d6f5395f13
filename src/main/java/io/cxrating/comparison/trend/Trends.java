package io.cxrating.comparison.trend;

import io.cxrating.figures.Estimation;
import io.cxrating.figures.Figure;
import io.cxrating.figures.FigureQuery;
import io.cxrating.figures.FigureRequest;
import io.cxrating.figures.Slice;
import io.cxrating.figures.lane.Effort;
import io.cxrating.tally.Period;
import io.cxrating.wire.Parameter;
import io.cxrating.wire.Parameters;
import io.cxrating.wire.QueryParameters;
import io.cxrating.wire.Table;
import io.cxrating.wire.Value;
import org.jspecify.annotations.Nullable;

/** The figure of one slice over time. */
public final class Trends {
  /** Maximum number of periods of a trend: the time for change points grows with its square. */
  public static final int MOST_PERIODS = 400;

  /** The length of the periods. */
  public static final Parameter<Period> BY =
      Parameter.optional(
          "by",
          Value.choice(Period.class),
          "Length of a period; defaults to month, or to the next longer one that gives at most 400 periods",
          "month");

  private static final Parameter<Boolean> MONITORING =
      Parameter.flag(
          "monitoring",
          "true: adds the cumulative rating, with intervals that stay valid under daily monitoring; requires"
              + " from");

  static final Parameters PARAMETERS =
      Slice.PARAMETERS.and(Estimation.PARAMETERS).and(BY, MONITORING).and(FigureRequest.PARAMETERS);

  public static final Figure<Request, TrendAnswer> FIGURE =
      new Figure<>(
          "trends",
          "comparison",
          PARAMETERS,
          Request::of,
          TrendAnswer.class,
          asked -> Effort.of(MOST_PERIODS),
          asked -> new TrendCalculation(asked).answer(),
          (request, answer) -> Table.of(TrendPoint.class, answer.points()));

  private Trends() {}

  /**
   * The parameters of a trend.
   *
   * @param by null: months, or the shortest longer period with few enough
   * @param monitoring whether to add everything so far, with intervals valid for daily monitoring
   */
  record Request(@Nullable Period by, boolean monitoring) {
    static Request of(FigureQuery query) {
      Request request = new Request(query.find(BY), query.get(MONITORING));
      if (request.monitoring && query.slice().dates().from() == null) {
        throw QueryParameters.invalid("monitoring", "Monitoring requires `from`");
      }
      return request;
    }
  }
}
