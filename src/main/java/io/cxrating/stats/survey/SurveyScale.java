package io.cxrating.stats.survey;

/**
 * What the scores of an instrument mean.
 *
 * @param measure how its scores become one figure
 * @param min the least score
 * @param max the largest score
 * @param happyFrom from here on, towards the better end, an answer is one of a happy customer
 * @param unhappyBelow beyond this, towards the worse end, it is one of an unhappy customer
 * @param largerIsBetter whether a larger score is a better one
 */
public record SurveyScale(
    Measure measure,
    double min,
    double max,
    double happyFrom,
    double unhappyBelow,
    boolean largerIsBetter) {

  /** How the scores of an instrument become one figure. */
  public enum Measure {
    /** Promoters minus detractors, in points from −100 to 100. */
    NET,
    /** Percentage of satisfied customers, 0 to 100. */
    SHARE,
    /** Mean score. */
    MEAN
  }

  private static final double PROMOTER_FROM = 9;
  private static final double PASSIVE_FROM = 7;

  /** What an answer says of a customer, where it says something clear. */
  public enum Mood {
    /** A promoter, or satisfied. */
    HAPPY,
    /** Between the two. */
    NEITHER,
    /** A detractor, or on the wrong side of the middle. */
    UNHAPPY
  }

  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException unless min &lt; max
   */
  public SurveyScale {
    if (!(min < max)) {
      throw new IllegalArgumentException("not a scale: " + min + " to " + max);
    }
  }

  /**
   * The Net Promoter Score's scale: 0 to 10.
   *
   * @return promoters from 9, detractors below 7
   */
  public static SurveyScale netPromoter() {
    return new SurveyScale(Measure.NET, 0, 10, PROMOTER_FROM, PASSIVE_FROM, true);
  }

  /**
   * What an answer says of the customer; of a net score promoter, passive or detractor.
   *
   * @param score within the scale
   * @return the mood
   */
  public Mood mood(double score) {
    double sign = largerIsBetter ? 1 : -1;
    if (sign * score >= sign * happyFrom) {
      return Mood.HAPPY;
    }
    return sign * score < sign * unhappyBelow ? Mood.UNHAPPY : Mood.NEITHER;
  }

  /**
   * What an answer adds to the figure whose mean it is.
   *
   * @param score within the scale, NaN where there is none
   * @return −100, 0 or 100 of a net score, 0 or 100 of a share, else the score; NaN for NaN
   */
  public double value(double score) {
    if (Double.isNaN(score) || measure == Measure.MEAN) {
      return score;
    }
    return switch (mood(score)) {
      case HAPPY -> 100;
      case NEITHER -> 0;
      case UNHAPPY -> measure == Measure.NET ? -100 : 0;
    };
  }

  /**
   * The least value of the figure.
   *
   * @return −100, 0, or the least score
   */
  public double lowest() {
    return switch (measure) {
      case NET -> -100;
      case SHARE -> 0;
      case MEAN -> min;
    };
  }

  /**
   * The largest value of the figure.
   *
   * @return 100, or the largest score
   */
  public double highest() {
    return measure == Measure.MEAN ? max : 100;
  }

  /**
   * By what the figure is multiplied so that its scale is 100 long, as a rating's is.
   *
   * @return ½ for a net score, 1 for a share
   */
  public double perHundred() {
    return 100 / (highest() - lowest());
  }

  /**
   * With how many decimals a figure is written.
   *
   * @return two where the figure's own scale is at most 20 long, else one
   */
  public int decimals() {
    return highest() - lowest() <= 20 ? 2 : 1;
  }
}
