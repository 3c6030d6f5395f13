package io.cxrating.comparison.ranking;

import io.cxrating.access.Role;
import io.cxrating.figures.CachedAnswers;
import io.cxrating.figures.Exchange;
import io.cxrating.wire.CsvTable;
import io.cxrating.wire.RecordColumns;
import io.cxrating.wire.Takes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Rankings on the wire. */
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

  private final CachedAnswers answers;
  private final Rankings rankings;

  RankingResource(CachedAnswers answers, Rankings rankings) {
    this.answers = answers;
    this.rankings = rankings;
  }

  /** Ranks units, each with the ranks that it may truly have. */
  @GET
  @Takes(RankingRequest.class)
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @RolesAllowed({Role.ANALYST_NAME, Role.EXECUTIVE_NAME})
  @Operation(
      operationId = "getRankings",
      summary = "Rank units, each with an interval of ranks that hold together",
      description =
          "A rank is never without its interval. Beside it: the rating drawn towards the mean, the"
              + " place in a funnel plot, and the share of the variance between units that is real. Units that"
              + " cannot be ranked are listed with their reasons; above 2,000 units there are no"
              + " ranks (TOO_MANY_UNITS).")
  @APIResponse(
      responseCode = "200",
      description = "The ranking",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = RankingAnswer.class),
              examples = @ExampleObject(name = "one unit of 70", value = EXAMPLE)))
  public Response rankings(UriInfo uri, Request request, HttpHeaders headers) {
    Exchange exchange = new Exchange(uri, request, headers, RankingRequest.PARAMETERS);
    return exchange.answer(
        answers,
        rankings.question(RankingRequest.of(exchange.query())),
        answer -> CsvTable.write(RecordColumns.of(RankingRow.class), answer.rows()));
  }
}
