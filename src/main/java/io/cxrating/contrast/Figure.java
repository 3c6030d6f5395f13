package io.cxrating.contrast;

import io.cxrating.stats.Interval;
import io.cxrating.stats.Reason;
import io.cxrating.stats.kind.LinearEstimate;
import java.util.List;
import java.util.function.Consumer;

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
    Double degreesOfFreedom,
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
    return changed(
        draft -> {
          draft.value = known(value);
          draft.lower = interval == null ? null : known(interval.lower());
          draft.upper = interval == null ? null : known(interval.upper());
        });
  }

  Figure with(double error, double freedom) {
    return changed(
        draft -> {
          draft.standardError = known(error);
          draft.degreesOfFreedom = known(freedom);
        });
  }

  Figure about(String subject) {
    return changed(draft -> draft.subject = subject);
  }

  Figure tested(double p, double adjusted, boolean found) {
    return changed(
        draft -> {
          draft.pValue = known(p);
          draft.adjustedP = known(adjusted);
          draft.found = found;
        });
  }

  Figure outOf(Long count, Long of) {
    return changed(
        draft -> {
          draft.count = count;
          draft.of = of;
        });
  }

  private static Double known(double value) {
    return Double.isFinite(value) ? value + 0.0 : null;
  }

  private Figure changed(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.figure(this);
  }

  /** What may still change. */
  private static final class Draft {
    private String subject;
    private Double value;
    private Double lower;
    private Double upper;
    private Double standardError;
    private Double degreesOfFreedom;
    private Double pValue;
    private Double adjustedP;
    private Boolean found;
    private Long count;
    private Long of;

    Draft(Figure from) {
      subject = from.subject;
      value = from.value;
      lower = from.lower;
      upper = from.upper;
      standardError = from.standardError;
      degreesOfFreedom = from.degreesOfFreedom;
      pValue = from.pValue;
      adjustedP = from.adjustedP;
      found = from.found;
      count = from.count;
      of = from.of;
    }

    Figure figure(Figure from) {
      return new Figure(
          from.figure,
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
          from.reasons);
    }
  }
}
