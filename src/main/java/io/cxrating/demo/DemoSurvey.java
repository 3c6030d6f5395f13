package io.cxrating.demo;

import java.util.Map;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The survey of the simulated company: the answer that each customer would give, and who answers.
 * With x the mean score of the observed criteria of a contact, an answer is
 *
 * <pre>y = AT_WORST + BY_EXPERIENCE x + CUSTOMER_SPREAD u + CHANCE_SPREAD e</pre>
 *
 * rounded and kept within 0 to 10, with independent standard normal u (one per customer: some are
 * never content) and e. Invitations are random; the log-odds that an invited customer answers are
 * {@code ANSWERS + ANSWERS_BY_EXPERIENCE x} plus a term for the customer's need. So respondents
 * have better contacts than non-respondents, and the observed facts explain the whole difference.
 */
final class DemoSurvey {
  static final double INVITED = 0.35;

  /** The share of answers without a score. */
  static final double BLANK = 0.02;

  static final double AT_WORST = 4.6;
  static final double BY_EXPERIENCE = 4.4;
  static final double CUSTOMER_SPREAD = 0.9;
  static final double CHANCE_SPREAD = 1.6;

  private static final double ANSWERS = -2.6;
  private static final double ANSWERS_BY_EXPERIENCE = 2.3;
  private static final Map<String, Double> ANSWERS_BY_NEED =
      Map.of("earns-a-living", -0.3, "home-in-the-evening", 0.0, "keep-it-simple", 0.2);

  private static final NormalDistribution SPREAD =
      NormalDistribution.of(0, Math.hypot(CUSTOMER_SPREAD, CHANCE_SPREAD));

  private DemoSurvey() {}

  /** The probability that an invited customer answers. */
  static double answers(double attained, String need) {
    return logistic(
        ANSWERS + ANSWERS_BY_EXPERIENCE * attained + ANSWERS_BY_NEED.getOrDefault(need, 0.0));
  }

  /** The score for a state. */
  static int score(double state) {
    return (int) Math.clamp(Math.rint(state), 0, 10);
  }

  static double state(double attained) {
    return AT_WORST + BY_EXPERIENCE * attained;
  }

  /** The expected value of +1 for a promoter and -1 for a detractor, over customers and chance. */
  static double promoted(double attained) {
    double mean = state(attained);
    double promoter = SPREAD.survivalProbability(8.5 - mean);
    double detractor = SPREAD.cumulativeProbability(6.5 - mean);
    return promoter - detractor;
  }

  static double logistic(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }
}
