package io.cxrating.intake.outcome;

import io.cxrating.access.Role;
import io.cxrating.intake.Corrected;
import io.cxrating.intake.Held;
import io.cxrating.intake.HeldRows;
import io.cxrating.intake.IntakeAnswer;
import io.cxrating.intake.TakesRows;
import io.cxrating.intake.parsing.RawReference;
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

/** Observed outcomes: taken in, corrected, shown one by one. */
@Path("/api/v1/outcomes")
@Tag(name = "Outcomes")
@RolesAllowed(Role.INGEST_NAME)
@RunOnVirtualThread
public class OutcomeResource {
  private static final String ROW =
      """
      {"source":"crm","id":"r-0045","outcome":"stays-solved","unit":"group-56","customer":"2403",\
      "interaction":{"source":"servicenow","id":"0000045"},\
      "occurredAt":"2016-03-14T00:00:00Z","achieved":true,"value":14}""";

  private final OutcomeIntake intake;
  private final HeldRows rows;

  OutcomeResource(OutcomeIntake intake, HeldRows rows) {
    this.intake = intake;
    this.rows = rows;
  }

  /** Stores the good rows of a body of any length and names the bad ones. */
  @POST
  @Takes(IntakeAnswer.class)
  @TakesRows(
      name = "PostedOutcome",
      fields = OutcomeField.class,
      required = {"source", "id", "outcome", "unit", "occurredAt", "achieved"},
      object = RawReference.INTERACTION)
  @Consumes({MediaType.APPLICATION_JSON, IntakeAnswer.NDJSON})
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "postOutcomes",
      summary = "Post outcomes",
      description =
          "Taken in as interactions are: whether a customer got what was wanted, of one interaction"
              + " or, where none is named, of what came before.")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(type = SchemaType.OBJECT),
              examples = @ExampleObject(name = "outcome", value = ROW)))
  @APIResponseSchema(IntakeReport.class)
  public Response post(
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Parameter(hidden = true) String contentType,
      UriInfo uri,
      InputStream body) {
    return IntakeAnswer.to(intake, body, contentType, uri);
  }

  /** Replaces what is held true of one row. */
  @PUT
  @Path("/{source}/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(operationId = "putOutcome", summary = "Correct an outcome")
  public Corrected put(
      @PathParam("source") String source, @PathParam("id") String id, InputStream body) {
    return intake.correct(source, id, body);
  }

  /** One row as it holds now. */
  @GET
  @Path("/{source}/{id}")
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.ANALYST_NAME)
  @Operation(
      operationId = "getOutcome",
      summary = "Show one outcome",
      description = "As it was posted and corrected. The customer is never shown.")
  @APIResponse(
      responseCode = "200",
      description = "The outcome as it holds now",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(allOf = {Outcome.class, Held.class}),
              examples = @ExampleObject(name = "outcome", value = Outcome.EXAMPLE)))
  public Held<Outcome> get(@PathParam("source") String source, @PathParam("id") String id) {
    return rows.find(Outcome.KIND, source, id);
  }
}
