package io.cxrating.comparison.trend;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.cxrating.figures.Basis;
import io.cxrating.stats.Reason;
import java.util.List;

/**
 * The answer to one request for a trend; one version weighs all of its periods.
 *
 * @param reasons why there are no control limits and change points, empty where there are
 * @param betweenPeriods by how much more the periods differ than chance explains, null likewise
 */
public record TrendAnswer(
    @JsonUnwrapped Basis basis,
    String by,
    List<Reason> reasons,
    Double betweenPeriods,
    List<ChangePoint> changePoints,
    String sentence,
    List<TrendPoint> points) {

  /** The first period at a new level. */
  public record ChangePoint(String period, double pValue) {}
}
