package io.cxrating.intake.outcome;

import io.cxrating.access.Role;
import io.cxrating.intake.RowResource;
import io.cxrating.intake.StoredRow;
import io.cxrating.intake.StoredRows;
import io.cxrating.intake.TakesRows;
import io.cxrating.intake.parsing.RawReference;
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

/** Observed outcomes: posted, corrected, and shown one by one. */
@Path("/api/v1/outcomes")
@Tag(name = "Outcomes")
@RunOnVirtualThread
@TakesRows(
    kind = OutcomeKind.class,
    fields = OutcomeField.class,
    required = {"source", "id", "outcome", "unit", "occurredAt", "achieved"},
    object = RawReference.INTERACTION,
    exampleName = "outcome",
    example = OutcomeResource.ROW,
    description =
        "Rows are processed like interactions. A row states whether a customer achieved the outcome, after one interaction"
            + " or, if it names none, after all earlier interactions.")
public class OutcomeResource extends RowResource {
  static final String ROW =
      """
      {"source":"crm","id":"r-0045","outcome":"stays-solved","unit":"group-56","customer":"2403",\
      "interaction":{"source":"servicenow","id":"0000045"},\
      "occurredAt":"2016-03-14T00:00:00Z","achieved":true,"value":14}""";

  private final StoredRows rows;

  OutcomeResource(OutcomeIntake intake, StoredRows rows) {
    super(intake);
    this.rows = rows;
  }

  /** The current state of one row. */
  @GET
  @Path("/{source}/{id}")
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.ANALYST_NAME)
  @Operation(
      operationId = "getOutcome",
      summary = "Show one outcome",
      description = "Returns all revisions. The customer is never shown.")
  @APIResponse(
      responseCode = "200",
      description = "The latest revision of the outcome",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(allOf = {Outcome.class, StoredRow.class}),
              examples = @ExampleObject(name = "outcome", value = Outcome.EXAMPLE)))
  public StoredRow<Outcome> get(@PathParam("source") String source, @PathParam("id") String id) {
    return rows.find(OutcomeKind.KIND, source, id);
  }
}
