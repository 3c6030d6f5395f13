package io.cxrating.stats.survey;

import io.cxrating.stats.Interval;

/** Bounds for the answers of those who were invited and did not answer. */
public final class Nonresponse {

  private Nonresponse() {}

  /**
   * Bounds of the figure if all invited had answered, from the two extremes of the scale (Manski
   * 1989). This is arithmetic about those invited, not an interval about a process; its width is (1
   * − r) times the length of the scale, 200 (1 − r) points for NPS.
   *
   * @param scale what the scores mean
   * @param figure of those who answered
   * @param answered number of answers
   * @param invited number of those invited, at least {@code answered}, > 0
   * @return the least and the largest figure of all invited
   */
  public static Interval bounds(SurveyScale scale, double figure, long answered, long invited) {
    if (!(invited > 0 && answered >= 0 && answered <= invited)) {
      throw new IllegalArgumentException(answered + " of " + invited);
    }
    double rate = (double) answered / invited;
    double known = answered == 0 ? 0 : rate * figure;
    return new Interval(known + (1 - rate) * scale.lowest(), known + (1 - rate) * scale.highest());
  }
}
