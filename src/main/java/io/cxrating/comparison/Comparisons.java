package io.cxrating.comparison;

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

/** The figure of differences between units. */
public final class Comparisons {
  static final String PAIRS = "pairs";
  static final String REST = "rest";

  /** What each unit is compared with. */
  public static final Parameter<String> AGAINST =
      Parameter.of(
          "against",
          Value.text(),
          PAIRS,
          "pairs: all pairs; rest: each unit with all others together; or the key of one unit",
          "pairs");

  private static final Parameter<Correction> CORRECTION =
      Parameter.of(
          "correction",
          Value.choice(Correction.class),
          Correction.HOLM,
          "Correction for multiple comparisons; holm gives verdicts, bh is for screening and gives none",
          "holm");

  static final Parameters PARAMETERS =
      Slice.PARAMETERS
          .and(Estimation.PARAMETERS)
          .and(UnitChoice.PARAMETERS)
          .and(AGAINST, CaseMix.ADJUST, CORRECTION)
          .and(FigureRequest.PARAMETERS);

  public static final Figure<Request, ComparisonAnswer> FIGURE =
      new Figure<>(
          "comparisons",
          "comparison",
          PARAMETERS,
          Request::of,
          ComparisonAnswer.class,
          asked -> asked.own().units().effort(asked),
          asked -> new ComparisonCalculation(asked).answer(),
          (request, answer) -> Table.of(ComparisonRow.class, answer.rows()));

  private Comparisons() {}

  /**
   * The parameters of a comparison.
   *
   * @param against {@code pairs}, {@code rest} or the key of the unit that the others are compared
   *     with
   * @param adjust the traits that are adjusted for; empty for none
   */
  record Request(UnitChoice units, String against, Set<Trait> adjust, Correction correction)
      implements Split {
    static Request of(FigureQuery query) {
      Request request =
          new Request(
              UnitChoice.of(query),
              query.get(AGAINST),
              CaseMix.of(query.parameters(), query.slice()),
              query.get(CORRECTION));
      if (request.isAgainstOne()) {
        query.scope().resolve(request.against, "against");
      }
      return request;
    }

    /** Whether all other units are compared with one unit. */
    boolean isAgainstOne() {
      return !against.equals(PAIRS) && !against.equals(REST);
    }
  }
}
