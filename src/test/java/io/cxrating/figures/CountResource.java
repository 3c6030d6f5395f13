package io.cxrating.figures;

import io.cxrating.access.Role;
import io.cxrating.wire.Format;
import io.cxrating.wire.Takes;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The endpoint of the figure in the recipe. */
@Path("/api/v1/interaction-counts")
@IfBuildProperty(name = DeclaredFigureTest.SERVED, stringValue = "true")
@Tag(name = "Ratings")
public class CountResource {
  private final Figures figures;

  CountResource(Figures figures) {
    this.figures = figures;
  }

  /** Counts interactions by unit. */
  @GET
  @Takes(Counts.class)
  @Produces(Format.OFFERED)
  @RolesAllowed(Role.ANALYST_NAME)
  @Operation(operationId = "getCounts", summary = "Count interactions by unit")
  @APIResponse(
      responseCode = "200",
      description = "The counts",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Counts.CountAnswer.class)))
  public Response counts() {
    return figures.answer(Counts.FIGURE);
  }
}
