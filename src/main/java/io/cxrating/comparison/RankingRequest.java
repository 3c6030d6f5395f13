package io.cxrating.comparison;

import io.cxrating.rating.Estimation;
import io.cxrating.rating.Exchange;
import io.cxrating.rating.Slice;
import io.cxrating.rating.Trait;
import io.cxrating.unit.UnitScope;
import io.cxrating.wire.Parameters;
import io.cxrating.wire.QueryParameters;
import java.util.Locale;
import java.util.Set;

/**
 * A request for a ranking in its normal form.
 *
 * @param adjust what the mix is made equal for, empty for nothing
 * @param locale of who reads the sentences
 */
record RankingRequest(
    Slice slice, UnitChoice units, Set<Trait> adjust, Estimation estimation, Locale locale) {
  static final Parameters PARAMETERS =
      Slice.PARAMETERS
          .and(Estimation.PARAMETERS)
          .and(UnitChoice.PARAMETERS)
          .and(Trait.ADJUST)
          .and(Exchange.PARAMETERS);

  static RankingRequest of(QueryParameters query) {
    return new RankingRequest(
        Slice.of(query),
        UnitChoice.of(query),
        Trait.adjust(query),
        Estimation.of(query),
        query.get(Exchange.LOCALE));
  }

  /** The same, of what the key of the request may see. */
  RankingRequest within(UnitScope scope) {
    return new RankingRequest(
        slice.withUnit(scope.resolve(slice.unit())),
        units.within(scope),
        adjust,
        estimation,
        locale);
  }
}
