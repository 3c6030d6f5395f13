package io.cxrating.rating;

import io.cxrating.access.Role;
import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.core.Variant;
import java.util.List;

/** Ratings with their uncertainty. */
@Path("/api/v1/ratings")
public class RatingResource {
  private static final MediaType CSV = new MediaType("text", "csv");

  private final RatingService ratings;

  RatingResource(RatingService ratings) {
    this.ratings = ratings;
  }

  @GET
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @RolesAllowed({Role.ANALYST_NAME, Role.EXECUTIVE_NAME})
  public Response ratings(UriInfo uri, Request request, HttpHeaders headers) {
    QueryParameters query = new QueryParameters(uri.getQueryParameters(), RatingRequest.PARAMETERS);
    Format format =
        query.text("format") == null ? accepted(request) : query.choice("format", Format.JSON);
    List<String> ifNoneMatch = headers.getRequestHeader(HttpHeaders.IF_NONE_MATCH);
    RatingService.Answer answer =
        ratings.answer(
            RatingRequest.of(query),
            format,
            ifNoneMatch == null ? null : String.join(",", ifNoneMatch));
    Response.ResponseBuilder response =
        answer.bytes() == null
            ? Response.notModified()
            : Response.ok(answer.bytes(), format.contentType());
    return response
        .header(HttpHeaders.ETAG, answer.tag().header())
        .header(HttpHeaders.VARY, "Accept, Authorization, X-API-Key")
        .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
        .build();
  }

  private static Format accepted(Request request) {
    Variant variant =
        request.selectVariant(
            Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, CSV).add().build());
    if (variant == null) {
      throw new ProblemException(
          ProblemCode.NOT_ACCEPTABLE, "Ratings are offered as application/json and text/csv");
    }
    return CSV.equals(variant.getMediaType()) ? Format.CSV : Format.JSON;
  }
}
