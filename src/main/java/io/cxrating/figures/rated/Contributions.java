package io.cxrating.figures.rated;

import io.cxrating.figures.rated.RatingRow.Contribution;
import io.cxrating.standard.model.JudgedCriterion;
import io.cxrating.standard.model.Judgement;
import io.cxrating.stats.Reason;
import io.cxrating.stats.rating.RatingEstimate;
import io.cxrating.stats.rating.StatusRule;
import io.cxrating.stats.sums.SliceSums;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The points that each criterion costs. A criterion with fewer customers than a rating requires is
 * withheld. Since all points add up to 100 minus the rating, a second criterion is withheld if only
 * one is, and one of another touchpoint if all criteria of a touchpoint are.
 *
 * @param by the criteria
 * @param estimate the rating
 * @param customers number of groups of customers in which each criterion is observed
 * @param least minimum of these
 */
record Contributions(Judgement by, RatingEstimate estimate, int[] customers, int least) {

  static Contributions of(Judgement by, RatingEstimate estimate, SliceSums sums) {
    return new Contributions(
        by,
        estimate,
        sums.groups().holding(sums.criteria()),
        sums.isOfCounts() ? StatusRule.LEAST_PERIODS : RatingEstimate.LEAST_CUSTOMERS);
  }

  /** Whether a criterion is observed for at least one customer, but for too few. */
  boolean isAnyOfFew() {
    return IntStream.range(0, customers.length).anyMatch(this::isOfFew);
  }

  private boolean isOfFew(int c) {
    return customers[c] > 0 && customers[c] < least;
  }

  /**
   * The criteria, largest first, withheld ones last; a criterion that was never observed is
   * omitted.
   */
  List<Contribution> rows() {
    Set<Integer> withheld = withheld();
    double[] points = estimate.criteria().contributions();
    double[] attainment = estimate.criteria().attainment();
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
    double[] attainment = estimate.criteria().attainment();
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
   * Whether a withheld criterion or touchpoint can be computed by subtraction from the rating and
   * the shown criteria.
   */
  private boolean givesAway(Set<Integer> withheld) {
    Set<String> touchpoints = touchpoints(withheld);
    return withheld.size() == 1
        || (touchpoints.size() == 1
            && withheld.size()
                == observed().stream().filter(c -> touchpoints.contains(touchpoint(c))).count());
  }

  private Set<String> touchpoints(Set<Integer> criteria) {
    return criteria.stream().map(this::touchpoint).collect(Collectors.toSet());
  }

  private String touchpoint(int c) {
    return by.criteria().get(c).touchpoint();
  }
}
