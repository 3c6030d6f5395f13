package io.cxrating.web.outcome;

import io.cxrating.web.kit.Paths;
import io.cxrating.web.kit.Question;
import io.cxrating.web.slice.Excerpt;
import io.cxrating.web.slice.Mix;
import io.cxrating.web.slice.PageSlice;
import io.cxrating.web.slice.Turning;
import io.cxrating.wire.QueryParameters;
import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of an outcome's page besides the slice.
 *
 * @param measure whose curve is shown; null for none
 * @param target in percent as written, null for none
 * @param mix that shares are adjusted for, null for none
 * @param units excerpt of the units
 */
record OutcomeWish(
    String outcome,
    @Nullable String measure,
    @Nullable String target,
    @Nullable Mix mix,
    Excerpt units) {
  static final String MEASURE = "measure";
  static final String TARGET = "target";

  static final String[] NAMES = {
    Paths.OUTCOME_KEY, MEASURE, TARGET, Mix.ADJUST, Excerpt.FIND, Turning.PAGE
  };

  static OutcomeWish of(QueryParameters query) {
    query.number(TARGET, 0, 0, 100);
    return new OutcomeWish(
        query.required(Paths.OUTCOME_KEY),
        query.text(MEASURE),
        query.text(TARGET),
        query.text(Mix.ADJUST) == null ? null : query.choice(Mix.ADJUST, Mix.CATEGORY),
        Excerpt.of(query));
  }

  OutcomeWish withOutcome(String other) {
    return new OutcomeWish(other, measure, null, mix, units.at(1));
  }

  OutcomeWish withMeasure(String other) {
    return new OutcomeWish(outcome, other, target, mix, units);
  }

  OutcomeWish withTarget(@Nullable String other) {
    return new OutcomeWish(outcome, measure, other, mix, units.at(1));
  }

  OutcomeWish withMix(@Nullable Mix other) {
    return new OutcomeWish(outcome, measure, target, other, units.at(1));
  }

  OutcomeWish withUnits(Excerpt other) {
    return new OutcomeWish(outcome, measure, target, mix, other);
  }

  /** As parameters of the page. */
  SortedMap<String, String> parameters() {
    TreeMap<String, String> parameters = new TreeMap<>();
    parameters.put(Paths.OUTCOME_KEY, outcome);
    if (measure != null) {
      parameters.put(MEASURE, measure);
    }
    if (target != null) {
      parameters.put(TARGET, target);
    }
    if (mix != null) {
      parameters.put(Mix.ADJUST, mix.word());
    }
    units.addTo(parameters);
    return parameters;
  }

  /** The address of the page for that slice. */
  String href(PageSlice slice) {
    TreeMap<String, String> all = new TreeMap<>(slice.filter().parameters());
    all.putAll(parameters());
    return Question.href(Paths.OUTCOME, all);
  }

  /** Adds the parameters of shares; the API's target is a share from 0 to 1. */
  Question asShares(Question asked) {
    Question more = mix == null ? asked : asked.with(Mix.ADJUST, mix.parameter);
    return target == null
        ? more
        : more.with(
            TARGET, new BigDecimal(target).movePointLeft(2).stripTrailingZeros().toPlainString());
  }
}
