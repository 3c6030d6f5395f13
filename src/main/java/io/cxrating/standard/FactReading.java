package io.cxrating.standard;

import io.cxrating.standard.Target.AtLeast;
import io.cxrating.standard.Target.AtMost;
import io.cxrating.standard.Target.Between;
import io.cxrating.standard.Target.Is;
import io.cxrating.standard.Target.OneOf;

/** The Java reading of a target: one observed value in, a score in halves out. */
final class FactReading {
  private FactReading() {}

  static int halves(Target target, Object fact) {
    if (fact == null || fact instanceof Double number && !Double.isFinite(number)) {
      return JudgedCriterion.UNOBSERVED;
    }
    return switch (target) {
      case AtMost t -> atMost(t, (Double) fact);
      case AtLeast t -> atLeast(t, (Double) fact);
      case Between t -> between(t, (Double) fact);
      case Is t -> t.value() == (Boolean) fact ? JudgedCriterion.MET : JudgedCriterion.MISSED;
      case OneOf t -> score(t.values().contains(fact), t.tolerated().contains(fact));
    };
  }

  private static int atMost(AtMost target, double fact) {
    return score(fact <= target.limit(), target.tolerated() != null && fact <= target.tolerated());
  }

  private static int atLeast(AtLeast target, double fact) {
    return score(fact >= target.limit(), target.tolerated() != null && fact >= target.tolerated());
  }

  private static int between(Between target, double fact) {
    boolean tolerated =
        target.toleratedLow() != null
            && fact >= target.toleratedLow()
            && fact <= target.toleratedHigh();
    return score(fact >= target.low() && fact <= target.high(), tolerated);
  }

  private static int score(boolean met, boolean tolerated) {
    if (met) {
      return JudgedCriterion.MET;
    }
    return tolerated ? JudgedCriterion.TOLERATED : JudgedCriterion.MISSED;
  }
}
