package io.cxrating.comparison;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters of comparisons. */
class ComparisonParameters extends UnitParameters {
  @QueryParam("against")
  @Parameter(
      description =
          "pairs: each with each; rest: each with all others together; or the key of one unit",
      example = "pairs")
  String against;

  @QueryParam("correction")
  @Parameter(
      description = "holm: sets verdicts; bh: for screening, without verdicts",
      example = "holm")
  String correction;
}
