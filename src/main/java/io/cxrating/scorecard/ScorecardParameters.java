package io.cxrating.scorecard;

import io.cxrating.comparison.UnitParameters;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters of scorecards. */
class ScorecardParameters extends UnitParameters {
  @QueryParam("outcome")
  @Parameter(
      required = true,
      description = "Key of an outcome that the standard declares",
      example = "stays-solved")
  String outcome;

  @QueryParam("target")
  @Parameter(description = "Share that is to achieve it, 0 to 1", example = "0.8")
  String target;

  @QueryParam("by")
  @Parameter(description = "unit, which is the only one there is", example = "unit")
  String by;
}
