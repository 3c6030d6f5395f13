package io.cxrating.comparison.trend;

import io.cxrating.comparison.trend.TrendPoint.Control;
import io.cxrating.stats.Interval;
import io.cxrating.stats.Reason;
import io.cxrating.stats.chart.ChangePoints;
import io.cxrating.stats.chart.ChangePoints.Change;
import io.cxrating.stats.chart.ControlChart;
import io.cxrating.stats.chart.Signal;
import io.cxrating.stats.rating.RatingEstimate;
import io.cxrating.stats.rating.Status;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A control chart of the periods that have a rating, addressed by the places of all periods. */
final class Chart {
  /** An arbitrary fixed seed makes answers reproducible. */
  private static final long SEED = 2002;

  private final List<Integer> rated;
  private final ControlChart chart;

  private Chart(List<Integer> rated, ControlChart chart) {
    this.rated = rated;
    this.chart = chart;
  }

  static Chart of(List<RatingEstimate> periods, double centre) {
    List<Integer> rated =
        IntStream.range(0, periods.size())
            .filter(t -> periods.get(t).status() != Status.INSUFFICIENT)
            .boxed()
            .toList();
    return new Chart(
        rated,
        ControlChart.of(
            centre,
            rated.stream().mapToDouble(t -> periods.get(t).value()).toArray(),
            rated.stream()
                .mapToDouble(t -> periods.get(t).uncertainty().effectiveSampleSize())
                .toArray()));
  }

  /** Why there is no chart; empty if there is one. */
  List<Reason> reasons() {
    return chart.reasons();
  }

  /** Number of periods with a rating. */
  int periods() {
    return rated.size();
  }

  int signalCount() {
    return chart.signals().size();
  }

  @Nullable Double betweenPeriods() {
    return chart.reasons().isEmpty() ? chart.betweenPeriods() : null;
  }

  /** The limits of one period; null for none. */
  @Nullable Control control(int period) {
    int place = rated.indexOf(period);
    if (place < 0 || chart.limits().isEmpty()) {
      return null;
    }
    Interval limits = chart.limits().get(place);
    return new Control(chart.centre(), limits.lower(), limits.upper());
  }

  /** The patterns that end in that period. */
  List<Signal.Rule> signals(int period) {
    int place = rated.indexOf(period);
    return chart.signals().stream()
        .filter(signal -> signal.to() == place)
        .map(Signal::rule)
        .distinct()
        .toList();
  }

  /** The places where the level changes; none without a chart. */
  List<Change> changePoints(double alpha) {
    double[] z = chart.z().stream().mapToDouble(Double::doubleValue).toArray();
    return ChangePoints.of(z, alpha, SEED).stream()
        .map(change -> new Change(rated.get(change.at()), change.pValue()))
        .toList();
  }
}
