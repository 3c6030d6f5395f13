package io.cxrating.web.outcome;

import io.cxrating.evidence.Targets;
import io.cxrating.figures.Asked;
import io.cxrating.scorecard.Scorecards;
import io.cxrating.web.kit.Paths;
import io.cxrating.web.kit.Question;
import io.cxrating.web.slice.Excerpt;
import io.cxrating.web.slice.Mix;
import io.cxrating.web.slice.PageSlice;
import io.cxrating.web.slice.SliceFilter;
import io.cxrating.wire.Parameter;
import io.cxrating.wire.Parameters;
import io.cxrating.wire.QueryParameters;
import io.cxrating.wire.Value;
import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of an outcome's page besides the slice.
 *
 * @param measure whose curve is shown; null for none
 * @param target in percent, null for none
 * @param mix that shares are adjusted for, null for none
 * @param units excerpt of the units
 */
record OutcomeWish(
    String outcome,
    @Nullable String measure,
    @Nullable BigDecimal target,
    @Nullable Mix mix,
    Excerpt units) {
  /** In percent, since readers write so; the API's target is a share. */
  static final Parameter<BigDecimal> TARGET =
      Parameter.optional(
          Scorecards.TARGET.name(),
          Value.percent(Scorecards.TARGET.value()),
          "Target for the share of achieved outcomes, in percent",
          "80");

  static final Parameters PARAMETERS =
      SliceFilter.PARAMETERS
          .and(Asked.OUTCOME, Targets.MEASURE, TARGET, Mix.ADJUST)
          .and(Excerpt.PARAMETERS);

  static OutcomeWish of(QueryParameters query) {
    return new OutcomeWish(
        query.get(Asked.OUTCOME),
        query.find(Targets.MEASURE),
        query.find(TARGET),
        query.find(Mix.ADJUST),
        Excerpt.of(query));
  }

  OutcomeWish withOutcome(String other) {
    return new OutcomeWish(other, measure, null, mix, units.at(1));
  }

  OutcomeWish withMeasure(String other) {
    return new OutcomeWish(outcome, other, target, mix, units);
  }

  OutcomeWish withTarget(@Nullable BigDecimal other) {
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
    parameters.put(Asked.OUTCOME.name(), outcome);
    if (measure != null) {
      parameters.put(Targets.MEASURE.name(), measure);
    }
    if (target != null) {
      parameters.put(TARGET.name(), target.toPlainString());
    }
    if (mix != null) {
      parameters.put(Mix.ADJUST.name(), mix.word());
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

  /** Adds the parameters of shares. */
  Question asShares(Question asked) {
    Question more = mix == null ? asked : asked.with(Mix.ADJUST, mix.parameter());
    return target == null
        ? more
        : more.with(
            Scorecards.TARGET, target.movePointLeft(2).stripTrailingZeros().toPlainString());
  }
}
