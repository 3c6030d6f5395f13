package io.cxrating.comparison;

import io.cxrating.figures.MixCells;
import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import io.cxrating.stats.DeclaredWeights;
import io.cxrating.stats.Reason;
import io.cxrating.stats.comparison.ComparisonOptions;
import io.cxrating.stats.comparison.DifferenceEstimate;
import io.cxrating.stats.comparison.DifferenceEstimator;
import io.cxrating.stats.comparison.DirectStandardisation;
import io.cxrating.stats.sums.SliceSums;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The pairs to compare: each place of {@code a} with the same place of {@code b}.
 *
 * @param b places of the others; {@link #THE_REST}: all other units together
 */
record Matchup(List<Integer> a, List<Integer> b) {
  static final int MOST_PAIRS = 100_000;
  static final int THE_REST = -1;

  /**
   * Maximum number of pairs that are standardised separately if all units together have too few
   * common cells.
   */
  private static final int MOST_BY_THEMSELVES = 1000;

  /** Adjusted differences in the order of the pairs, and the cells dropped from each. */
  record Adjusted(List<DifferenceEstimate> estimates, List<List<String>> droppedCells) {}

  /** Every unit with every other: (0,1), (0,2) … (1,2) … */
  static Matchup pairs(int units) {
    requireFew((long) units * (units - 1) / 2);
    List<Integer> a = new ArrayList<>();
    List<Integer> b = new ArrayList<>();
    for (int u = 0; u < units; u++) {
      for (int v = u + 1; v < units; v++) {
        a.add(u);
        b.add(v);
      }
    }
    return new Matchup(a, b);
  }

  /** Every unit but the last, each with the last. */
  static Matchup againstLast(int units) {
    requireFew(units);
    return new Matchup(
        IntStream.range(0, units - 1).boxed().toList(), Collections.nCopies(units - 1, units - 1));
  }

  /** Every unit with all others together. */
  static Matchup rest(int units) {
    requireFew(units);
    return new Matchup(
        IntStream.range(0, units).boxed().toList(), Collections.nCopies(units, THE_REST));
  }

  private static void requireFew(long pairs) {
    if (pairs > MOST_PAIRS) {
      throw new ProblemException(
          ProblemCode.TOO_MANY_ROWS,
          "The answer would have more than "
              + MOST_PAIRS
              + " pairs; compare fewer units, or use against=rest");
    }
  }

  int size() {
    return a.size();
  }

  /** Whether that pair compares one unit with all others together. */
  boolean isRest(int pair) {
    return b.get(pair) == THE_REST;
  }

  private boolean isAllPairs(int units) {
    return !b.contains(THE_REST) && size() == units * (units - 1) / 2;
  }

  /** The unadjusted differences. */
  List<DifferenceEstimate> raw(
      List<SliceSums> units, DeclaredWeights weights, ComparisonOptions options) {
    if (isAllPairs(units.size()) && size() > 1) {
      return DifferenceEstimator.allPairs(units, weights, options);
    }
    Optional<SliceSums> all =
        b.contains(THE_REST) ? units.stream().reduce(SliceSums::merge) : Optional.empty();
    return IntStream.range(0, size())
        .mapToObj(
            i -> {
              SliceSums one = units.get(a.get(i));
              SliceSums other = isRest(i) ? all.orElseThrow().without(one) : units.get(b.get(i));
              return DifferenceEstimator.between(one, other, weights, options);
            })
        .toList();
  }

  /** The differences for a common mix of customers. */
  Adjusted adjusted(MixCells cells, DeclaredWeights weights, ComparisonOptions options) {
    return b.contains(THE_REST)
        ? againstRest(cells, weights, options)
        : betweenUnits(cells, weights, options);
  }

  private Adjusted betweenUnits(
      MixCells cells, DeclaredWeights weights, ComparisonOptions options) {
    int units = cells.units().size();
    requireFew((long) units * (units - 1) / 2);
    DirectStandardisation standardised = DirectStandardisation.of(cells.units(), weights, options);
    List<DifferenceEstimate> all = standardised.differences();
    List<DifferenceEstimate> wanted =
        new ArrayList<>(
            IntStream.range(0, size())
                .mapToObj(i -> ordered(all, a.get(i), b.get(i), units))
                .toList());
    List<List<String>> dropped =
        new ArrayList<>(Collections.nCopies(size(), cells.named(standardised.droppedCells())));
    int[] apart =
        IntStream.range(0, size())
            .filter(i -> wanted.get(i).reasons().equals(List.of(Reason.NOT_COMPARABLE)))
            .toArray();
    for (int i : apart.length > MOST_BY_THEMSELVES ? new int[0] : apart) {
      DirectStandardisation pair =
          DirectStandardisation.ofPair(
              cells.units().get(a.get(i)), cells.units().get(b.get(i)), weights, options);
      wanted.set(i, pair.differences().getFirst());
      dropped.set(i, cells.named(pair.droppedCells()));
    }
    return new Adjusted(wanted, dropped);
  }

  private Adjusted againstRest(MixCells cells, DeclaredWeights weights, ComparisonOptions options) {
    List<SliceSums> all = cells.all();
    List<DifferenceEstimate> estimates = new ArrayList<>();
    List<List<String>> dropped = new ArrayList<>();
    for (int unit : a) {
      List<SliceSums> own = cells.units().get(unit);
      List<SliceSums> rest =
          IntStream.range(0, all.size()).mapToObj(m -> without(all.get(m), own.get(m))).toList();
      DirectStandardisation standardised =
          DirectStandardisation.ofPair(own, rest, weights, options);
      estimates.add(standardised.differences().getFirst());
      dropped.add(cells.named(standardised.droppedCells()));
    }
    return new Adjusted(estimates, dropped);
  }

  private static SliceSums without(SliceSums all, SliceSums own) {
    return own.interactions() == 0 ? all : all.without(own);
  }

  /** The difference u − v, u < v, from those of all pairs. */
  private static DifferenceEstimate ordered(List<DifferenceEstimate> all, int u, int v, int units) {
    return all.get(u * (2 * units - u - 1) / 2 + v - u - 1);
  }
}
