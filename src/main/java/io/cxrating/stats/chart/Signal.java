package io.cxrating.stats.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * A pattern in a control chart that is rare under common causes (Nelson 1984).
 *
 * @param rule which pattern
 * @param from first period of the pattern, from 0
 * @param to last period of the pattern
 */
public record Signal(Rule rule, int from, int to) {

  private static final int RUN = 9;
  private static final int TREND_STEPS = 5;

  /** The patterns. */
  public enum Rule {
    /** One period beyond three sigma. */
    BEYOND_LIMIT,
    /** Nine periods or more in a row on the same side of the centre. */
    ONE_SIDE,
    /** Six periods or more in a row steadily rising or steadily falling. */
    STEADY_TREND
  }

  /** All signals of a series around 0, in order of rule and time. */
  static List<Signal> all(double[] z, double limit) {
    List<Signal> signals = new ArrayList<>();
    for (int t = 0; t < z.length; t++) {
      if (Math.abs(z[t]) > limit) {
        signals.add(new Signal(Rule.BEYOND_LIMIT, t, t));
      }
    }
    signals.addAll(runs(Rule.ONE_SIDE, 0, z.length, RUN, t -> z[t] > 0));
    signals.addAll(runs(Rule.ONE_SIDE, 0, z.length, RUN, t -> z[t] < 0));
    signals.addAll(runs(Rule.STEADY_TREND, 1, z.length, TREND_STEPS, t -> z[t] > z[t - 1]));
    signals.addAll(runs(Rule.STEADY_TREND, 1, z.length, TREND_STEPS, t -> z[t] < z[t - 1]));
    return signals;
  }

  /** The maximal runs of at least {@code least} periods; a trend starts one period earlier. */
  private static List<Signal> runs(Rule rule, int first, int end, int least, IntPredicate holds) {
    List<Signal> signals = new ArrayList<>();
    int start = first;
    for (int t = first; t <= end; t++) {
      if (t == end || !holds.test(t)) {
        if (t - start >= least) {
          signals.add(new Signal(rule, start - first, t - 1));
        }
        start = t + 1;
      }
    }
    return signals;
  }
}
