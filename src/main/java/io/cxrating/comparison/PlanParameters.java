package io.cxrating.comparison;

import io.cxrating.rating.SliceParameters;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters of plans. */
class PlanParameters extends SliceParameters {
  @QueryParam("margin")
  @Parameter(
      description = "Points within which the rating is to be known, 0.1 to 50; 2 if absent",
      example = "2")
  String margin;

  @QueryParam("difference")
  @Parameter(
      description = "Points of a difference that is to be found, 0.1 to 50; 3 if absent",
      example = "3")
  String difference;

  @QueryParam("power")
  @Parameter(description = "Chance to find it, 0.5 to 0.99; 0.8 if absent", example = "0.8")
  String power;
}
