package io.cxrating.scorecard;

import io.cxrating.comparison.UnitChoice;
import io.cxrating.rating.Estimation;
import io.cxrating.rating.QueryParameters;
import io.cxrating.rating.Slice;
import io.cxrating.rating.Trait;
import io.cxrating.unit.UnitScope;
import java.util.List;
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

  static final Set<String> PARAMETERS =
      QueryParameters.names(
          List.of(
              Slice.PARAMETERS,
              Estimation.PARAMETERS,
              UnitChoice.PARAMETERS,
              Set.of("outcome", "target", "adjust", "by", "format", "locale")));

  static ScorecardRequest of(QueryParameters query) {
    query.choice("by", By.UNIT);
    boolean hasTarget = query.text("target") != null;
    return new ScorecardRequest(
        Slice.of(query),
        UnitChoice.of(query),
        query.required("outcome"),
        hasTarget ? query.number("target", 0, 0, 1) : null,
        Trait.adjust(query),
        Estimation.of(query),
        query.locale());
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
