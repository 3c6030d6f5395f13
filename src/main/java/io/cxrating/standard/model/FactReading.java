package io.cxrating.standard.model;

import io.cxrating.standard.model.Standard.Measure;
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
   * @param measure its declaration, over all versions
   * @param fact null if it was not observed
   */
  static int halves(Target target, Measure measure, @Nullable Object fact) {
    return switch (fact) {
      case null -> JudgedCriterion.UNOBSERVED;
      case Censored censored -> ofCensored(target, censored.least(measure.type()));
      default -> ofValue(target, measure.values(), fact);
    };
  }

  /** The score of every number from {@code least} on; undecided if they differ. */
  private static int ofCensored(Target target, double least) {
    return switch (target) {
      case AtMost t -> decided(least > t.outermost(), JudgedCriterion.MISSED);
      case Between t -> decided(least > t.outermost(), JudgedCriterion.MISSED);
      case AtLeast t -> decided(least >= t.limit(), JudgedCriterion.MET);
      case Is t -> JudgedCriterion.UNDECIDED;
      case OneOf t -> JudgedCriterion.UNDECIDED;
    };
  }

  private static int decided(boolean decided, int halves) {
    return decided ? halves : JudgedCriterion.UNDECIDED;
  }

  private static int ofValue(Target target, List<String> declared, Object fact) {
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
