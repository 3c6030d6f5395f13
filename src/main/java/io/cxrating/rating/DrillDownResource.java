package io.cxrating.rating;

import io.cxrating.access.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

/** The interactions behind a figure. */
@Path("/api/v1/interactions")
public class DrillDownResource {
  private final DrillDown drillDown;

  DrillDownResource(DrillDown drillDown) {
    this.drillDown = drillDown;
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.ANALYST_NAME)
  public DrillDownAnswer interactions(UriInfo uri) {
    return drillDown.answer(
        DrillDownRequest.of(
            new QueryParameters(uri.getQueryParameters(), DrillDownRequest.PARAMETERS)));
  }
}
