package io.cxrating.scorecard;

import io.cxrating.figures.Asked;
import io.cxrating.figures.CaseMix;
import io.cxrating.figures.Estimation;
import io.cxrating.figures.Figure;
import io.cxrating.figures.FigureQuery;
import io.cxrating.figures.FigureRequest;
import io.cxrating.figures.Slice;
import io.cxrating.figures.Split;
import io.cxrating.figures.UnitChoice;
import io.cxrating.tally.Trait;
import io.cxrating.wire.Parameter;
import io.cxrating.wire.Parameters;
import io.cxrating.wire.Table;
import io.cxrating.wire.Value;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The figure of achieved outcomes by unit. */
public final class Scorecards {
  /** What a scorecard is split by. */
  private enum By {
    UNIT
  }

  /** The target of every unit. */
  public static final Parameter<Double> TARGET =
      Parameter.optional(
          "target", Value.number(0, 1), "Target for the share of achieved outcomes", "0.8");

  private static final Parameter<By> BY =
      Parameter.of(
          "by",
          Value.choice(By.class),
          By.UNIT,
          "Dimension of the rows; only unit is supported",
          "unit");

  static final Parameters PARAMETERS =
      Slice.PARAMETERS
          .and(Estimation.PARAMETERS)
          .and(UnitChoice.PARAMETERS)
          .and(Asked.OUTCOME, TARGET, CaseMix.ADJUST, BY)
          .and(FigureRequest.PARAMETERS);

  public static final Figure<Request, ScorecardAnswer> FIGURE =
      new Figure<>(
          "outcome-scorecards",
          "scorecard",
          PARAMETERS,
          Request::of,
          ScorecardAnswer.class,
          asked -> asked.own().units().effort(asked),
          asked -> new ScorecardCalculation(asked).answer(),
          (request, answer) -> Table.of(ScorecardAnswer.Row.class, answer.rows()));

  private Scorecards() {}

  /**
   * The parameters of a scorecard.
   *
   * @param outcome key of the outcome
   * @param target share that should achieve it; null for no target
   * @param adjust the traits that are adjusted for; empty for none
   */
  record Request(UnitChoice units, String outcome, @Nullable Double target, Set<Trait> adjust)
      implements Split {
    static Request of(FigureQuery query) {
      query.find(BY);
      return new Request(
          UnitChoice.of(query),
          query.get(Asked.OUTCOME),
          query.find(TARGET),
          CaseMix.of(query.parameters(), query.slice()));
    }
  }
}
