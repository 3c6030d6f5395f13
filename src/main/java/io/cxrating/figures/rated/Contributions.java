package io.cxrating.figures.rated;

import io.cxrating.figures.rated.RatingRow.Contribution;
import io.cxrating.standard.model.JudgedCriterion;
import io.cxrating.standard.model.Judgement;
import io.cxrating.stats.Reason;
import io.cxrating.stats.rating.RatingEstimate;
import io.cxrating.stats.sums.SliceSums;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What each criterion costs. A criterion of fewer customers than a rating needs is withheld. Since
 * all points add up to 100 less the rating, a second criterion is withheld with a single one, and
 * one of another touchpoint with all criteria of a touchpoint.
 *
 * @param by the criteria
 * @param estimate the rating
 * @param customers groups of customers in which each criterion is observed
 */
record Contributions(Judgement by, RatingEstimate estimate, int[] customers) {

  static Contributions of(Judgement by, RatingEstimate estimate, SliceSums sums) {
    return new Contributions(by, estimate, sums.groups().holding(sums.criteria()));
  }

  /** Whether a criterion is observed of some customers, and of too few. */
  boolean isAnyOfFew() {
    return IntStream.range(0, customers.length).anyMatch(this::isOfFew);
  }

  private boolean isOfFew(int c) {
    return customers[c] > 0 && customers[c] < RatingEstimate.LEAST_CUSTOMERS;
  }

  /** Largest first, those withheld last; a criterion that was never observed is left out. */
  List<Contribution> rows() {
    Set<Integer> withheld = withheld();
    double[] points = estimate.contributions();
    double[] attainment = estimate.attainment();
    return observed().stream()
        .map(c -> withheld.contains(c) ? withheld(c) : row(c, points[c], attainment[c]))
        .sorted(
            Comparator.comparing(
                Contribution::points, Comparator.nullsLast(Comparator.reverseOrder())))
        .toList();
  }

  private Contribution row(int c, double points, double attainment) {
    JudgedCriterion criterion = by.criteria().get(c);
    return new Contribution(
        criterion.touchpoint(), criterion.criterion(), points, attainment, List.of());
  }

  private Contribution withheld(int c) {
    JudgedCriterion criterion = by.criteria().get(c);
    return new Contribution(
        criterion.touchpoint(), criterion.criterion(), null, null, List.of(Reason.FEW_CUSTOMERS));
  }

  private List<Integer> observed() {
    double[] attainment = estimate.attainment();
    return IntStream.range(0, attainment.length)
        .filter(c -> !Double.isNaN(attainment[c]))
        .boxed()
        .toList();
  }

  private Set<Integer> withheld() {
    Set<Integer> withheld = new TreeSet<>();
    for (int c : observed()) {
      if (isOfFew(c)) {
        withheld.add(c);
      }
    }
    if (givesAway(withheld)) {
      observed().stream()
          .filter(c -> !withheld.contains(c))
          .filter(c -> withheld.size() == 1 || !touchpoints(withheld).contains(touchpoint(c)))
          .min(Comparator.comparingInt(c -> customers[c]))
          .ifPresent(withheld::add);
    }
    return withheld;
  }

  /**
   * Whether what is shown and the rating tell a withheld criterion or touchpoint by subtraction.
   */
  private boolean givesAway(Set<Integer> withheld) {
    Set<String> touchpoints = touchpoints(withheld);
    return withheld.size() == 1
        || touchpoints.size() == 1
            && withheld.size()
                == observed().stream().filter(c -> touchpoints.contains(touchpoint(c))).count();
  }

  private Set<String> touchpoints(Set<Integer> criteria) {
    return criteria.stream().map(this::touchpoint).collect(Collectors.toSet());
  }

  private String touchpoint(int c) {
    return by.criteria().get(c).touchpoint();
  }
}
