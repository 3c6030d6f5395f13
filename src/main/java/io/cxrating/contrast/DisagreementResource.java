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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The way to the interactions that contradict their answers, on the wire. */
@Path("/api/v1/contrast/disagreements")
@Tag(name = "Contrast")
public class DisagreementResource {
  private static final String PAGE =
      """
      {"items":[{"source":"servicenow","id":"0000045","unit":"group-56","touchpoint":"resolution",
        "occurredAt":"2016-02-29T01:16:00Z","category":"when-you-can","channel":"phone",
        "score":2.0,"answeredAt":"2016-03-01T19:12:00Z"}],"next":"NDcxMQ"}
      """;

  private final Disagreements disagreements;

  DisagreementResource(Disagreements disagreements) {
    this.disagreements = disagreements;
  }

  /** Lists the interactions that contradict what was answered about them. */
  @GET
  @Takes(DisagreementRequest.class)
  @Produces({MediaType.APPLICATION_JSON, Format.TEXT_CSV})
  @RolesAllowed(Role.ANALYST_NAME)
  @Operation(
      operationId = "listDisagreements",
      summary = "List the interactions that contradict what was answered about them",
      description =
          "In the order in which they first came in; answers given before the interaction are left"
              + " out. Customers are never shown.")
  @APIResponse(
      responseCode = "200",
      description = "One page; next is null on the last",
      content = @Content(examples = @ExampleObject(name = "met, yet a detractor", value = PAGE)))
  public Page<DisagreementItem> disagreements(UriInfo uri) {
    return disagreements.page(
        DisagreementRequest.of(QueryParameters.of(uri, DisagreementRequest.PARAMETERS)));
  }
}
