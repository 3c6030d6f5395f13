package io.cxrating.rating;

import io.cxrating.access.Role;
import io.cxrating.figures.Figures;
import io.cxrating.figures.rated.RatingRequest;
import io.cxrating.wire.Format;
import io.cxrating.wire.Takes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Resource of ratings. */
@Path("/api/v1/ratings")
@Tag(name = "Ratings", description = "Ratings with intervals, reliability and contributions")
public class RatingResource {
  private final Figures figures;

  RatingResource(Figures figures) {
    this.figures = figures;
  }

  /** Rates a slice, or the rows of its breakdown. */
  @GET
  @Takes(RatingRequest.class)
  @Operation(
      operationId = "getRatings",
      summary = "Rate a slice of the interactions, with confidence intervals",
      description =
          "Units and periods without data have a row with the reason NO_DATA. In a CSV, text cells"
              + " that a spreadsheet would run as a formula are escaped with an apostrophe.")
  @APIResponse(
      responseCode = "200",
      description = "The ratings",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = RatingAnswer.class),
            examples = @ExampleObject(name = "by unit", value = RatingExample.JSON)),
        @Content(
            mediaType = Format.TEXT_CSV,
            schema = @Schema(type = SchemaType.STRING),
            examples = @ExampleObject(name = "by unit", value = RatingExample.CSV))
      })
  @Produces(Format.OFFERED)
  @RolesAllowed({Role.ANALYST_NAME, Role.EXECUTIVE_NAME})
  public Response ratings() {
    return figures.answer(Ratings.FIGURE);
  }
}
