package io.cxrating.rating;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What every answer made of tallies can be asked for: a {@link Slice} and its estimation. */
public class SliceParameters extends EstimationParameters {
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
}
