package io.cxrating.intake;

import io.cxrating.access.Role;
import io.cxrating.intake.write.IntakeReport;
import io.cxrating.transfer.Streamed;
import io.cxrating.wire.IfMatch;
import io.cxrating.wire.QueryParameters;
import io.cxrating.wire.Takes;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/**
 * The operations of every kind of row: posting, correcting and withdrawing. {@link
 * IntakeDescription} describes them from the {@link TakesRows} of the kind's resource, which adds
 * how one row is shown.
 */
public abstract class RowResource {
  private final RowIntake intake;

  protected RowResource(RowIntake intake) {
    this.intake = intake;
  }

  /** Stores the valid rows of a body of any length and reports the invalid ones. */
  @POST
  @Streamed
  @Takes(IntakeAnswer.class)
  @Consumes({MediaType.APPLICATION_JSON, IntakeAnswer.NDJSON})
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.INGEST_NAME)
  @RunOnVirtualThread
  @APIResponseSchema(IntakeReport.class)
  public Response post(
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @Parameter(hidden = true) @Nullable String contentType,
      UriInfo uri,
      InputStream body) {
    return IntakeAnswer.to(intake, body, contentType, uri);
  }

  /** Corrects one row. */
  @PUT
  @Streamed
  @Path("/{source}/{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.INGEST_NAME)
  @RunOnVirtualThread
  public Corrected put(
      @PathParam("source") String source,
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH)
          @Parameter(
              description = "Corrects the row only if its revision has this tag; else 412",
              example = "\"1\"")
          @Nullable String ifMatch,
      InputStream body) {
    return intake.correct(source, id, body, new IfMatch(ifMatch));
  }

  /** Withdraws one row. */
  @DELETE
  @Path("/{source}/{id}")
  @Takes(Withdrawals.class)
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.INGEST_NAME)
  @RunOnVirtualThread
  public Withdrawn withdraw(
      @PathParam("source") String source,
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.IF_MATCH)
          @Parameter(
              description = "Withdraws the row only if its revision has this tag; else 412",
              example = "\"1\"")
          @Nullable String ifMatch,
      UriInfo uri)
      throws SQLException {
    String reason = QueryParameters.of(uri, Withdrawals.PARAMETERS).get(Withdrawals.REASON);
    return intake.withdraw(new RowName(source, id), reason, new IfMatch(ifMatch));
  }
}
