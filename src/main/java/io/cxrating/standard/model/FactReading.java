package io.cxrating.standard.model;

import io.cxrating.standard.model.JudgedCriterion.Demand;
import io.cxrating.standard.model.Target.AtLeast;
import io.cxrating.standard.model.Target.AtMost;
import io.cxrating.standard.model.Target.Between;
import io.cxrating.standard.model.Target.Is;
import io.cxrating.standard.model.Target.OneOf;
import java.util.function.DoublePredicate;

/** The Java reading of a criterion: one observed value in, a score in halves out. */
final class FactReading {
  private FactReading() {}

  static int halves(Demand demand, String category, Object fact) {
    Target target = demand.targetFor(category);
    if (target == null || fact == null) {
      return JudgedCriterion.UNOBSERVED;
    }
    return switch (target) {
      case AtMost t -> number(fact, x -> x <= t.limit(), t.tolerated(), x -> x <= t.tolerated());
      case AtLeast t -> number(fact, x -> x >= t.limit(), t.tolerated(), x -> x >= t.tolerated());
      case Between t ->
          number(
              fact,
              x -> t.low() <= x && x <= t.high(),
              t.toleratedLow(),
              x -> t.toleratedLow() <= x && x <= t.toleratedHigh());
      case Is t -> score((Boolean) fact == t.value(), false);
      case OneOf t ->
          demand.values().contains(fact)
              ? score(t.values().contains(fact), t.tolerated().contains(fact))
              : JudgedCriterion.UNOBSERVED;
    };
  }

  private static int number(
      Object fact, DoublePredicate met, Double tolerance, DoublePredicate tolerated) {
    double number = ((Number) fact).doubleValue();
    if (!Double.isFinite(number)) {
      return JudgedCriterion.UNOBSERVED;
    }
    return score(met.test(number), tolerance != null && tolerated.test(number));
  }

  private static int score(boolean met, boolean tolerated) {
    if (met) {
      return JudgedCriterion.MET;
    }
    return tolerated ? JudgedCriterion.TOLERATED : JudgedCriterion.MISSED;
  }
}
