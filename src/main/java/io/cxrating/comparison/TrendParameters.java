package io.cxrating.comparison;

import io.cxrating.rating.SliceParameters;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters of trends. */
class TrendParameters extends SliceParameters {
  @QueryParam("by")
  @Parameter(
      description =
          "Length of a period: day, week, month, quarter or year; absent: month, or the next longer"
              + " one that gives at most 400",
      example = "month")
  String by;

  @QueryParam("monitoring")
  @Parameter(
      description =
          "true adds everything so far, with intervals for a reader who looks every day; needs from",
      example = "false")
  String monitoring;
}
