package io.cxrating.comparison.ranking;

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

/** Resource of rankings. */
@Path("/api/v1/rankings")
@Tag(name = "Comparisons")
public class RankingResource {
  private static final String EXAMPLE =
      """
      {"standard":"it-service-desk","version":1,"versions":[1],"method":"cxrating-2",
       "watermark":"25012","confidence":0.95,"unit":"acme","from":"2016-03-01","to":"2016-04-01","stray":null,
       "adjust":[],"rankedUnits":70,"reliability":0.62,
       "reliabilityInterval":{"lower":0.44,"upper":0.75},"tauSquared":21.4,
       "tauSquaredInterval":{"lower":10.2,"upper":39.8},"referenceMean":71.9,
       "centre":72.3,"overdispersion":1.0,"toldFromAverage":3,"pairs":2415,"differingPairs":12,
       "reasons":[],
       "sentence":"3 of 70 units differ significantly from the average; 12 of 2,415 pairs of units differ significantly at 95 %. Of the variance between these ratings, an estimated 62 % is real (44 to 75 %).",
       "adjusted":null,"mix":null,
       "rows":[{"unit":"north","unitName":"North","status":"RELIABLE","reasons":[],
         "rank":{"value":2,"best":1,"worst":12},
         "rating":{"value":78.2,"lower":74.8,"upper":81.2,"period":{"lower":74.8,"upper":81.2},"levelChange":null,"standardError":1.6,
           "degreesOfFreedom":30},
         "shrunken":77.1,"shrunkenInterval":{"lower":73.9,"upper":80.1},
         "average":{"difference":6.3,"pValue":0.0004,"adjustedP":0.028,"told":true},
         "funnel":{"position":"above95","zScore":2.4,"lower95":69.0,"upper95":75.6,
           "lower998":67.1,"upper998":77.5},
         "interactions":944,"customers":611,"days":31,"adjusted":null,"adjustedReasons":[],
         "sentence":"North is ranked 2 of 70, and its true rank is somewhere from 1 to 12."}],
       "notRanked":[{"unit":"south","unitName":"South","interactions":4,
         "reasons":["FEW_CUSTOMERS"]}]}
      """;

  private final Figures figures;

  RankingResource(Figures figures) {
    this.figures = figures;
  }

  /** Ranks units, each with the range of its true rank. */
  @GET
  @Takes(Rankings.class)
  @Produces(Format.OFFERED)
  @RolesAllowed({Role.ANALYST_NAME, Role.EXECUTIVE_NAME})
  @Operation(
      operationId = "getRankings",
      summary = "Rank units, with simultaneous intervals of ranks",
      description =
          "Each rank has an interval. Each row also has the shrunken rating and the"
              + " position in a funnel plot; the answer has the reliability. Units that"
              + " cannot be ranked are listed with their reasons. Above 2,000 units there are no"
              + " ranks (TOO_MANY_UNITS).")
  @APIResponse(
      responseCode = "200",
      description = "The ranking",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = RankingAnswer.class),
              examples = @ExampleObject(name = "one unit of 70", value = EXAMPLE)))
  public Response rankings() {
    return figures.answer(Rankings.FIGURE);
  }
}
