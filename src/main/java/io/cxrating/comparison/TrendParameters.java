package io.cxrating.comparison;

import io.cxrating.rating.SliceParameters;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters of trends. */
class TrendParameters extends SliceParameters {
  @QueryParam("by")
  @Parameter(
      description = "Length of a period: day, week, month (if absent), quarter or year",
      example = "month")
  String by;

  @QueryParam("monitoring")
  @Parameter(
      description =
          "true adds everything so far, with intervals for a reader who looks every day; needs from",
      example = "false")
  String monitoring;
}
