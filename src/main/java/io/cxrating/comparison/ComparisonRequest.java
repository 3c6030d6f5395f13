package io.cxrating.comparison;

import io.cxrating.rating.Estimation;
import io.cxrating.rating.QueryParameters;
import io.cxrating.rating.Slice;
import io.cxrating.rating.Trait;
import io.cxrating.unit.UnitScope;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A request for comparisons in its normal form.
 *
 * @param against {@code pairs}, {@code rest} or the key of the unit that the others are held
 *     against
 * @param adjust what the mix is made equal for, empty for nothing
 * @param locale of who reads the sentences
 */
record ComparisonRequest(
    Slice slice,
    UnitChoice units,
    String against,
    Set<Trait> adjust,
    Correction correction,
    Estimation estimation,
    Locale locale) {
  static final String PAIRS = "pairs";
  static final String REST = "rest";

  static final Set<String> PARAMETERS =
      QueryParameters.names(
          List.of(
              Slice.PARAMETERS,
              Estimation.PARAMETERS,
              UnitChoice.PARAMETERS,
              Set.of("against", "adjust", "correction", "format", "locale")));

  static ComparisonRequest of(QueryParameters query) {
    String against = query.text("against");
    return new ComparisonRequest(
        Slice.of(query),
        UnitChoice.of(query),
        against == null ? PAIRS : against,
        Trait.adjust(query),
        query.choice("correction", Correction.HOLM),
        Estimation.of(query),
        query.locale());
  }

  /** Whether all others are held against one unit. */
  boolean isAgainstOne() {
    return !against.equals(PAIRS) && !against.equals(REST);
  }

  /** The same, of what the key of the request may see. */
  ComparisonRequest within(UnitScope scope) {
    if (isAgainstOne()) {
      scope.resolve(against, "against");
    }
    return new ComparisonRequest(
        slice.withUnit(scope.resolve(slice.unit())),
        units.within(scope),
        against,
        adjust,
        correction,
        estimation,
        locale);
  }
}
