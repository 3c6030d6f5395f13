package io.cxrating.rows;

import io.cxrating.access.Page;
import io.cxrating.access.Role;
import io.cxrating.wire.Format;
import io.cxrating.wire.QueryParameters;
import io.cxrating.wire.Takes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
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
  @Takes(DrillDownRequest.class)
  @Produces({MediaType.APPLICATION_JSON, Format.TEXT_CSV})
  @RolesAllowed(Role.ANALYST_NAME)
  @Operation(
      operationId = "listInteractions",
      summary = "List the interactions that met or missed a criterion",
      description = "In the order in which they first came in. Customers are never shown.")
  @APIResponse(
      responseCode = "200",
      description = "One page; next is null on the last",
      content = @Content(examples = @ExampleObject(name = "missed", value = PAGE)))
  public Page<DrillDownItem> interactions(UriInfo uri) {
    return drillDown.page(
        DrillDownRequest.of(QueryParameters.of(uri, DrillDownRequest.PARAMETERS)));
  }
}
