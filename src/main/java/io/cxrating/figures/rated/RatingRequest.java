package io.cxrating.figures.rated;

import io.cxrating.figures.Breakdown;
import io.cxrating.figures.CaseMix;
import io.cxrating.figures.Dimension;
import io.cxrating.figures.Estimation;
import io.cxrating.figures.FigureQuery;
import io.cxrating.figures.FigureRequest;
import io.cxrating.figures.Slice;
import io.cxrating.figures.Split;
import io.cxrating.figures.UnitRows;
import io.cxrating.problem.ProblemException;
import io.cxrating.tally.Trait;
import io.cxrating.wire.Parameter;
import io.cxrating.wire.Parameters;
import io.cxrating.wire.QueryParameters;
import io.cxrating.wire.Value;
import java.util.List;
import java.util.Set;

/**
 * The parameters of ratings, in addition to slice and estimation.
 *
 * @param depth levels below the slice's unit that rows by unit stand for; at least 1
 * @param monitoring whether the interval is valid for daily monitoring
 * @param measures whether rows include the distributions of their criteria's measures
 * @param adjust the traits that are adjusted for; empty for none
 */
public record RatingRequest(
    Breakdown by, int depth, Method method, boolean monitoring, boolean measures, Set<Trait> adjust)
    implements Split {

  /** How an interval is computed from the effective sample size. */
  public enum Method {
    WILSON,
    CLOPPER_PEARSON
  }

  private static final Parameter<Breakdown> BY =
      Parameter.of(
          "by",
          Value.list(Dimension.keys(), Breakdown::parse)
              .orMatching(Dimension.ATTRIBUTES, "attribute.<key>"),
          new Breakdown(List.of()),
          "Dimensions of the rows, in sort order; at most one of day, week, month, quarter and"
              + " year. `attribute.<key>` is an attribute that the standard declares",
          "unit,month");

  public static final Parameter<Method> METHOD =
      Parameter.of(
          "method",
          Value.choice(Method.class),
          Method.WILSON,
          "Interval method; clopper-pearson requires rows of one criterion",
          "wilson");

  /** Whether intervals are valid for daily monitoring. */
  public static final Parameter<Boolean> MONITORING =
      Parameter.flag(
          "monitoring", "true: intervals stay valid under daily monitoring; requires `from`");

  /** Whether rows include the distributions of their criteria's measures. */
  public static final Parameter<Boolean> MEASURES =
      Parameter.flag(
          "measures",
          "true: adds median and 90th percentile of the measure of each numeric criterion,"
              + " with their intervals; not in CSV");

  public static final Parameters PARAMETERS =
      Slice.PARAMETERS
          .and(Estimation.PARAMETERS)
          .and(BY, UnitRows.DEPTH, UnitRows.LEAVES, METHOD, MONITORING, MEASURES, CaseMix.ADJUST)
          .and(FigureRequest.PARAMETERS);

  /** Monthly ratings of the topmost units. */
  static final RatingRequest BY_UNIT_AND_MONTH =
      new RatingRequest(Breakdown.parse("unit,month"), 1, Method.WILSON, false, false, Set.of());

  /** Checks that the parameters fit together. */
  public RatingRequest {
    if (monitoring && by.period().isPresent()) {
      throw notFixed();
    }
    if (measures && monitoring) {
      throw QueryParameters.invalid(
          "measures",
          "`measures` cannot be combined with `monitoring`: its intervals are valid for a single look only");
    }
    if (method == Method.CLOPPER_PEARSON && monitoring) {
      throw notOfOneCriterion();
    }
    if (!adjust.isEmpty()) {
      requireAdjustable(by, method, monitoring);
    }
  }

  /** Reads the request and checks it against the slice. */
  public static RatingRequest of(FigureQuery query) {
    Breakdown by = query.get(BY);
    RatingRequest request =
        new RatingRequest(
            by,
            depth(query.parameters(), by),
            query.get(METHOD),
            query.get(MONITORING),
            query.get(MEASURES),
            CaseMix.of(query.parameters(), query.slice()));
    if (request.monitoring && query.slice().dates().from() == null) {
      throw notFixed();
    }
    boolean ofOneCriterion =
        query.slice().focus().criterion() != null || by.has(Dimension.CRITERION);
    if (request.method == Method.CLOPPER_PEARSON && !ofOneCriterion) {
      throw notOfOneCriterion();
    }
    return request;
  }

  @Override
  public List<Trait> rowTraits() {
    return by.traits();
  }

  private static ProblemException notFixed() {
    return QueryParameters.invalid(
        "monitoring", "Monitoring requires `from` and no period in `by`");
  }

  private static ProblemException notOfOneCriterion() {
    return QueryParameters.invalid(
        "method", "clopper-pearson requires by=criterion or criterion=, and no monitoring");
  }

  private static void requireAdjustable(Breakdown by, Method method, boolean monitoring) {
    String why = null;
    if (!by.has(Dimension.UNIT)) {
      why = "Only units can be given a common mix: add unit to by";
    } else if (!by.traits().isEmpty()) {
      why = "Rows of one value of a trait have no mix to make equal: leave traits out of by";
    } else if (monitoring || method == Method.CLOPPER_PEARSON) {
      why = "Adjusted ratings have Wilson's interval for a single look only";
    }
    if (why != null) {
      throw QueryParameters.invalid("adjust", why);
    }
  }

  private static int depth(QueryParameters query, Breakdown by) {
    int depth = UnitRows.depth(query);
    boolean leaves = query.get(UnitRows.LEAVES);
    if ((leaves || query.has(UnitRows.DEPTH)) && !by.has(Dimension.UNIT)) {
      throw QueryParameters.invalid(
          leaves ? "leaves" : "depth", "Use this parameter only with by=unit");
    }
    return depth;
  }
}
