package io.cxrating.evidence;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters of where to set a target. */
class TargetParameters extends EvidenceParameters {
  @QueryParam("measure")
  @Parameter(
      required = true,
      description = "Key of a measure of type number or count",
      example = "resolve_hours")
  String measure;
}
