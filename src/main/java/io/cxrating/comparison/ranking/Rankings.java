package io.cxrating.comparison.ranking;

import io.cxrating.figures.CaseMix;
import io.cxrating.figures.Estimation;
import io.cxrating.figures.Figure;
import io.cxrating.figures.FigureQuery;
import io.cxrating.figures.FigureRequest;
import io.cxrating.figures.Slice;
import io.cxrating.figures.Split;
import io.cxrating.figures.UnitChoice;
import io.cxrating.tally.Trait;
import io.cxrating.wire.Parameters;
import io.cxrating.wire.Table;
import java.util.Set;

/** The figure of ranked units. */
public final class Rankings {
  static final Parameters PARAMETERS =
      Slice.PARAMETERS
          .and(Estimation.PARAMETERS)
          .and(UnitChoice.PARAMETERS)
          .and(CaseMix.ADJUST)
          .and(FigureRequest.PARAMETERS);

  public static final Figure<Request, RankingAnswer> FIGURE =
      new Figure<>(
          "rankings",
          "comparison",
          PARAMETERS,
          Request::of,
          RankingAnswer.class,
          asked -> asked.own().units().effort(asked),
          asked -> new RankingCalculation(asked).answer(),
          (request, answer) -> Table.of(RankingRow.class, answer.rows()));

  private Rankings() {}

  /**
   * The parameters of a ranking.
   *
   * @param adjust the traits that are adjusted for; empty for none
   */
  record Request(UnitChoice units, Set<Trait> adjust) implements Split {
    static Request of(FigureQuery query) {
      return new Request(UnitChoice.of(query), CaseMix.of(query.parameters(), query.slice()));
    }
  }
}
