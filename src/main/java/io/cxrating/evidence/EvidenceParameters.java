package io.cxrating.evidence;

import io.cxrating.rating.AnswerParameters;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters of evidence. */
class EvidenceParameters extends AnswerParameters {
  @QueryParam("outcome")
  @Parameter(
      required = true,
      description = "Key of an outcome that the standard declares",
      example = "stays-solved")
  String outcome;

  @QueryParam("touchpoint")
  @Parameter(description = "Only this touchpoint", example = "resolution")
  String touchpoint;

  @QueryParam("confidence")
  @Parameter(description = "Level of intervals and verdicts, 0.5 to 0.999", example = "0.95")
  String confidence;

  @QueryParam("clusters")
  @Parameter(
      description =
          "What the intervals take as independent: customer (if absent), customer,day or"
              + " interaction",
      example = "customer")
  String clusters;

  @QueryParam("blocks")
  @Parameter(
      description = "Blocks of time: auto (weeks where they vary more than days) or day",
      example = "auto")
  String blocks;
}
