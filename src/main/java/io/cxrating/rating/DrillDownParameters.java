package io.cxrating.rating;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters of the way down to the interactions. */
class DrillDownParameters extends PageParameters {
  @QueryParam("criterion")
  @Parameter(
      required = true,
      description = "The criterion, as touchpoint.criterion",
      example = "resolution.promise-kept")
  String criterion;

  @QueryParam("result")
  @Parameter(
      required = true,
      description = "MET, TOLERATED, MISSED or UNOBSERVED",
      example = "MISSED")
  String result;
}
