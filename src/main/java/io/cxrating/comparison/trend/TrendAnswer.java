package io.cxrating.comparison.trend;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cxrating.figures.Basis;
import io.cxrating.stats.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one request for a trend; one version weighs all of its periods.
 *
 * @param reasons why there are no control limits and change points, empty if there are
 * @param betweenPeriods factor by which the variation between periods exceeds chance; null likewise
 */
public record TrendAnswer(
    @JsonUnwrapped Basis basis,
    String by,
    List<Reason> reasons,
    @Nullable Double betweenPeriods,
    List<ChangePoint> changePoints,
    String sentence,
    List<TrendPoint> points) {

  /** The first period on a new level. */
  public record ChangePoint(String period, double pValue) {}
}
