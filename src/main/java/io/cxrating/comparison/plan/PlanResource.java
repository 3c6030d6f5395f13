package io.cxrating.comparison.plan;

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

/** Resource of plans. */
@Path("/api/v1/plan")
@Tag(name = "Comparisons")
public class PlanResource {
  private static final String EXAMPLE =
      """
      {"standard":"it-service-desk","version":1,"versions":[1],"method":"cxrating-2",
       "watermark":"25012","confidence":0.95,"unit":"acme","from":"2016-03-01","to":"2017-03-01","stray":null,
       "reasons":[],
       "observed":{"rating":{"value":78.2,"lower":74.8,"upper":81.2,"period":{"lower":74.8,"upper":81.2},"levelChange":null,"standardError":1.6,
           "degreesOfFreedom":30},"interactions":944,"interactionsPerDay":30.5,
         "designEffect":2.35,"presentMargin":3.2,"deviation":32.1},
       "forMargin":{"points":2.0,"interactions":2325,"days":77,"outOfReach":false},
       "forDifference":{"points":3.0,"interactions":4224,"days":139,"outOfReach":false},
       "detectable":6.3,"power":0.8,
       "sentence":"To know Acme within 2.0 points takes about 2,325 interactions, or 77 days at the present rate; now it is known within 3.2 points. To find a difference of 3.0 points with a chance of 80 % takes about 4,224 interactions on either side, or 139 days; the present number finds 6.3 points."}
      """;

  private final Figures figures;

  PlanResource(Figures figures) {
    this.figures = figures;
  }

  /** Computes how many interactions a margin of error or a difference requires. */
  @GET
  @Takes(Plans.class)
  @Produces(Format.OFFERED)
  @RolesAllowed({Role.ANALYST_NAME, Role.EXECUTIVE_NAME})
  @Operation(
      operationId = "getPlan",
      summary = "Estimate the sample size for a margin or a difference",
      description =
          "Assumes that the observed variance and design effect do not change. Without variation,"
              + " no plan is possible (NO_VARIATION).")
  @APIResponse(
      responseCode = "200",
      description = "The plan",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = PlanAnswer.class),
              examples = @ExampleObject(name = "for a unit", value = EXAMPLE)))
  public Response plan() {
    return figures.answer(Plans.FIGURE);
  }
}
