package io.cxrating.comparison.trend;

import io.cxrating.comparison.Difference;
import io.cxrating.comparison.Standing.Level;
import io.cxrating.stats.Reason;
import io.cxrating.stats.chart.Signal;
import io.cxrating.stats.rating.Status;
import java.time.LocalDate;
import java.util.List;

/**
 * One period of a trend.
 *
 * @param to first local date after it
 * @param rating null where the status is INSUFFICIENT
 * @param change against the period before, null for the first
 * @param control where it should lie if nothing but chance changed; null without a chart
 * @param signals of the patterns that this period is the last of
 * @param soFar everything from the first period on, for a reader who looks every day; null where it
 *     was not asked for or it is too early
 */
public record TrendPoint(
    String period,
    LocalDate from,
    LocalDate to,
    Status status,
    List<Reason> reasons,
    Level rating,
    long interactions,
    long customers,
    int days,
    Difference change,
    Control control,
    List<Signal.Rule> signals,
    SoFar soFar) {

  /** Control limits of one period. */
  public record Control(double centre, double lower, double upper) {}

  /** A rating whose interval holds at all looks together. */
  public record SoFar(double value, double lower, double upper) {}
}
