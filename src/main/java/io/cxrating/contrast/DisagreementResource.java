package io.cxrating.contrast;

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

/** Resource of the interactions that contradict their answers. */
@Path("/api/v1/contrast/disagreements")
@Tag(name = "Contrast")
public class DisagreementResource {
  private final Disagreements disagreements;

  DisagreementResource(Disagreements disagreements) {
    this.disagreements = disagreements;
  }

  /** Lists interactions that contradict answers about them. */
  @GET
  @Takes(DisagreementRequest.class)
  @Produces(Format.OFFERED)
  @RolesAllowed(Role.ANALYST_NAME)
  @Operation(
      operationId = "listDisagreements",
      summary = "List the interactions that disagree with their survey answers",
      description =
          "Sorted by first receipt. Answers given before the interaction are left"
              + " out. Customers are never shown.")
  @APIResponse(responseCode = "200", description = "One page; `next` is null on the last page")
  public Page<DisagreementItem> disagreements(UriInfo uri) {
    return disagreements.page(
        DisagreementRequest.of(QueryParameters.of(uri, DisagreementRequest.PARAMETERS)));
  }
}
