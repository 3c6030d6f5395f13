package io.cxrating.rating;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * Which interactions an answer is about, as the API describes it. The query itself is read strictly
 * elsewhere, so that an unknown name is refused.
 */
public class FilterParameters {
  @QueryParam("standard")
  @Parameter(
      required = true,
      description = "Key of the standard that judges",
      example = "it-service-desk")
  String standard;

  @QueryParam("unit")
  @Parameter(
      description = "Key of a unit: its whole subtree. Absent: everything that the key may see",
      example = "acme")
  String unit;

  @QueryParam("from")
  @Parameter(description = "First local date", example = "2016-03-01")
  String from;

  @QueryParam("to")
  @Parameter(description = "First local date after the slice", example = "2016-06-01")
  String to;

  @QueryParam("category")
  @Parameter(description = "Only customers with this need", example = "keep-me-working")
  String category;

  @QueryParam("channel")
  @Parameter(description = "Only this channel, as posted", example = "phone")
  String channel;

  @QueryParam("version")
  @Parameter(description = "Judge everything by this version of the standard", example = "1")
  String version;
}
