package io.cxrating.intake.interaction;

import io.cxrating.access.Role;
import io.cxrating.intake.Corrected;
import io.cxrating.intake.IntakeAnswer;
import io.cxrating.intake.TakesRows;
import io.cxrating.intake.write.IntakeReport;
import io.cxrating.wire.Takes;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Observed interactions: taken in, corrected, explained one by one. */
@Path("/api/v1/interactions")
@Tag(name = "Interactions")
@RunOnVirtualThread
public class InteractionResource {
  private static final String ROW =
      """
      {"source":"servicenow","id":"0000045","standard":"it-service-desk","touchpoint":"resolution",\
      "unit":"group-56","customer":"2403","category":"when-you-can","channel":"phone",\
      "journey":"0000045","occurredAt":"2016-02-29T01:16:00Z",\
      "facts":{"resolve_hours":10.2,"reassignments":0,"reopened":false,"promise_kept":true}}""";

  private final InteractionIntake intake;
  private final Explanations explanations;

  InteractionResource(InteractionIntake intake, Explanations explanations) {
    this.intake = intake;
    this.explanations = explanations;
  }

  /** Stores the good rows of a body of any length and names the bad ones. */
  @POST
  @Takes(IntakeAnswer.class)
  @TakesRows(
      name = "PostedInteraction",
      fields = InteractionField.class,
      required = {"source", "id", "standard", "touchpoint", "unit", "occurredAt"},
      object = "facts")
  @Consumes({MediaType.APPLICATION_JSON, IntakeAnswer.NDJSON})
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.INGEST_NAME)
  @Operation(
      operationId = "postInteractions",
      summary = "Post interactions",
      description =
          "One JSON object, an array of them, or one object a line. Good rows are stored, bad rows"
              + " are named. A row sent again is a duplicate and does no harm.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(type = SchemaType.OBJECT),
              examples = @ExampleObject(name = "interaction", value = ROW)))
  @APIResponseSchema(IntakeReport.class)
  public Response post(
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Parameter(hidden = true) String contentType,
      UriInfo uri,
      InputStream body) {
    return IntakeAnswer.to(intake, body, contentType, uri);
  }

  /** Replaces what is held true of one interaction. */
  @PUT
  @Path("/{source}/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.INGEST_NAME)
  @Operation(operationId = "putInteraction", summary = "Correct an interaction")
  public Corrected put(
      @PathParam("source") String source, @PathParam("id") String id, InputStream body) {
    return intake.correct(source, id, body);
  }

  /** One interaction with its facts, held against the standard. */
  @GET
  @Path("/{source}/{id}")
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.ANALYST_NAME)
  @Operation(
      operationId = "getInteraction",
      summary = "Explain an interaction",
      description =
          "The facts, and for each criterion of its touchpoint the target it was held to, the"
              + " observed value and the result. The customer is never shown.")
  @APIResponse(
      responseCode = "200",
      description = "The interaction as it holds now",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Explanation.class),
              examples = @ExampleObject(name = "explanation", value = Explanation.EXAMPLE)))
  public Explanation explain(@PathParam("source") String source, @PathParam("id") String id) {
    return explanations.explain(source, id);
  }
}
