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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The audit trail on the wire. */
@Path("/api/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.ADMIN_NAME)
@Tag(name = "Audit", description = "Audit trail of changes")
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
  @Schema(
      examples =
          """
          {"id":4711,"at":"2016-03-01T09:30:00Z","keyId":"5f0c1f5e-6f0a-4a52-9f7e-0d9a4c1b2e3f",\
          "action":"unit.changed","subject":"group-70","detail":null}""")
  public record Entry(
      long id, Instant at, String keyId, String action, String subject, @Nullable String detail) {
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
      summary = "List the audit trail, newest first",
      description = "Requires an admin key without a unit, because the trail covers all units.")
  public Page<Entry> list(UriInfo uri) {
    PageRequest page = PageRequest.of(QueryParameters.of(uri, PageRequest.PARAMETERS));
    if (caller.rootUnit().isPresent()) {
      throw new ProblemException(
          ProblemCode.FORBIDDEN, "A key that is limited to a unit cannot read the audit trail");
    }
    long before = page.after(Long.MAX_VALUE, Long::valueOf);
    List<AuditEntry> found = audit.newestBefore(before, page.lookedFor());
    return Page.of(found, page.limit(), entry -> entry.id.toString(), Entry::of);
  }
}
