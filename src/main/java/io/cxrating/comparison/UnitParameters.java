package io.cxrating.comparison;

import io.cxrating.rating.SliceParameters;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which units are compared, and what for their ratings are adjusted. */
public class UnitParameters extends SliceParameters {
  @QueryParam("units")
  @Parameter(
      description = "Comma list of the units to compare, in place of those below unit",
      example = "north,south")
  String units;

  @QueryParam("depth")
  @Parameter(
      description = "How many levels below unit the compared units lie, 1 if absent",
      example = "1")
  String depth;

  @QueryParam("leaves")
  @Parameter(description = "true compares the leaves below unit", example = "true")
  String leaves;

  @QueryParam("adjust")
  @Parameter(
      description = "Comma list of category and channel: makes their mix equal, beside the raw",
      example = "category")
  String adjust;
}
