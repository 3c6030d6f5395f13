package io.cxrating.comparison.plan;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cxrating.comparison.Standing.Level;
import io.cxrating.figures.Basis;
import io.cxrating.stats.Reason;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many interactions it takes, if they go on as they were observed.
 *
 * @param observed what the plan rests on
 * @param forMargin to know the rating within so many points; null where the reasons say why not,
 *     like the next two
 * @param forDifference to find a difference, on either side of it
 * @param detectable the least difference that two slices of the present size find
 */
record PlanAnswer(
    @JsonUnwrapped Basis basis,
    List<Reason> reasons,
    Observed observed,
    Need forMargin,
    Need forDifference,
    Double detectable,
    double power,
    String sentence) {

  /**
   * What was observed.
   *
   * @param interactionsPerDay over all days of the slice
   * @param presentMargin half the width of the interval
   * @param deviation of one interaction's influence, in points
   */
  record Observed(
      Level rating,
      long interactions,
      double interactionsPerDay,
      Double designEffect,
      Double presentMargin,
      Double deviation) {}

  /**
   * So many interactions, and days at the present rate; beyond ten times what there is, neither is
   * said.
   *
   * @param outOfReach whether it takes more than ten times the interactions that there are
   */
  @Schema(name = "NeededInteractions")
  record Need(double points, Long interactions, Long days, boolean outOfReach) {}
}
