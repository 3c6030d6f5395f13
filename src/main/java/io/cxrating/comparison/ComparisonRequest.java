package io.cxrating.comparison;

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

  private static final Parameter<String> AGAINST =
      Parameter.of(
          "against",
          Value.text(),
          PAIRS,
          "pairs: each with each; rest: each with all others together; or the key of one unit",
          "pairs");
  private static final Parameter<Correction> CORRECTION =
      Parameter.of(
          "correction",
          Value.choice(Correction.class),
          Correction.HOLM,
          "holm sets verdicts; bh is for screening, without verdicts",
          "holm");

  static final Parameters PARAMETERS =
      Slice.PARAMETERS
          .and(Estimation.PARAMETERS)
          .and(UnitChoice.PARAMETERS)
          .and(AGAINST, Trait.ADJUST, CORRECTION)
          .and(Exchange.PARAMETERS);

  static ComparisonRequest of(QueryParameters query) {
    return new ComparisonRequest(
        Slice.of(query),
        UnitChoice.of(query),
        query.get(AGAINST),
        Trait.adjust(query),
        query.get(CORRECTION),
        Estimation.of(query),
        query.get(Exchange.LOCALE));
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
