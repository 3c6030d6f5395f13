package io.cxrating.comparison.ranking;

import io.cxrating.figures.Estimation;
import io.cxrating.figures.Exchange;
import io.cxrating.figures.Slice;
import io.cxrating.figures.Trait;
import io.cxrating.figures.UnitChoice;
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
public record RankingRequest(
    Slice slice, UnitChoice units, Set<Trait> adjust, Estimation estimation, Locale locale) {
  public static final Parameters PARAMETERS =
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
