package io.cxrating.demo;

import io.cxrating.standard.model.JudgedCriterion;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The later outcomes of the simulated company's customers, and the criteria that cause them: with h
 * the score of a criterion, 1 if it is unobserved, the log-odds are {@code WITH_ALL} less {@code
 * effect (1 - h)} for each cause. The other criteria have no effect; they only seem to have one,
 * because good contacts are good in every criterion.
 */
final class DemoOutcomes {
  /** The share of contacts whose outcome is observed. */
  static final double OBSERVED = 0.5;

  /** Log-odds if every cause is met. */
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

  /** An outcome and the number of days after the contact when it is known. */
  record Kind(String outcome, int days) {}

  /** The outcome that is observed after a contact. */
  static Kind after(DemoContact contact) {
    return Objects.requireNonNull(KINDS.get(contact.touchpoint()), "each touchpoint has one");
  }

  /** The probability that the outcome is achieved; {@code halves} by criterion. */
  static double achieved(String outcome, List<JudgedCriterion> criteria, int[] halves) {
    Map<String, Double> causes = CAUSES.getOrDefault(outcome, Map.of());
    double logOdds = WITH_ALL;
    for (int c = 0; c < halves.length; c++) {
      double effect = causes.getOrDefault(criteria.get(c).criterion(), 0.0);
      if (halves[c] != JudgedCriterion.UNOBSERVED) {
        logOdds -= effect * (1 - halves[c] / (double) JudgedCriterion.MET);
      }
    }
    return DemoSurvey.logistic(logOdds);
  }
}
