package io.cxrating.stats.comparison;

import io.cxrating.stats.DeclaredWeights;
import io.cxrating.stats.EstimateOptions;
import io.cxrating.stats.Reason;
import io.cxrating.stats.rating.Precision;
import io.cxrating.stats.rating.StatusRule;
import io.cxrating.stats.sums.SliceSums;
import io.cxrating.stats.variance.Composite;
import io.cxrating.stats.variance.Influence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Ratings standardised to a common mix: R_adj(u) = Σ_m π_m R(u,m), π the mix of the interactions of
 * all units, treated as known, over cells such as the categories. Only traits that units do not
 * cause may be adjusted for.
 */
public final class DirectStandardisation {

  private final StandardisationCells cells;
  private final List<Integer> droppedCriteria;
  private final RankingSet set;
  private final ComparisonOptions options;

  private DirectStandardisation(
      StandardisationCells cells,
      List<Integer> droppedCriteria,
      RankingSet set,
      ComparisonOptions options) {
    this.cells = cells;
    this.droppedCriteria = droppedCriteria;
    this.set = set;
    this.options = options;
  }

  /**
   * Standardises units to their common mix.
   *
   * @param units per unit one slice per cell, the cells in the same order; empty slices if a unit
   *     has none
   * @param weights the declared weights
   * @param options level, clusters, floor and margin
   * @return the adjusted ratings
   * @throws IllegalArgumentException if there is no unit or cell, units differ in the number of
   *     cells, or the weights do not fit
   */
  public static DirectStandardisation of(
      List<List<SliceSums>> units, DeclaredWeights weights, ComparisonOptions options) {
    requireSameCells(units);
    return of(units, weights, options, StandardisationCells.pooledSet(units), List.of());
  }

  /**
   * Standardises two units to their common mix, over the criteria that both have in at least 80 %
   * of it. If these are all criteria, the result equals that of {@link #of}.
   *
   * @param a one slice per cell
   * @param b one slice per cell, the cells in the same order
   * @param weights the declared weights
   * @param options level, clusters, floor and margin
   * @return the adjusted ratings of both; not comparable if the remaining declared weight is below
   *     the floor
   * @throws IllegalArgumentException if there is no cell, the units differ in the number of cells,
   *     or the weights do not fit
   */
  public static DirectStandardisation ofPair(
      List<SliceSums> a, List<SliceSums> b, DeclaredWeights weights, ComparisonOptions options) {
    List<List<SliceSums>> units = List.of(a, b);
    requireSameCells(units);
    boolean[] common = CommonCriteria.of(units, weights, options.estimate().coverageFloor());
    boolean[] pooled = StandardisationCells.pooledSet(units);
    List<Integer> dropped =
        IntStream.range(0, pooled.length).filter(c -> pooled[c] && !common[c]).boxed().toList();
    return of(units, weights, options, common, dropped);
  }

  private static void requireSameCells(List<List<SliceSums>> units) {
    if (units.isEmpty()
        || units.getFirst().isEmpty()
        || units.stream().anyMatch(unit -> unit.size() != units.getFirst().size())) {
      throw new IllegalArgumentException("every unit needs the same cells");
    }
  }

  private static DirectStandardisation of(
      List<List<SliceSums>> units,
      DeclaredWeights weights,
      ComparisonOptions options,
      boolean[] criteria,
      List<Integer> dropped) {
    EstimateOptions how = options.estimate();
    List<Set<Reason>> reasons =
        new ArrayList<>(
            units.stream()
                .map(unit -> unit.stream().reduce(SliceSums::merge).orElseThrow())
                .map(whole -> new ComparableSlice(whole, weights, how).reasons())
                .toList());
    boolean[] eligible = new boolean[units.size()];
    for (int u = 0; u < eligible.length; u++) {
      eligible[u] = reasons.get(u).isEmpty();
    }
    StandardisationCells cells = StandardisationCells.of(units, eligible, criteria);
    List<Precision> ratings = new ArrayList<>();
    for (int u = 0; u < eligible.length; u++) {
      if (eligible[u] && (!cells.comparable()[u] || cells.kept().isEmpty())) {
        reasons.set(u, EnumSet.of(Reason.NOT_COMPARABLE));
      } else if (eligible[u]) {
        Precision adjusted = adjusted(units.get(u), cells, weights, criteria, how);
        if (adjusted.influence().byGroup().length < StatusRule.LEAST_GROUPS) {
          reasons.set(u, EnumSet.of(Reason.FEW_CUSTOMERS));
        } else {
          ratings.add(adjusted);
        }
      }
    }
    return new DirectStandardisation(cells, dropped, new RankingSet(reasons, ratings), options);
  }

  private static Precision adjusted(
      List<SliceSums> unit,
      StandardisationCells cells,
      DeclaredWeights weights,
      boolean[] criteria,
      EstimateOptions options) {
    List<SliceSums> slices = cells.kept().stream().map(unit::get).toList();
    List<Composite> composites =
        slices.stream().map(cell -> Composite.of(cell, weights, criteria)).toList();
    double[] mix = cells.weights();
    double rating = 0;
    List<Influence> influences = new ArrayList<>();
    for (int k = 0; k < mix.length; k++) {
      rating += mix[k] * composites.get(k).value();
      influences.add(Influence.of(slices.get(k), composites.get(k)));
    }
    double adjusted = Math.clamp(rating, 0, 100);
    List<Influence> misses =
        IntStream.range(0, mix.length)
            .mapToObj(k -> Influence.ofMisses(slices.get(k), composites.get(k), adjusted >= 50))
            .toList();
    return Precision.of(
        adjusted, Influence.weighted(influences, mix), Influence.weighted(misses, mix), options);
  }

  /**
   * The reference mix.
   *
   * @return π over all cells
   */
  public double[] mix() {
    return cells.mix().clone();
  }

  /**
   * The cells that were dropped because a unit lacks them.
   *
   * @return their indices, ascending
   */
  public List<Integer> droppedCells() {
    Set<Integer> kept = new HashSet<>(cells.kept());
    return IntStream.range(0, cells.mix().length)
        .filter(m -> cells.mix()[m] > 0 && !kept.contains(m))
        .boxed()
        .toList();
  }

  /**
   * The criteria that were dropped because one of two units lacks them in too much of the mix.
   *
   * @return their columns, ascending
   */
  public List<Integer> droppedCriteria() {
    return droppedCriteria;
  }

  /**
   * The reasons of units without an adjusted rating.
   *
   * @return one list per unit; empty if it has one
   */
  public List<List<Reason>> reasons() {
    return set.reasons().stream().map((Set<Reason> reasons) -> List.copyOf(reasons)).toList();
  }

  /**
   * The adjusted ratings.
   *
   * @return one per unit; null for none
   */
  public List<AdjustedRating> ratings() {
    AdjustedRating[] ratings = new AdjustedRating[set.reasons().size()];
    int rated = 0;
    for (int u = 0; u < ratings.length; u++) {
      if (set.reasons().get(u).isEmpty()) {
        ratings[u] = AdjustedRating.of(set.ratings().get(rated++));
      }
    }
    return Arrays.asList(ratings);
  }

  /**
   * The differences of all pairs of adjusted ratings: (0,1), (0,2) … (1,2) …
   *
   * @return one entry per pair; not estimated where a rating is missing
   */
  public List<DifferenceEstimate> differences() {
    return DifferenceEstimator.allPairs(set, droppedCriteria, options);
  }

  /**
   * Ranks of the adjusted ratings, with simultaneous intervals.
   *
   * @param seed of the bootstrap
   * @return one entry per unit
   */
  public List<RankInterval> ranks(long seed) {
    return SimultaneousRanks.of(set, options.estimate(), seed);
  }

  /**
   * Adjusted ratings with the variances of their differences from the mean.
   *
   * @return for shrinkage and funnel
   */
  public UnitDeviations deviations() {
    return UnitDeviations.of(set, options.estimate());
  }
}
