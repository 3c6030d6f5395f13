package io.cxrating.rating;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What every answer made of tallies can be asked for: a {@link Slice} and its estimation. */
public class SliceParameters extends FilterParameters {
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

  @QueryParam("format")
  @Parameter(description = "csv or json; stronger than Accept", example = "csv")
  String format;
}
