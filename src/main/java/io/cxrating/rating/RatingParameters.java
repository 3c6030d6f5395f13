package io.cxrating.rating;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters of ratings. */
class RatingParameters extends SliceParameters {
  @QueryParam("by")
  @Parameter(
      description =
          "Comma list of unit, touchpoint, criterion, category, channel and one of day, week, month, quarter, year; rows are sorted by it",
      example = "unit,month")
  String by;

  @QueryParam("method")
  @Parameter(
      description = "wilson, or clopper-pearson for rows of one criterion",
      example = "wilson")
  String method;

  @QueryParam("depth")
  @Parameter(
      description = "With by=unit: how many levels below the unit rows stand for, 1 if absent",
      example = "2")
  String depth;

  @QueryParam("leaves")
  @Parameter(description = "With by=unit: true goes down to the leaves", example = "true")
  String leaves;

  @QueryParam("adjust")
  @Parameter(
      description =
          "With by=unit: comma list of category and channel. Each row also gets the rating as if all units had the same mix of them",
      example = "category")
  String adjust;

  @QueryParam("monitoring")
  @Parameter(
      description = "true: the interval holds for a reader who looks again every day; needs from",
      example = "false")
  String monitoring;
}
