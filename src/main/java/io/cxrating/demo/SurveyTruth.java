package io.cxrating.demo;

import io.cxrating.standard.model.Standard;

/**
 * The true NPS of the simulated company: the expected promoters less detractors in points, if the
 * customer of every contact had been invited and all had answered. For each contact that
 * expectation is known exactly from its observed facts ({@link DemoSurvey#promoted}), and the true
 * NPS is its mean over the contacts. The received answers alone have a different expectation: the
 * mean weighted by the probability to answer.
 */
final class SurveyTruth {
  private final DemoCompany company;
  private final DemoHistory.Size size;
  private final ContactScores scores;

  SurveyTruth(DemoCompany company, DemoHistory.Size size, Standard standard) {
    this.company = company;
    this.size = size;
    this.scores = new ContactScores(standard);
  }

  /** The NPS, -100 to 100, of all contacts of a unit and its descendants. */
  double nps(String unit) {
    return mean(unit, false);
  }

  /** The expected NPS of the received answers of a unit and its descendants. */
  double npsOfAnswers(String unit) {
    return mean(unit, true);
  }

  private double mean(String unit, boolean answered) {
    var branches = company.branchesBelow(unit).stream().map(DemoCompany.Branch::key).toList();
    double sum = 0;
    double weights = 0;
    for (DemoHistory history = new DemoHistory(company, size); history.hasNext(); ) {
      DemoContact contact = history.next();
      if (branches.contains(contact.circumstances().unit())) {
        double attained = scores.attained(contact);
        double weight =
            answered ? DemoSurvey.answers(attained, contact.circumstances().category()) : 1;
        sum += weight * DemoSurvey.promoted(attained);
        weights += weight;
      }
    }
    return 100 * sum / weights;
  }
}
