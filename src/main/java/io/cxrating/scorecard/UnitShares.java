package io.cxrating.scorecard;

import io.cxrating.scorecard.ScorecardAnswer.Achieved;
import io.cxrating.scorecard.ScorecardAnswer.Adjusted;
import io.cxrating.scorecard.ScorecardAnswer.Verdict;
import io.cxrating.stats.DeclaredWeights;
import io.cxrating.stats.EstimateOptions;
import io.cxrating.stats.comparison.AdjustedRating;
import io.cxrating.stats.comparison.ComparisonOptions;
import io.cxrating.stats.comparison.DirectStandardisation;
import io.cxrating.stats.comparison.UnitDeviations;
import io.cxrating.stats.pooling.Heterogeneity;
import io.cxrating.stats.rating.MultinomialShares;
import io.cxrating.stats.rating.RatingEstimate;
import io.cxrating.stats.rating.RatingEstimator;
import io.cxrating.stats.rating.Status;
import io.cxrating.stats.sums.SliceSums;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Shares of units, compared with a target and with each other. The verdicts of all units hold
 * jointly: each is at 1 − α/J (Bonferroni).
 */
final class UnitShares {
  private static final DeclaredWeights ONE =
      new DeclaredWeights(new double[] {1}, new int[] {0}, new double[] {1});

  /** An arbitrary margin: only differences use it, standardisation does not. */
  private static final double ANY_MARGIN = 1;

  private final List<SliceSums> units;
  private final EstimateOptions options;
  private final @Nullable Double target;
  private final List<RatingEstimate> estimates;
  private final UnitDeviations deviations;
  private final @Nullable Heterogeneity spread;

  UnitShares(List<SliceSums> units, EstimateOptions options, @Nullable Double target) {
    this.units = units;
    this.options = options;
    this.target = target;
    estimates = units.stream().map(unit -> estimate(unit, options)).toList();
    deviations = UnitDeviations.of(units, ONE, options);
    spread = heterogeneity();
  }

  private static RatingEstimate estimate(SliceSums unit, EstimateOptions how) {
    return RatingEstimator.estimate(unit, ONE, how);
  }

  RatingEstimate estimate(int unit) {
    return estimates.get(unit);
  }

  /** Null if the data is insufficient. */
  @Nullable Achieved achieved(int unit) {
    RatingEstimate shown = estimates.get(unit);
    if (shown.status() == Status.INSUFFICIENT) {
      return null;
    }
    RatingEstimate strict = estimate(units.get(unit), simultaneous(rated()));
    return Achieved.of(
        shown.value(),
        Objects.requireNonNull(shown.uncertainty().interval(), "a share has an interval"),
        verdict(strict));
  }

  /**
   * One or two days do not show the variation between days, so the target is neither reached nor
   * missed.
   */
  private @Nullable Verdict verdict(RatingEstimate strict) {
    return target != null && strict.ofTheseDaysOnly()
        ? Verdict.OPEN
        : Verdict.of(
            Objects.requireNonNull(strict.uncertainty().interval(), "a share has an interval"),
            target);
  }

  private int rated() {
    return (int) estimates.stream().filter(one -> one.status() != Status.INSUFFICIENT).count();
  }

  private EstimateOptions simultaneous(int count) {
    return MultinomialShares.simultaneous(options, Math.max(1, count));
  }

  /** Null if no unit is included. */
  private @Nullable Heterogeneity heterogeneity() {
    return deviations.ratings().length == 0
        ? null
        : Heterogeneity.ofDeviations(
            deviations.ratings(),
            deviations.variances(),
            deviations.degreesOfFreedom(),
            options.confidence());
  }

  /** The spread of the units' shares beyond chance; null if too few units can be compared. */
  @Nullable Heterogeneity spread() {
    return spread != null && spread.hasReliability() ? spread : null;
  }

  /** The reliability of each unit's difference from the others; null if unknown. */
  List<Double> reliabilities() {
    Heterogeneity enough = spread();
    List<Double> reliabilities = new ArrayList<>();
    int place = 0;
    for (int unit = 0; unit < units.size(); unit++) {
      boolean takesPart = deviations.reasons().get(unit).isEmpty();
      reliabilities.add(takesPart && enough != null ? (Double) enough.reliability(place++) : null);
    }
    return reliabilities;
  }

  /** Shares for the common mix of the cells. */
  List<Adjusted> adjusted(List<List<SliceSums>> cells) {
    DirectStandardisation shown = standardised(cells, options);
    int count = (int) shown.ratings().stream().filter(rating -> rating != null).count();
    List<AdjustedRating> strict = standardised(cells, simultaneous(count)).ratings();
    List<Adjusted> adjusted = new ArrayList<>();
    for (int unit = 0; unit < cells.size(); unit++) {
      AdjustedRating rating = shown.ratings().get(unit);
      adjusted.add(
          new Adjusted(
              shown.reasons().get(unit),
              rating == null
                  ? null
                  : Achieved.of(
                      rating.value(),
                      rating.interval(),
                      Verdict.of(strict.get(unit).interval(), target))));
    }
    return adjusted;
  }

  static DirectStandardisation standardised(List<List<SliceSums>> cells, EstimateOptions how) {
    return DirectStandardisation.of(cells, ONE, new ComparisonOptions(how, ANY_MARGIN));
  }
}
