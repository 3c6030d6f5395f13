package io.cxrating.demo;

import io.cxrating.standard.model.JudgedCriterion;
import java.util.List;
import java.util.Map;

/**
 * What customers of the simulated company achieve afterwards, and by which criteria it is caused:
 * with h the score of a criterion, 1 where it was not observed, the log-odds are {@code WITH_ALL}
 * less {@code effect (1 - h)} for each cause. The criteria that are no cause change nothing; that
 * good contacts are good in everything makes them look as if they did.
 */
final class DemoOutcomes {
  /** How many contacts anybody looked after. */
  static final double OBSERVED = 0.5;

  /** Log-odds where every cause is met. */
  static final double WITH_ALL = 2.2;

  /** Effects in log-odds, by criterion. */
  static final Map<String, Map<String, Double>> CAUSES =
      Map.of(
          "online-from-day-one", Map.of("works-at-once", 2.0, "promised-speed", 0.8),
          "stays-online", Map.of("stays-solved", 1.5, "online-again", 0.8),
          "pays-without-asking", Map.of("as-promised", 1.8, "put-right", 0.7));

  private static final Map<String, Kind> KINDS =
      Map.of(
          "getting-connected", new Kind("online-from-day-one", 1),
          "getting-help", new Kind("stays-online", 14),
          "paying", new Kind("pays-without-asking", 30));

  private DemoOutcomes() {}

  /** An outcome and how many days after the contact it is known. */
  record Kind(String outcome, int days) {}

  /** What is looked for after a contact. */
  static Kind after(DemoContact contact) {
    return KINDS.get(contact.touchpoint());
  }

  /** The probability that it is achieved; {@code halves} by criterion. */
  static double achieved(String outcome, List<JudgedCriterion> criteria, int[] halves) {
    double logOdds = WITH_ALL;
    for (int c = 0; c < halves.length; c++) {
      double effect = CAUSES.get(outcome).getOrDefault(criteria.get(c).criterion(), 0.0);
      if (halves[c] != JudgedCriterion.UNOBSERVED) {
        logOdds -= effect * (1 - halves[c] / (double) JudgedCriterion.MET);
      }
    }
    return DemoSurvey.logistic(logOdds);
  }
}
