package io.cxrating.contrast;

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

/** Resource of contrasts. */
@Path("/api/v1/contrast")
@Tag(name = "Contrast")
public class ContrastResource {
  private static final String EXAMPLE =
      """
      {"standard":"quillmere","version":1,"versions":[1],"method":"cxrating-2",
       "watermark":"26512","confidence":0.95,"unit":"root","from":"2026-03-01","to":"2026-05-01","stray":null,
       "instrument":"nps","figure":"NPS","weighted":false,
       "answers":{"invited":1500,"answered":331,"blank":0,"customers":142,"withoutCustomer":0,
         "withoutInteraction":0,"notJoined":0,"answeredBefore":0},"flags":[],
       "sentence":"NPS is 18.4 (9.6 to 26.9), from 331 answers. The CXRating is 78.8 (76.6 to 80.9), from 1,500 interactions; no survey is required.",
       "analyses":[{"analysis":"SCORE","needs":"ANSWER","used":331,"without":0,"reasons":[],
         "sentence":"NPS is 18.4 (9.6 to 26.9), from 331 answers.",
         "figures":[{"figure":"nps","subject":null,"value":18.4,"lower":9.6,"upper":26.9,
           "standardError":4.4,"degreesOfFreedom":59,"pValue":null,"adjustedP":null,"found":null,
           "count":null,"of":331,"reasons":[]}]}]}
      """;

  private final Figures figures;

  ContrastResource(Figures figures) {
    this.figures = figures;
  }

  /** Contrasts a survey with the rating. */
  @GET
  @Takes(Contrasts.class)
  @Produces(Format.OFFERED)
  @RolesAllowed({Role.ANALYST_NAME, Role.EXECUTIVE_NAME})
  @Operation(
      operationId = "getContrast",
      summary = "Compare a survey with the rating of the same slice",
      description =
          "Precision of the survey figure, response rate, self-selection, adjustment for"
              + " non-response, retrospection, disagreement with the observations, agreement and"
              + " resolving power. Each analysis"
              + " states which answers it requires, how many it uses and how many it leaves out.")
  @APIResponse(
      responseCode = "200",
      description = "The contrast; as CSV one line for each figure",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ContrastAnswer.class),
              examples = @ExampleObject(name = "the first of its analyses", value = EXAMPLE)))
  public Response contrast() {
    return figures.answer(Contrasts.FIGURE);
  }
}
