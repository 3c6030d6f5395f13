package io.cxrating.scorecard;

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

/** Resource of scorecards of successful customer outcomes. */
@Path("/api/v1/outcome-scorecards")
@Tag(name = "Outcomes")
public class ScorecardResource {
  private static final String EXAMPLE =
      """
      {"standard":"it-service-desk","version":1,"versions":[1],"method":"cxrating-2",
       "watermark":"25012","confidence":0.95,"unit":"acme","from":"2016-03-01","to":"2016-04-01","stray":null,
       "outcome":"stays-solved","statement":"The customer needs no further contact within 14 days",
       "derivation":"noFurtherContactWithin: 14d","target":0.8,"adjust":[],"reliability":0.62,
       "reliabilityInterval":{"lower":0.44,"upper":0.75},"reliabilityReasons":[],
       "rewardable":false,
       "warning":"Do not base rewards on this: of the variance between the units an estimated 62 % is real (44 to 75 %), and the lower limit must be at least 70 %.",
       "sentence":"Of these units one reaches the target of 80 %, none misses it, and 6 are inconclusive. A share is shown for 7 of 7 units. Of 2,210 interactions, the outcome of 1,980 is known; the others do not count.",
       "mix":null,
       "rows":[{"unit":"north","unitName":"North","status":"RELIABLE","reasons":[],
         "interactions":1210,"known":1100,"customers":611,"days":31,"effectiveSampleSize":540.2,
         "achieved":{"share":0.842,"lower":0.808,"upper":0.871,"verdict":"REACHED"},
         "reliability":0.64,"adjusted":null,
         "sentence":"In North, 84.2 % achieved it (80.8 to 87.1 %): the target of 80 % is reached."}]}
      """;

  private final Figures figures;

  ScorecardResource(Figures figures) {
    this.figures = figures;
  }

  /** Returns the achieved outcomes by unit. */
  @GET
  @Takes(Scorecards.class)
  @Produces(Format.OFFERED)
  @RolesAllowed({Role.ANALYST_NAME, Role.EXECUTIVE_NAME})
  @Operation(
      operationId = "getOutcomeScorecards",
      summary = "Show outcomes by unit, compared with a target",
      description =
          "Share of interactions whose customer achieved the outcome, among those with a known"
              + " outcome. Verdicts on the target are simultaneous over all units. `warning` states when the"
              + " differences between units are too unreliable for rewards.")
  @APIResponse(
      responseCode = "200",
      description = "The scorecard",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ScorecardAnswer.class),
              examples = @ExampleObject(name = "one of seven units", value = EXAMPLE)))
  public Response scorecards() {
    return figures.answer(Scorecards.FIGURE);
  }
}
