package io.cxrating.rating;

import io.cxrating.access.Role;
import io.cxrating.figures.CachedAnswers;
import io.cxrating.figures.Exchange;
import io.cxrating.figures.rated.RatingCsv;
import io.cxrating.figures.rated.RatingRequest;
import io.cxrating.figures.rated.RowKey;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Ratings on the wire. */
@Path("/api/v1/ratings")
@Tag(name = "Ratings", description = "What was rated, how surely, and from what")
public class RatingResource {
  private final CachedAnswers answers;
  private final Ratings ratings;

  RatingResource(CachedAnswers answers, Ratings ratings) {
    this.answers = answers;
    this.ratings = ratings;
  }

  /** Rates a slice, or the rows that it is broken down into. */
  @GET
  @Takes(RatingRequest.class)
  @Operation(
      operationId = "getRatings",
      summary = "Rate a slice of the interactions, with confidence intervals",
      description =
          "Units and periods without data are rows of their own with the reason NO_DATA. Text cells"
              + " of a CSV that a spreadsheet would run as a formula are escaped by an apostrophe.")
  @APIResponse(
      responseCode = "200",
      description = "The ratings",
      content = {
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = RatingAnswer.class),
            examples = @ExampleObject(name = "by unit", value = RatingExample.JSON)),
        @Content(
            mediaType = "text/csv",
            schema = @Schema(type = SchemaType.STRING),
            examples = @ExampleObject(name = "by unit", value = RatingExample.CSV))
      })
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @RolesAllowed({Role.ANALYST_NAME, Role.EXECUTIVE_NAME})
  public Response ratings(UriInfo uri, Request request, HttpHeaders headers) {
    Exchange exchange = new Exchange(uri, request, headers, RatingRequest.PARAMETERS);
    RatingRequest asked = RatingRequest.of(exchange.query());
    return exchange.answer(
        answers,
        ratings.question(asked),
        answer ->
            RatingCsv.write(RowKey.names(asked.by()), !asked.adjust().isEmpty(), answer.rows()));
  }
}
