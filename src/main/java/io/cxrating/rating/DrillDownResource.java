package io.cxrating.rating;

import io.cxrating.access.Page;
import io.cxrating.access.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
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

/** The way from a figure to the interactions behind it, on the wire. */
@Path("/api/v1/interactions")
@Tag(name = "Ratings")
public class DrillDownResource {
  private static final String PAGE =
      """
      {"items":[{"source":"servicenow","id":"0000045","unit":"group-56","touchpoint":"resolution",
        "occurredAt":"2016-02-29T01:16:00Z","category":"when-you-can","channel":"phone",
        "result":"MISSED","observed":false}],"next":"NDcxMQ"}
      """;

  private final DrillDown drillDown;

  DrillDownResource(DrillDown drillDown) {
    this.drillDown = drillDown;
  }

  /** Lists the interactions that had one result of one criterion. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.ANALYST_NAME)
  @Operation(
      operationId = "listInteractions",
      summary = "List the interactions that met or missed a criterion",
      description = "In the order in which they first came in. Customers are never shown.")
  @Parameter(
      name = "standard",
      in = ParameterIn.QUERY,
      required = true,
      description = "Key of the standard that judges",
      example = "it-service-desk",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "criterion",
      in = ParameterIn.QUERY,
      required = true,
      description = "The criterion, as touchpoint.criterion",
      example = "resolution.promise-kept",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "result",
      in = ParameterIn.QUERY,
      required = true,
      description = "MET, TOLERATED, MISSED or UNOBSERVED",
      example = "MISSED",
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
      name = "limit",
      in = ParameterIn.QUERY,
      description = "Most interactions of a page, 1 to 1000; 100 if absent",
      example = "100",
      schema = @Schema(type = SchemaType.STRING))
  @Parameter(
      name = "cursor",
      in = ParameterIn.QUERY,
      description = "next of the page before",
      example = "NDcxMQ",
      schema = @Schema(type = SchemaType.STRING))
  @APIResponse(
      responseCode = "200",
      description = "One page; next is null on the last",
      content =
          @Content(
              schema = @Schema(implementation = Page.class),
              examples = @ExampleObject(name = "missed", value = PAGE)))
  @APIResponse(responseCode = "401", description = "No valid key")
  @APIResponse(responseCode = "403", description = "Not an analyst, or not this unit")
  @APIResponse(responseCode = "422", description = "A parameter is wrong; field names it")
  @APIResponse(
      responseCode = "503",
      description = "The ledger is out of reach, or the projection has not caught up with it")
  public Page<DrillDownItem> interactions(UriInfo uri) {
    return drillDown.page(
        DrillDownRequest.of(
            new QueryParameters(uri.getQueryParameters(), DrillDownRequest.PARAMETERS)));
  }
}
