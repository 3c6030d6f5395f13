package io.cxrating.contrast;

import io.cxrating.stats.Interval;
import io.cxrating.stats.LinearEstimate;
import io.cxrating.stats.Reason;
import java.util.List;

/**
 * One number of a contrast with what is known of its uncertainty; what cannot be said is null.
 *
 * @param figure which number, such as {@code nps} or {@code difference}
 * @param subject what it is about where there are several: a unit, a period, a criterion
 * @param value null where there is none
 * @param lower lower limit of its interval, or of bounds
 * @param adjustedP the p value, corrected for all of the same family
 * @param found whether a difference from nothing is found at the level asked for
 * @param count how many rows it counts, where it counts rows
 * @param of out of how many, or made of how many
 * @param reasons why there is no value or why it needs care
 */
public record Figure(
    String figure,
    String subject,
    Double value,
    Double lower,
    Double upper,
    Double standardError,
    Long degreesOfFreedom,
    Double pValue,
    Double adjustedP,
    Boolean found,
    Long count,
    Long of,
    List<Reason> reasons) {

  static Figure none(String figure, List<Reason> reasons) {
    return new Figure(
        figure, null, null, null, null, null, null, null, null, null, null, null, reasons);
  }

  static Figure of(String figure, double value) {
    return none(figure, List.of()).with(value, null);
  }

  static Figure of(String figure, LinearEstimate estimate, List<Reason> reasons) {
    return none(figure, reasons)
        .with(estimate.value(), estimate.interval())
        .with(estimate.standardError(), estimate.degreesOfFreedom())
        .outOf(null, estimate.rows());
  }

  /** The same with a value; not a number is none. */
  Figure with(double value, Interval interval) {
    return new Figure(
        figure,
        subject,
        known(value),
        interval == null ? null : known(interval.lower()),
        interval == null ? null : known(interval.upper()),
        standardError,
        degreesOfFreedom,
        pValue,
        adjustedP,
        found,
        count,
        of,
        reasons);
  }

  Figure with(double error, double freedom) {
    return new Figure(
        figure,
        subject,
        value,
        lower,
        upper,
        known(error),
        Double.isFinite(freedom) ? Math.round(freedom) : null,
        pValue,
        adjustedP,
        found,
        count,
        of,
        reasons);
  }

  Figure about(String subject) {
    return new Figure(
        figure,
        subject,
        value,
        lower,
        upper,
        standardError,
        degreesOfFreedom,
        pValue,
        adjustedP,
        found,
        count,
        of,
        reasons);
  }

  Figure tested(double p, double adjusted, boolean found) {
    return new Figure(
        figure,
        subject,
        value,
        lower,
        upper,
        standardError,
        degreesOfFreedom,
        known(p),
        known(adjusted),
        found,
        count,
        of,
        reasons);
  }

  Figure outOf(Long count, Long of) {
    return new Figure(
        figure,
        subject,
        value,
        lower,
        upper,
        standardError,
        degreesOfFreedom,
        pValue,
        adjustedP,
        found,
        count,
        of,
        reasons);
  }

  private static Double known(double value) {
    return Double.isFinite(value) ? value + 0.0 : null;
  }
}
