package io.cxrating.contrast;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cxrating.stats.Interval;
import io.cxrating.stats.Reason;
import io.cxrating.stats.kind.LinearEstimate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One number of a contrast with its uncertainty; unknown values are null.
 *
 * @param figure name of the number, such as {@code nps} or {@code difference}
 * @param subject its subject if there are several: a unit, a period, a criterion
 * @param reasons why there is no value, or what limits it
 */
@Schema(name = "Figure")
public record ContrastFigure(
    String figure,
    @Nullable String subject,
    @JsonUnwrapped Estimate estimate,
    @JsonUnwrapped Test test,
    @JsonUnwrapped Part part,
    List<Reason> reasons) {

  /**
   * The value with its uncertainty.
   *
   * @param value null for none
   * @param lower lower limit of its interval, or of bounds
   */
  public record Estimate(
      @Nullable Double value,
      @Nullable Double lower,
      @Nullable Double upper,
      @Nullable Double standardError,
      @Nullable Double degreesOfFreedom) {
    private static final Estimate NONE = of(Double.NaN, null, known(Double.NaN), known(Double.NaN));

    private static Estimate of(
        double value,
        @Nullable Interval interval,
        @Nullable Double standardError,
        @Nullable Double degreesOfFreedom) {
      return new Estimate(
          known(value),
          interval == null ? null : known(interval.lower()),
          interval == null ? null : known(interval.upper()),
          standardError,
          degreesOfFreedom);
    }
  }

  /**
   * A test of the difference from zero.
   *
   * @param adjustedP the p value, corrected for all tests of the same family
   * @param found whether the difference is significant at the requested level
   */
  public record Test(@Nullable Double pValue, @Nullable Double adjustedP, @Nullable Boolean found) {
    private static final Test NONE = new Test(known(Double.NaN), known(Double.NaN), null);
  }

  /**
   * The number of rows behind the figure.
   *
   * @param count number of rows, if the figure counts rows
   * @param of total that the count is a share of, or number of rows behind the figure
   */
  public record Part(@Nullable Long count, @Nullable Long of) {
    private static final Part NONE = new Part(null, null);
  }

  static ContrastFigure none(String figure, List<Reason> reasons) {
    return new ContrastFigure(figure, null, Estimate.NONE, Test.NONE, Part.NONE, reasons);
  }

  static ContrastFigure of(String figure, double value) {
    return none(figure, List.of()).with(value, null);
  }

  static ContrastFigure of(String figure, LinearEstimate estimate, List<Reason> reasons) {
    return none(figure, reasons)
        .with(estimate.value(), estimate.interval())
        .with(estimate.error().value(), estimate.error().degreesOfFreedom())
        .outOf(estimate.rows());
  }

  /** The same figure with a value; NaN gives none. */
  ContrastFigure with(double value, @Nullable Interval interval) {
    return with(Estimate.of(value, interval, estimate.standardError, estimate.degreesOfFreedom));
  }

  ContrastFigure with(double error, double freedom) {
    return with(
        new Estimate(estimate.value, estimate.lower, estimate.upper, known(error), known(freedom)));
  }

  private ContrastFigure with(Estimate other) {
    return new ContrastFigure(figure, subject, other, test, part, reasons);
  }

  ContrastFigure about(@Nullable String other) {
    return new ContrastFigure(figure, other, estimate, test, part, reasons);
  }

  ContrastFigure tested(double p, double adjusted, boolean found) {
    return new ContrastFigure(
        figure, subject, estimate, new Test(known(p), known(adjusted), found), part, reasons);
  }

  ContrastFigure outOf(long of) {
    return made(new Part(null, of));
  }

  ContrastFigure outOf(long count, long of) {
    return made(new Part(count, of));
  }

  private ContrastFigure made(Part other) {
    return new ContrastFigure(figure, subject, estimate, test, other, reasons);
  }

  private static @Nullable Double known(double value) {
    return Double.isFinite(value) ? value + 0.0 : null;
  }
}
