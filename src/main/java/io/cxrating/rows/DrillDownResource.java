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
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Resource of the interactions behind a figure. */
@Path("/api/v1/interactions")
@Tag(name = "Ratings")
public class DrillDownResource {
  private final DrillDown drillDown;

  DrillDownResource(DrillDown drillDown) {
    this.drillDown = drillDown;
  }

  /** Lists the interactions that had one result of one criterion. */
  @GET
  @Takes(DrillDownRequest.class)
  @Produces(Format.OFFERED)
  @RolesAllowed(Role.ANALYST_NAME)
  @Operation(
      operationId = "listInteractions",
      summary = "List the interactions that met or missed a criterion",
      description = "Sorted by first receipt. Customers are never shown.")
  @APIResponse(responseCode = "200", description = "One page; `next` is null on the last page")
  public Page<DrillDownItem> interactions(UriInfo uri) {
    return drillDown.page(
        DrillDownRequest.of(QueryParameters.of(uri, DrillDownRequest.PARAMETERS)));
  }
}
