package io.cxrating.rating;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which interactions an answer is about, and how it is estimated and written. */
public class EstimationParameters extends AnswerParameters {
  @QueryParam("confidence")
  @Parameter(description = "Level of intervals and verdicts, 0.5 to 0.999", example = "0.95")
  String confidence;

  @QueryParam("clusters")
  @Parameter(
      description =
          "What the intervals take as independent: customer,day or customer or interaction",
      example = "customer,day")
  String clusters;

  @QueryParam("blocks")
  @Parameter(
      description =
          "auto: days that may follow each other count for less; day: as if they were independent",
      example = "auto")
  String blocks;
}
