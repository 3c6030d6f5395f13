package io.cxrating.stats.survey;

/**
 * The interpretation of an instrument's scores.
 *
 * @param measure how its figure is computed from scores
 * @param min the smallest score
 * @param max the largest score
 * @param happyFrom scores from here towards the better end are those of satisfied customers
 * @param unhappyBelow scores beyond this towards the worse end are those of dissatisfied customers
 * @param largerIsBetter whether larger scores are better
 */
public record SurveyScale(
    Measure measure,
    double min,
    double max,
    double happyFrom,
    double unhappyBelow,
    boolean largerIsBetter) {

  /** How a figure is computed from scores. */
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

  /** The classes of answers. */
  public enum Mood {
    /** A promoter, or satisfied. */
    HAPPY,
    /** Between the two. */
    NEITHER,
    /** A detractor, or dissatisfied. */
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
   * The class of an answer; for a net score promoter, passive or detractor.
   *
   * @param score within the scale
   * @return the class
   */
  public Mood mood(double score) {
    double sign = largerIsBetter ? 1 : -1;
    if (sign * score >= sign * happyFrom) {
      return Mood.HAPPY;
    }
    return sign * score < sign * unhappyBelow ? Mood.UNHAPPY : Mood.NEITHER;
  }

  /**
   * The value of an answer in the figure, which is the mean of these values.
   *
   * @param score within the scale, NaN for none
   * @return −100, 0 or 100 for a net score, 0 or 100 for a share, else the score; NaN for NaN
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
   * The smallest value of the figure.
   *
   * @return −100, 0, or the smallest score
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
   * The factor that converts the figure to a scale of length 100, like that of a rating.
   *
   * @return ½ for a net score, 1 for a share
   */
  public double perHundred() {
    return 100 / (highest() - lowest());
  }

  /**
   * The number of decimals of a formatted figure.
   *
   * @return two if the figure's own scale is at most 20 long, else one
   */
  public int decimals() {
    return highest() - lowest() <= 20 ? 2 : 1;
  }
}
