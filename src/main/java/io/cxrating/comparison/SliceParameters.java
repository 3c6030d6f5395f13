package io.cxrating.comparison;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * What every answer about comparisons can be asked for, as the API describes it. The query itself
 * is read strictly elsewhere, so that an unknown name is refused.
 */
class SliceParameters {
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

  @QueryParam("touchpoint")
  @Parameter(
      description = "Only this touchpoint; its weight is then all there is",
      example = "resolution")
  String touchpoint;

  @QueryParam("criterion")
  @Parameter(
      description = "Only this criterion, as touchpoint.criterion",
      example = "resolution.promise-kept")
  String criterion;

  @QueryParam("category")
  @Parameter(description = "Only customers with this need", example = "keep-me-working")
  String category;

  @QueryParam("channel")
  @Parameter(description = "Only this channel, as posted", example = "phone")
  String channel;

  @QueryParam("version")
  @Parameter(description = "Judge everything by this version of the standard", example = "1")
  String version;

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
      description = "Blocks of time: auto (weeks where they vary more than days) or day",
      example = "auto")
  String blocks;

  @QueryParam("format")
  @Parameter(description = "csv or json; stronger than Accept", example = "csv")
  String format;
}
