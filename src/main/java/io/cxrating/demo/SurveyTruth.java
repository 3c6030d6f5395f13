package io.cxrating.demo;

import io.cxrating.standard.model.Standard;

/**
 * What the NPS of the simulated company really is: had the customer of every contact been asked and
 * had all of them answered, the expected promoters less detractors in points. For each contact that
 * expectation is known exactly from what was observed of it ({@link DemoSurvey#promoted}), and the
 * truth is its mean over the contacts. Whoever reads only the answers that came in expects the mean
 * weighted by the probability to answer, which is another number.
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

  /** The NPS, -100 to 100, of all contacts of a unit and everything below it. */
  double nps(String unit) {
    return mean(unit, false);
  }

  /** The NPS that the answers of such a unit are expected to show. */
  double npsOfAnswers(String unit) {
    return mean(unit, true);
  }

  private double mean(String unit, boolean answered) {
    var branches = company.branchesBelow(unit).stream().map(DemoCompany.Branch::key).toList();
    double sum = 0;
    double weights = 0;
    for (DemoHistory history = new DemoHistory(company, size); history.hasNext(); ) {
      DemoContact contact = history.next();
      if (branches.contains(contact.unit())) {
        double attained = scores.attained(contact);
        double weight = answered ? DemoSurvey.answers(attained, contact.category()) : 1;
        sum += weight * DemoSurvey.promoted(attained);
        weights += weight;
      }
    }
    return 100 * sum / weights;
  }
}
