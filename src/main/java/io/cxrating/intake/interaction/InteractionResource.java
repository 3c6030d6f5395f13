package io.cxrating.intake.interaction;

import io.cxrating.access.Role;
import io.cxrating.intake.RowResource;
import io.cxrating.intake.TakesRows;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Observed interactions: posted, corrected, and explained one by one. */
@Path("/api/v1/interactions")
@Tag(name = "Interactions")
@RunOnVirtualThread
@TakesRows(
    kind = InteractionKind.class,
    fields = InteractionField.class,
    required = {"source", "id", "standard", "touchpoint", "unit", "occurredAt"},
    object = "facts",
    exampleName = "interaction",
    example = InteractionResource.ROW,
    description =
        "The body is one JSON object, an array of objects or one object per line. Valid rows are stored, invalid rows"
            + " are reported. A row that is sent again counts as a duplicate and changes nothing.")
public class InteractionResource extends RowResource {
  static final String ROW =
      """
      {"source":"servicenow","id":"0000045","standard":"it-service-desk","touchpoint":"resolution",\
      "unit":"group-56","customer":"2403","category":"when-you-can","channel":"phone",\
      "journey":"0000045","occurredAt":"2016-02-29T01:16:00Z",\
      "facts":{"resolve_hours":10.2,"reassignments":0,"reopened":false,"promise_kept":true}}""";

  private final Explanations explanations;

  InteractionResource(InteractionIntake intake, Explanations explanations) {
    super(intake);
    this.explanations = explanations;
  }

  /** One interaction with its facts, judged by the standard. */
  @GET
  @Path("/{source}/{id}")
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.ANALYST_NAME)
  @Operation(
      operationId = "getInteraction",
      summary = "Explain an interaction",
      description =
          "Returns the facts and, for each criterion of the touchpoint, the target, the"
              + " observed value and the result. The customer is never shown.")
  @APIResponse(
      responseCode = "200",
      description = "The latest revision of the interaction",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Explanation.class),
              examples = @ExampleObject(name = "explanation", value = Explanation.EXAMPLE)))
  public Explanation explain(@PathParam("source") String source, @PathParam("id") String id) {
    return explanations.explain(source, id);
  }
}
