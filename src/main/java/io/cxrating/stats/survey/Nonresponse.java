package io.cxrating.stats.survey;

import io.cxrating.stats.Interval;

/** Bounds for the answers of non-respondents. */
public final class Nonresponse {

  private Nonresponse() {}

  /**
   * Bounds of the figure if all invited had answered, from the two extremes of the scale (Manski
   * 1989). The bounds concern only those invited and are not a process interval; their width is (1
   * − r) times the length of the scale, 200 (1 − r) points for NPS.
   *
   * @param scale interpretation of the scores
   * @param figure of respondents
   * @param answered number of answers
   * @param invited number of those invited, at least {@code answered}, > 0
   * @return the smallest and the largest figure of all invited
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
