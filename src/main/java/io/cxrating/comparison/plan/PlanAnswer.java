package io.cxrating.comparison.plan;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cxrating.comparison.Standing.Level;
import io.cxrating.figures.Basis;
import io.cxrating.figures.row.Known;
import io.cxrating.stats.Reason;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The number of interactions required, if future interactions are like the observed ones.
 *
 * @param observed the observed sample that the plan extrapolates
 * @param forMargin required for the margin of error; null, like the next two, if the reasons say
 *     why not
 * @param forDifference interactions required to detect the difference, on each of its two sides
 * @param detectable the smallest difference that two slices of the present size detect
 */
record PlanAnswer(
    @JsonUnwrapped Basis basis,
    List<Reason> reasons,
    Observed observed,
    @Nullable Need forMargin,
    @Nullable Need forDifference,
    @Nullable Double detectable,
    double power,
    String sentence) {

  /**
   * The observed sample.
   *
   * @param interactionsPerDay over all days of the slice
   * @param presentMargin half the width of the interval
   * @param deviation of one interaction's influence, in points
   */
  record Observed(
      @Nullable Level rating,
      long interactions,
      double interactionsPerDay,
      @Nullable Double designEffect,
      @Nullable Double presentMargin,
      @Nullable Double deviation) {
    /** The observed sample if its error is unknown. */
    static Observed without(@Nullable Level rating, long interactions, double interactionsPerDay) {
      Double none = Known.of(Double.NaN);
      return new Observed(rating, interactions, interactionsPerDay, none, none, none);
    }
  }

  /**
   * The required interactions, and days at the present rate; both null beyond ten times the present
   * number of interactions.
   *
   * @param outOfReach whether more than ten times the present number of interactions is required
   */
  @Schema(name = "NeededInteractions")
  record Need(
      double points, @Nullable Long interactions, @Nullable Long days, boolean outOfReach) {}
}
