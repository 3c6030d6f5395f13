package io.cxrating.comparison.trend;

import io.cxrating.access.Role;
import io.cxrating.figures.Figures;
import io.cxrating.wire.Format;
import io.cxrating.wire.Takes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Resource of trends. */
@Path("/api/v1/trends")
@Tag(name = "Comparisons")
public class TrendResource {
  private static final String EXAMPLE =
      """
      {"standard":"it-service-desk","version":1,"versions":[1],"method":"cxrating-2",
       "watermark":"25012","confidence":0.95,"unit":"acme","from":"2016-03-01","to":"2017-03-01","stray":null,
       "by":"month","reasons":[],"betweenPeriods":1.4,
       "changePoints":[{"period":"2016-07","pValue":0.004}],
       "sentence":"Of 11 changes from one period to the next, one is significant after correction for all of them. The level changed: at 2016-07.",
       "points":[{"period":"2016-07","from":"2016-07-01","to":"2016-08-01","status":"RELIABLE",
         "reasons":[],"rating":{"value":78.2,"lower":74.8,"upper":81.2,"period":{"lower":74.8,"upper":81.2},"levelChange":null,"standardError":1.6,
           "degreesOfFreedom":30},"interactions":944,"customers":611,"days":31,
         "change":{"status":"COMPARED","reasons":[],"ratingA":78.2,"ratingB":71.0,
           "difference":7.2,"lower":3.1,"upper":11.3,"standardError":2.0,"degreesOfFreedom":30,
           "clusters":["customer","day"],"pValue":0.001,"adjustedP":0.011,"verdict":"BETTER",
           "withinMargin":false,"droppedCriteria":[],"droppedCells":null,
           "sentence":"2016-07 is better than 2016-06 by 7.2 points (3.1 to 11.3); this remains significant after correction for 11 comparisons."},
         "control":{"centre":74.0,"lower":68.1,"upper":79.9},"signals":[],"soFar":null}]}
      """;

  private final Figures figures;

  TrendResource(Figures figures) {
    this.figures = figures;
  }

  /** Follows a rating from period to period. */
  @GET
  @Takes(Trends.class)
  @Produces(Format.OFFERED)
  @RolesAllowed({Role.ANALYST_NAME, Role.EXECUTIVE_NAME})
  @Operation(
      operationId = "getTrends",
      summary = "Show the trend of a rating",
      description =
          "One version of the standard weighs all periods, so that they are comparable."
              + " Control limits and change points require 12 periods with a rating (TOO_FEW_PERIODS)."
              + " Signals are not tests; investigate them. At most 400 periods.")
  @APIResponse(
      responseCode = "200",
      description = "The trend",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = TrendAnswer.class),
              examples = @ExampleObject(name = "one month of twelve", value = EXAMPLE)))
  public Response trends() {
    return figures.answer(Trends.FIGURE);
  }
}
