package io.cxrating.comparison;

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

/** Resource of comparisons. */
@Path("/api/v1/comparisons")
@Tag(name = "Comparisons", description = "Comparisons of units and periods")
public class ComparisonResource {
  private static final String EXAMPLE =
      """
      {"standard":"it-service-desk","version":1,"versions":[1],"method":"cxrating-2",
       "watermark":"25012","confidence":0.95,"unit":"acme","from":"2016-03-01","to":"2016-04-01","stray":null,
       "against":"pairs","correction":"HOLM","adjust":[],"margin":2.0,
       "sentence":"Of one pair, 1 differs at 95 %.",
       "adjustedSentence":null,
       "rows":[{"a":"north","aName":"North","b":"south","bName":"South","status":"COMPARED",
         "reasons":[],"ratingA":78.2,"ratingB":74.3,"difference":3.9,"lower":0.8,"upper":7.0,
         "standardError":1.5,"degreesOfFreedom":30,"clusters":["customer","day"],"pValue":0.014,
         "adjustedP":0.014,"verdict":"BETTER","withinMargin":false,"droppedCriteria":[],
         "droppedCells":null,"sentence":"North is better than South by 3.9 points (0.8 to 7.0).",
         "adjusted":null}]}
      """;

  private final Figures figures;

  ComparisonResource(Figures figures) {
    this.figures = figures;
  }

  /** Compares units with each other, with the rest, or with one of them. */
  @GET
  @Takes(Comparisons.class)
  @Produces(Format.OFFERED)
  @RolesAllowed({Role.ANALYST_NAME, Role.EXECUTIVE_NAME})
  @Operation(
      operationId = "getComparisons",
      summary = "Compare units, with verdicts corrected for multiple comparisons",
      description =
          "A difference uses only criteria that both units have observed. The verdict accounts for"
              + " all differences of the answer. NOT_DISTINGUISHABLE means that the data are inconclusive,"
              + " not that the units are equal.")
  @APIResponse(
      responseCode = "200",
      description = "The differences",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ComparisonAnswer.class),
              examples = @ExampleObject(name = "one pair", value = EXAMPLE)))
  public Response comparisons() {
    return figures.answer(Comparisons.FIGURE);
  }
}
