package io.cxrating.figures.rated;

import io.cxrating.figures.Breakdown;
import io.cxrating.figures.Dimension;
import io.cxrating.figures.Estimation;
import io.cxrating.figures.Exchange;
import io.cxrating.figures.Slice;
import io.cxrating.figures.Trait;
import io.cxrating.figures.UnitRows;
import io.cxrating.wire.Parameter;
import io.cxrating.wire.Parameters;
import io.cxrating.wire.QueryParameters;
import io.cxrating.wire.Value;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * A request for ratings in its normal form: two requests that mean the same are equal.
 *
 * @param depth levels below the slice's unit that rows by unit stand for; at least 1
 * @param monitoring the interval holds for a reader who looks again every day
 * @param measures whether rows say how the measures of their criteria are distributed
 * @param adjust what the mix of the units is made equal for, empty for nothing
 * @param locale of who reads the sentences
 */
public record RatingRequest(
    Slice slice,
    Breakdown by,
    int depth,
    Estimation estimation,
    Method method,
    boolean monitoring,
    boolean measures,
    Set<Trait> adjust,
    Locale locale) {

  /** How an interval is made from the effective sample size. */
  enum Method {
    WILSON,
    CLOPPER_PEARSON
  }

  private static final Parameter<Breakdown> BY =
      Parameter.of(
          "by",
          Value.list(
              Arrays.stream(Dimension.values()).map(Dimension::key).toList(), Breakdown::parse),
          Breakdown.parse(null),
          "Dimensions of the rows, in the order of sorting; one of day, week, month, quarter and"
              + " year at most",
          "unit,month");

  public static final Parameter<Method> METHOD =
      Parameter.of(
          "method",
          Value.choice(Method.class),
          Method.WILSON,
          "clopper-pearson is for rows of one criterion",
          "wilson");

  /** Whether an interval holds for a reader who looks again every day. */
  public static final Parameter<Boolean> MONITORING =
      Parameter.flag(
          "monitoring",
          "true: the interval holds for a reader who looks again every day; needs from");

  /** Whether rows say how the measures of their criteria are distributed. */
  public static final Parameter<Boolean> MEASURES =
      Parameter.flag(
          "measures",
          "true: median and 90th percentile of the measure of each criterion that judges a number,"
              + " with their intervals; not in a CSV");

  public static final Parameters PARAMETERS =
      Slice.PARAMETERS
          .and(Estimation.PARAMETERS)
          .and(BY, UnitRows.DEPTH, UnitRows.LEAVES, METHOD, MONITORING, MEASURES, Trait.ADJUST)
          .and(Exchange.PARAMETERS);

  public RatingRequest {
    if (monitoring && (slice.from() == null || by.period().isPresent())) {
      throw QueryParameters.invalid(
          "monitoring",
          "Looking every day needs a fixed from and a growing to: give from, and no period in by");
    }
    if (measures && monitoring) {
      throw QueryParameters.invalid(
          "measures", "The intervals of measures hold for a single look: leave monitoring out");
    }
    boolean ofOneCriterion = slice.criterion() != null || by.has(Dimension.CRITERION);
    if (method == Method.CLOPPER_PEARSON && (!ofOneCriterion || monitoring)) {
      throw QueryParameters.invalid(
          "method",
          "clopper-pearson is for one criterion looked at once: by=criterion or criterion=");
    }
    if (!adjust.isEmpty()) {
      requireAdjustable(by, method, monitoring);
    }
  }

  public static RatingRequest of(QueryParameters query) {
    Breakdown by = query.get(BY);
    return new RatingRequest(
        Slice.of(query),
        by,
        depth(query, by),
        Estimation.of(query),
        query.get(METHOD),
        query.get(MONITORING),
        query.get(MEASURES),
        Trait.adjust(query),
        query.get(Exchange.LOCALE));
  }

  public RatingRequest withUnit(String resolved) {
    return new RatingRequest(
        slice.withUnit(resolved),
        by,
        depth,
        estimation,
        method,
        monitoring,
        measures,
        adjust,
        locale);
  }

  private static void requireAdjustable(Breakdown by, Method method, boolean monitoring) {
    String why = null;
    if (!by.has(Dimension.UNIT)) {
      why = "Only units can be given a common mix: add unit to by";
    } else if (!by.traits().isEmpty()) {
      why = "Rows of one category or channel have no mix to make equal: leave them out of by";
    } else if (monitoring || method == Method.CLOPPER_PEARSON) {
      why = "Adjusted ratings have Wilson's interval for a single look only";
    }
    if (why != null) {
      throw QueryParameters.invalid("adjust", why);
    }
  }

  /** The same, judged and weighed by one version alone. */
  public RatingRequest by(int version) {
    return new RatingRequest(
        slice.by(version), by, depth, estimation, method, monitoring, measures, adjust, locale);
  }

  private static int depth(QueryParameters query, Breakdown by) {
    int depth = UnitRows.depth(query);
    boolean leaves = query.get(UnitRows.LEAVES);
    if ((leaves || query.has(UnitRows.DEPTH)) && !by.has(Dimension.UNIT)) {
      throw QueryParameters.invalid(
          leaves ? "leaves" : "depth", "It only has a meaning with by=unit");
    }
    return depth;
  }
}
