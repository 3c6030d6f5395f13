package io.cxrating.stats.sums;

import java.util.Arrays;
import java.util.Objects;

/**
 * The tally of one slice, the input of every statistic. Tallies of disjoint sets of interactions
 * are added cell by cell; the result does not depend on the order.
 *
 * @param touchpoints number of touchpoints (columns of {@code interactions})
 * @param criteria number of criteria (columns of {@code halves} and {@code observed}), 0 if none is
 *     declared
 * @param groups sums by replicate group of customers
 * @param days sums by local day (id = epoch day)
 * @param pairs second moments over interactions
 * @param customers the distribution of the interactions over customers
 * @param unscored interactions without a score of which more is known
 */
public record SliceSums(
    int touchpoints,
    int criteria,
    ClusterSums groups,
    ClusterSums days,
    PairSums pairs,
    CustomerCounts customers,
    Unscored unscored) {

  /** Largest number of interactions of a slice: products of two counts stay exact integers. */
  public static final long MAX_INTERACTIONS = 2_000_000_000L;

  /**
   * Checks that the parts describe the same interactions.
   *
   * @throws IllegalArgumentException if they do not, or are more than {@link #MAX_INTERACTIONS}
   */
  public SliceSums {
    Objects.requireNonNull(groups, "groups");
    Objects.requireNonNull(days, "days");
    Objects.requireNonNull(customers, "customers");
    if (touchpoints < 1 || criteria < 0) {
      throw new IllegalArgumentException("a slice has touchpoints");
    }
    if (!groups.fits(touchpoints, criteria) || !days.fits(touchpoints, criteria)) {
      throw new IllegalArgumentException("columns do not fit");
    }
    long[] n = groups.totalInteractions(touchpoints);
    long[] halves = groups.totalHalves(criteria);
    long[] observed = groups.totalObserved(criteria);
    if (!Arrays.equals(n, days.totalInteractions(touchpoints))
        || !Arrays.equals(halves, days.totalHalves(criteria))
        || !Arrays.equals(observed, days.totalObserved(criteria))
        || !Arrays.equals(groups.totalShares(), days.totalShares())) {
      throw new IllegalArgumentException("groups and days tell of different interactions");
    }
    if (Arrays.stream(n).sum() > MAX_INTERACTIONS) {
      throw new IllegalArgumentException("more than " + MAX_INTERACTIONS + " interactions");
    }
    if (unscored.undecided().size() != criteria) {
      throw new IllegalArgumentException("undecided results do not fit the criteria");
    }
    if (pairs.criteria() != criteria) {
      throw new IllegalArgumentException("pairs do not fit the criteria");
    }
    if (!pairs.haveTotals(halves, observed)) {
      throw new IllegalArgumentException("pairs tell of different interactions");
    }
  }

  /**
   * A tally without undecided results.
   *
   * @param touchpoints number of touchpoints
   * @param criteria number of criteria
   * @param groups sums by replicate group
   * @param days sums by local day
   * @param pairs second moments
   * @param customers the distribution over customers
   */
  public SliceSums(
      int touchpoints,
      int criteria,
      ClusterSums groups,
      ClusterSums days,
      PairSums pairs,
      CustomerCounts customers) {
    this(touchpoints, criteria, groups, days, pairs, customers, Unscored.none(criteria));
  }

  /**
   * The tally of an empty slice.
   *
   * @param touchpoints number of touchpoints
   * @param criteria number of criteria
   * @return zeros
   */
  public static SliceSums empty(int touchpoints, int criteria) {
    long[] none = {};
    ClusterSums clusters = new ClusterSums(none, none, none, none, none);
    return new SliceSums(
        touchpoints, criteria, clusters, clusters, PairSums.empty(criteria), CustomerCounts.NONE);
  }

  /**
   * The tally of two disjoint sets of interactions. The sums are exact except {@code customers},
   * whose counts become bounds if a customer is in both.
   *
   * @param that the tally of the other interactions, over the same touchpoints and criteria
   * @return the tally of all
   * @throws IllegalArgumentException if touchpoints or criteria differ
   */
  public SliceSums merge(SliceSums that) {
    if (touchpoints != that.touchpoints || criteria != that.criteria) {
      throw new IllegalArgumentException("other touchpoints or criteria");
    }
    ClusterSums together = groups.merge(that.groups);
    return new SliceSums(
        touchpoints,
        criteria,
        together,
        days.merge(that.days),
        pairs.merge(that.pairs),
        customers.merge(that.customers, PeriodCluster.others(together.ids())),
        unscored.plus(that.unscored, 1));
  }

  /**
   * The tally without a part of the interactions: {@code a.merge(b).without(b)} is {@code a}. The
   * differences are exact except {@code customers}, whose counts become lower bounds if a customer
   * is in both.
   *
   * @param part the tally of some of these interactions
   * @return the tally of the others
   * @throws IllegalArgumentException if it is not a part of these
   */
  public SliceSums without(SliceSums part) {
    if (touchpoints != part.touchpoints || criteria != part.criteria) {
      throw new IllegalArgumentException("other touchpoints or criteria");
    }
    ClusterSums left = groups.without(part.groups);
    return new SliceSums(
        touchpoints,
        criteria,
        left,
        days.without(part.days),
        pairs.without(part.pairs),
        customers.without(part.customers, PeriodCluster.others(left.ids())),
        unscored.plus(part.unscored, -1));
  }

  /**
   * Whether the slice has counts alone, of which no single interaction is known.
   *
   * @return false without any, and if any interaction is posted by itself
   */
  public boolean isOfCounts() {
    return PeriodCluster.areAll(groups.ids());
  }

  /**
   * All interactions of the slice.
   *
   * @return n
   */
  public long interactions() {
    return Arrays.stream(groups.totalInteractions(touchpoints)).sum();
  }
}
