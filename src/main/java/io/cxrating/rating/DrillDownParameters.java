package io.cxrating.rating;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters of the way down to the interactions. */
class DrillDownParameters extends FilterParameters {
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

  @QueryParam("limit")
  @Parameter(description = "Most interactions of a page, 1 to 1000; 100 if absent", example = "100")
  String limit;

  @QueryParam("cursor")
  @Parameter(description = "next of the page before", example = "NDcxMQ")
  String cursor;
}
