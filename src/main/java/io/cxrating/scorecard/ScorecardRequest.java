package io.cxrating.scorecard;

import io.cxrating.figures.Estimation;
import io.cxrating.figures.Exchange;
import io.cxrating.figures.Slice;
import io.cxrating.figures.Trait;
import io.cxrating.figures.UnitChoice;
import io.cxrating.unit.UnitScope;
import io.cxrating.wire.Parameter;
import io.cxrating.wire.Parameters;
import io.cxrating.wire.QueryParameters;
import io.cxrating.wire.Value;
import java.util.Locale;
import java.util.Set;

/**
 * A request for a scorecard in its normal form.
 *
 * @param outcome key of the outcome
 * @param target share that is to achieve it, null where there is no target
 * @param adjust what the mix is made equal for, empty for nothing
 * @param locale of who reads the sentences
 */
record ScorecardRequest(
    Slice slice,
    UnitChoice units,
    String outcome,
    Double target,
    Set<Trait> adjust,
    Estimation estimation,
    Locale locale) {

  /** How a scorecard is cut. */
  private enum By {
    UNIT
  }

  private static final Parameter<String> OUTCOME =
      Parameter.required(
          "outcome", Value.text(), "Key of an outcome that the standard declares", "stays-solved");
  private static final Parameter<Double> TARGET =
      Parameter.optional("target", Value.number(0, 1), "Share that is to achieve it", "0.8");
  private static final Parameter<By> BY =
      Parameter.of("by", Value.choice(By.class), By.UNIT, "The only cut there is", "unit");

  static final Parameters PARAMETERS =
      Slice.PARAMETERS
          .and(Estimation.PARAMETERS)
          .and(UnitChoice.PARAMETERS)
          .and(OUTCOME, TARGET, Trait.ADJUST, BY)
          .and(Exchange.PARAMETERS);

  static ScorecardRequest of(QueryParameters query) {
    query.get(BY);
    return new ScorecardRequest(
        Slice.of(query),
        UnitChoice.of(query),
        query.get(OUTCOME),
        query.get(TARGET),
        Trait.adjust(query),
        Estimation.of(query),
        query.get(Exchange.LOCALE));
  }

  /** The same, of what the key of the request may see. */
  ScorecardRequest within(UnitScope scope) {
    return new ScorecardRequest(
        slice.withUnit(scope.resolve(slice.unit())),
        units.within(scope),
        outcome,
        target,
        adjust,
        estimation,
        locale);
  }
}
