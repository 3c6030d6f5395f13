package io.cxrating.standard.model;

import io.cxrating.standard.model.Target.AtLeast;
import io.cxrating.standard.model.Target.AtMost;
import io.cxrating.standard.model.Target.Between;
import io.cxrating.standard.model.Target.Is;
import io.cxrating.standard.model.Target.OneOf;
import java.util.List;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;

/** The Java reading of a criterion: maps an observed value to a score in halves. */
final class FactReading {
  private FactReading() {}

  /**
   * The score of a fact.
   *
   * @param declared the declared values of a category
   * @param fact null if it was not observed
   */
  static int halves(Target target, List<String> declared, @Nullable Object fact) {
    if (fact == null) {
      return JudgedCriterion.UNOBSERVED;
    }
    return switch (target) {
      case AtMost t ->
          number(fact, x -> x <= t.limit(), x -> t.tolerated() != null && x <= t.tolerated());
      case AtLeast t ->
          number(fact, x -> x >= t.limit(), x -> t.tolerated() != null && x >= t.tolerated());
      case Between t ->
          number(
              fact,
              x -> t.low() <= x && x <= t.high(),
              x ->
                  t.toleratedLow() != null
                      && t.toleratedHigh() != null
                      && t.toleratedLow() <= x
                      && x <= t.toleratedHigh());
      case Is t -> score((Boolean) fact == t.value(), false);
      case OneOf t ->
          declared.contains(fact)
              ? score(t.values().contains(fact), t.tolerated().contains(fact))
              : JudgedCriterion.UNOBSERVED;
    };
  }

  private static int number(Object fact, DoublePredicate met, DoublePredicate tolerated) {
    double number = ((Number) fact).doubleValue();
    if (!Double.isFinite(number)) {
      return JudgedCriterion.UNOBSERVED;
    }
    return score(met.test(number), tolerated.test(number));
  }

  private static int score(boolean met, boolean tolerated) {
    if (met) {
      return JudgedCriterion.MET;
    }
    return tolerated ? JudgedCriterion.TOLERATED : JudgedCriterion.MISSED;
  }
}
