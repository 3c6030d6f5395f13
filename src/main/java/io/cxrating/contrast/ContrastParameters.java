package io.cxrating.contrast;

import io.cxrating.rating.EstimationParameters;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters of a contrast. */
class ContrastParameters extends EstimationParameters {
  @QueryParam("instrument")
  @Parameter(required = true, description = "Key of the survey's instrument", example = "nps")
  String instrument;

  @QueryParam("by")
  @Parameter(
      description =
          "unit (if absent), or day, week, month, quarter or year: adds the periods, each against"
              + " the one before",
      example = "unit")
  String by;

  @QueryParam("depth")
  @Parameter(description = "How many levels below unit the units lie, 1 if absent", example = "1")
  String depth;

  @QueryParam("leaves")
  @Parameter(description = "true takes the leaves as units", example = "true")
  String leaves;

  @QueryParam("outcome")
  @Parameter(
      description = "Key of what customers do later: adds how well each foretells it",
      example = "bought-again")
  String outcome;

  @QueryParam("weighted")
  @Parameter(
      description = "true: answers count by their weight in the survey's own figure",
      example = "false")
  String weighted;

  @QueryParam("trim")
  @Parameter(
      description =
          "Quantile at which the weights of the corrected figure are cut, 0.5 to 1 (not at all);"
              + " 0.99 if absent",
      example = "0.99")
  String trim;
}
