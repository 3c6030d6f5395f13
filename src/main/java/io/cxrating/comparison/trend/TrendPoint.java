package io.cxrating.comparison.trend;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cxrating.comparison.Difference;
import io.cxrating.comparison.Standing.Level;
import io.cxrating.figures.row.Sample;
import io.cxrating.stats.Reason;
import io.cxrating.stats.chart.Signal;
import io.cxrating.stats.rating.Status;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One period of a trend.
 *
 * @param rating null if the status is INSUFFICIENT
 * @param change difference from the period before; null for the first
 */
public record TrendPoint(
    @JsonUnwrapped Span span,
    Status status,
    List<Reason> reasons,
    @Nullable Level rating,
    @JsonUnwrapped Sample sample,
    @Nullable Difference change,
    @JsonUnwrapped Watched watched) {

  /** {@code to}: first local date after the period. */
  public record Span(String period, LocalDate from, LocalDate to) {}

  /**
   * The comparison of a period with those before.
   *
   * @param control limits for a period in which only chance changed; null without a chart
   * @param signals the patterns that end in this period
   * @param soFar everything from the first period on, with an interval valid for daily monitoring;
   *     null unless requested and late enough
   */
  public record Watched(
      @Nullable Control control, List<Signal.Rule> signals, @Nullable SoFar soFar) {}

  /** Control limits of one period. */
  public record Control(double centre, double lower, double upper) {}

  /** A rating whose interval is valid at all looks jointly. */
  public record SoFar(double value, double lower, double upper) {}
}
