package io.cxrating.rating;

import io.cxrating.access.Role;
import io.cxrating.unit.UnitScope;
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
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Ratings on the wire. */
@Path("/api/v1/ratings")
@Tag(name = "Ratings", description = "What was rated, how surely, and from what")
public class RatingResource {
  private final CachedAnswers answers;
  private final UnitScope scope;

  RatingResource(CachedAnswers answers, UnitScope scope) {
    this.answers = answers;
    this.scope = scope;
  }

  /** Rates a slice, or the rows that it is broken down into. */
  @GET
  @Operation(
      operationId = "getRatings",
      summary = "Rate a slice of the interactions, with confidence intervals",
      description =
          "Units and periods without data are rows of their own with the reason NO_DATA. Text cells"
              + " of a CSV that a spreadsheet would run as a formula are escaped by an apostrophe.")
  @Parameter(
      name = "standard",
      in = ParameterIn.QUERY,
      required = true,
      description = "Key of the standard that judges",
      example = "it-service-desk",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "unit",
      in = ParameterIn.QUERY,
      description = "Key of a unit: its whole subtree. Absent: everything that the key may see",
      example = "acme",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "from",
      in = ParameterIn.QUERY,
      description = "First local date",
      example = "2016-03-01",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "to",
      in = ParameterIn.QUERY,
      description = "First local date after the slice",
      example = "2016-06-01",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "by",
      in = ParameterIn.QUERY,
      description =
          "Comma list of unit, touchpoint, criterion, category, channel and one of day, week, month, quarter, year; rows are sorted by it",
      example = "unit,month",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "touchpoint",
      in = ParameterIn.QUERY,
      description = "Only this touchpoint; its weight is then all there is",
      example = "resolution",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "criterion",
      in = ParameterIn.QUERY,
      description = "Only this criterion, as touchpoint.criterion",
      example = "resolution.promise-kept",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "category",
      in = ParameterIn.QUERY,
      description = "Only customers with this need",
      example = "keep-me-working",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "channel",
      in = ParameterIn.QUERY,
      description = "Only this channel, as posted",
      example = "phone",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "version",
      in = ParameterIn.QUERY,
      description = "Judge everything by this version of the standard",
      example = "1",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "confidence",
      in = ParameterIn.QUERY,
      description = "Level of the intervals, 0.5 to 0.999",
      example = "0.95",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "clusters",
      in = ParameterIn.QUERY,
      description =
          "What the interval takes as independent: customer,day or customer or interaction",
      example = "customer,day",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "blocks",
      in = ParameterIn.QUERY,
      description = "Blocks of time: auto (weeks where they vary more than days) or day",
      example = "auto",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "method",
      in = ParameterIn.QUERY,
      description = "wilson, or clopper-pearson for rows of one criterion",
      example = "wilson",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "depth",
      in = ParameterIn.QUERY,
      description = "With by=unit: how many levels below the unit rows stand for, 1 if absent",
      example = "2",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "leaves",
      in = ParameterIn.QUERY,
      description = "With by=unit: true goes down to the leaves",
      example = "true",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "monitoring",
      in = ParameterIn.QUERY,
      description = "true: the interval holds for a reader who looks again every day; needs from",
      example = "false",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "format",
      in = ParameterIn.QUERY,
      description = "csv or json; stronger than Accept",
      example = "csv",
      schema = @Schema(type = SchemaType.STRING))
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
  @APIResponse(responseCode = "304", description = "Nothing changed since the ETag was given")
  @APIResponse(responseCode = "401", description = "No valid key")
  @APIResponse(responseCode = "403", description = "Not an analyst or executive, or not this unit")
  @APIResponse(responseCode = "406", description = "Neither JSON nor CSV is accepted")
  @APIResponse(
      responseCode = "422",
      description = "A parameter is unknown, repeated or wrong (field names it), or TOO_MANY_ROWS")
  @APIResponse(
      responseCode = "503",
      description = "The ledger is out of reach, or the projection has not caught up with it")
  @Produces({MediaType.APPLICATION_JSON, "text/csv"})
  @RolesAllowed({Role.ANALYST_NAME, Role.EXECUTIVE_NAME})
  public Response ratings(UriInfo uri, Request request, HttpHeaders headers) {
    Exchange exchange = new Exchange(uri, request, headers, RatingRequest.PARAMETERS);
    RatingRequest asked = RatingRequest.of(exchange.query());
    RatingRequest scoped = asked.withUnit(scope.resolve(asked.slice().unit()));
    return exchange.answer(
        answers,
        "ratings",
        scoped.slice(),
        scoped,
        (view, slice) -> new RatingCalculation(view, scoped, slice).answer(),
        answer -> RatingCsv.write(RowKey.names(scoped.by()), answer.rows()));
  }
}
