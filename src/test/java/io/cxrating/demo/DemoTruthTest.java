package io.cxrating.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Compares the closed form of the truth with a long simulation of the same process. It has enough
 * days and customers that shared shocks average out. The service computes the scores; the standard
 * errors are those of ratios with independent customers and days.
 */
class DemoTruthTest {
  private static final DemoHistory.Size LONG =
      new DemoHistory.Size(42, LocalDate.of(1960, 1, 1), 20_000, 2_000_000, 12_500);
  private static final double STANDARD_ERRORS = 4.5;

  private final DemoCompany company = Quillmere.company();
  private final DemoScores scores = new DemoScores();
  private final DemoTruth truth = new DemoTruth(company, scores.standard);

  @Test
  void agreesWithALongSimulation() {
    Sums sums = simulate();
    for (String unit : truth.units()) {
      List<Integer> branches =
          company.branchesBelow(unit).stream().map(company.branches()::indexOf).toList();
      Influence ofRating = new Influence(sums, branches);
      double rating = 0;
      for (int c = 0; c < scores.criteria.size(); c++) {
        Influence ofCriterion = new Influence(sums, branches);
        double attainment = ofCriterion.add(c, 1);
        assertThat(ofCriterion.standardError()).isBetween(1e-4, 0.02);
        assertThat(attainment)
            .as("%s, %s, seed %d", unit, scores.declared(c).key(), LONG.seed())
            .isCloseTo(
                truth.attainment(unit, scores.criteria.get(c).touchpoint(), scores.declared(c)),
                within(STANDARD_ERRORS * ofCriterion.standardError()));
        rating += scores.points(c) * ofRating.add(c, scores.points(c));
      }
      assertThat(ofRating.standardError()).isBetween(0.02, 0.3);
      assertThat(rating)
          .as("rating of %s, seed %d", unit, LONG.seed())
          .isCloseTo(truth.rating(unit), within(STANDARD_ERRORS * ofRating.standardError()));
    }
  }

  @Test
  void trueRatingsDifferBetweenUnits() {
    assertThat(truth.rating("alderwick")).isGreaterThan(truth.rating("pellowick") + 10);
    assertThat(truth.rating(DemoCompany.ROOT))
        .isBetween(truth.rating("islands"), truth.rating("uplands"));
  }

  private Sums simulate() {
    Sums sums = new Sums(company.branches().size(), scores.criteria.size());
    List<String> branches = company.branches().stream().map(DemoCompany.Branch::key).toList();
    DemoHistory history = new DemoHistory(company, LONG);
    while (history.hasNext()) {
      DemoContact contact = history.next();
      int[] halves = scores.halves(contact);
      int branch = branches.indexOf(contact.circumstances().unit());
      long day = contact.occurredAt().toLocalDate().toEpochDay() - LONG.firstDay().toEpochDay();
      for (int c = 0; c < halves.length; c++) {
        if (halves[c] >= 0) {
          sums.byCustomer[branch][c].add(DemoScores.customerNumber(contact), halves[c]);
          sums.byDay[branch][c].add((int) day, halves[c]);
        }
      }
    }
    return sums;
  }

  /** Scores in halves and observations, by cluster. */
  private static final class Clusters {
    final int[] halves;
    final int[] observed;

    Clusters(int count) {
      halves = new int[count];
      observed = new int[count];
    }

    void add(int cluster, int score) {
      halves[cluster] += score;
      observed[cluster]++;
    }
  }

  /** Sums by branch and criterion. */
  private static final class Sums {
    final Clusters[][] byCustomer;
    final Clusters[][] byDay;

    Sums(int branches, int criteria) {
      byCustomer = new Clusters[branches][criteria];
      byDay = new Clusters[branches][criteria];
      for (int b = 0; b < branches; b++) {
        Arrays.setAll(byCustomer[b], c -> new Clusters(LONG.customersPerBranch()));
        Arrays.setAll(byDay[b], c -> new Clusters(LONG.days()));
      }
    }
  }

  /** The linearised influence of customers and days on a weighted sum of attainments. */
  private static final class Influence {
    private final Sums sums;
    private final List<Integer> branches;
    private final double[][] customers;
    private final double[] days = new double[LONG.days()];

    Influence(Sums sums, List<Integer> branches) {
      this.sums = sums;
      this.branches = branches;
      this.customers = new double[branches.size()][LONG.customersPerBranch()];
    }

    /** Adds a criterion and returns its attainment. */
    double add(int criterion, double weight) {
      double met = 0;
      double observed = 0;
      for (int branch : branches) {
        met += Arrays.stream(sums.byDay[branch][criterion].halves).sum() / 2.0;
        observed += Arrays.stream(sums.byDay[branch][criterion].observed).sum();
      }
      double attainment = met / observed;
      for (int place = 0; place < branches.size(); place++) {
        int branch = branches.get(place);
        double scale = weight / observed;
        add(customers[place], sums.byCustomer[branch][criterion], attainment, scale);
        add(days, sums.byDay[branch][criterion], attainment, scale);
      }
      return attainment;
    }

    private static void add(
        double[] influence, Clusters clusters, double attainment, double scale) {
      for (int i = 0; i < influence.length; i++) {
        influence[i] += scale * (clusters.halves[i] / 2.0 - attainment * clusters.observed[i]);
      }
    }

    /** Adds the variances by customer and by day: an upper bound of the two-way variance. */
    double standardError() {
      double variance = Arrays.stream(days).map(z -> z * z).sum();
      for (double[] ofBranch : customers) {
        variance += Arrays.stream(ofBranch).map(z -> z * z).sum();
      }
      return Math.sqrt(variance);
    }
  }
}
