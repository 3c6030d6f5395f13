package io.cxrating.access;

import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import io.cxrating.wire.Format;
import io.cxrating.wire.QueryParameters;
import io.cxrating.wire.Takes;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The audit trail on the wire. */
@Path("/api/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ADMIN_NAME)
@Tag(name = "Audit", description = "Who changed which standard, unit or key")
@RunOnVirtualThread
public class AuditResource {
  private final Audit audit;
  private final Caller caller;

  AuditResource(Audit audit, Caller caller) {
    this.audit = audit;
    this.caller = caller;
  }

  /**
   * One change.
   *
   * @param keyId the id of the key that made it, {@value Caller#SERVICE} for the service itself
   */
  public record Entry(
      long id, Instant at, String keyId, String action, String subject, String detail) {
    static Entry of(AuditEntry entry) {
      return new Entry(entry.id, entry.at, entry.keyId, entry.action, entry.subject, entry.detail);
    }
  }

  /** Lists changes. */
  @GET
  @Produces({MediaType.APPLICATION_JSON, Format.TEXT_CSV})
  @Takes(PageRequest.class)
  @Operation(
      operationId = "listAudit",
      summary = "List what was changed by whom, newest first",
      description = "Only for an admin key without a unit: the trail is that of everybody.")
  public Page<Entry> list(UriInfo uri) {
    PageRequest page = PageRequest.of(QueryParameters.of(uri, PageRequest.PARAMETERS));
    if (caller.rootUnit().isPresent()) {
      throw new ProblemException(
          ProblemCode.FORBIDDEN, "The trail is not for keys limited to a unit");
    }
    long before = page.after(Long.MAX_VALUE, Long::valueOf);
    List<AuditEntry> found = audit.newestBefore(before, page.lookedFor());
    return Page.of(found, page.limit(), entry -> entry.id.toString(), Entry::of);
  }
}
