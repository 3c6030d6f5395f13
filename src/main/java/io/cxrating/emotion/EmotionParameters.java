package io.cxrating.emotion;

import io.cxrating.rating.EstimationParameters;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters of emotions. */
class EmotionParameters extends EstimationParameters {
  @QueryParam("touchpoint")
  @Parameter(description = "Only this touchpoint", example = "resolution")
  String touchpoint;

  @QueryParam("measure")
  @Parameter(
      description = "The measure that says what was felt; needed where the standard has several",
      example = "emotion")
  String measure;

  @QueryParam("by")
  @Parameter(
      description =
          "Cuts each touchpoint by unit, category, channel, day, week, month, quarter or year",
      example = "month")
  String by;

  @QueryParam("depth")
  @Parameter(
      description = "With by=unit: how many levels below the unit rows stand for, 1 if absent",
      example = "2")
  String depth;

  @QueryParam("leaves")
  @Parameter(description = "With by=unit: true goes down to the leaves", example = "true")
  String leaves;
}
