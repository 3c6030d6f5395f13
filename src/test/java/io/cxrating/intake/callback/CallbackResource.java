package io.cxrating.intake.callback;

import io.cxrating.access.Role;
import io.cxrating.intake.RowResource;
import io.cxrating.intake.StoredRow;
import io.cxrating.intake.StoredRows;
import io.cxrating.intake.TakesRows;
import io.cxrating.intake.parsing.RawReference;
import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Endpoints to post, correct and read callbacks. */
@Path("/api/v1/callbacks")
@RunOnVirtualThread
@IfBuildProperty(name = "cxrating.callback", stringValue = "true")
@TakesRows(
    kind = CallbackKind.class,
    fields = CallbackField.class,
    required = {"source", "id", "unit", "calledAt", "reached"},
    object = RawReference.INTERACTION,
    exampleName = "callback",
    example = Callback.EXAMPLE,
    description = "Taken in as interactions are.")
public class CallbackResource extends RowResource {
  private final StoredRows rows;

  CallbackResource(CallbackIntake intake, StoredRows rows) {
    super(intake);
    this.rows = rows;
  }

  /** The latest revision of one row. */
  @GET
  @Path("/{source}/{id}")
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.ANALYST_NAME)
  @Operation(operationId = "getCallback", summary = "Show one callback")
  public StoredRow<Callback> get(@PathParam("source") String source, @PathParam("id") String id) {
    return rows.find(CallbackKind.KIND, source, id);
  }
}
