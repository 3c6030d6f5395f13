package io.cxrating.erasure;

import io.cxrating.access.Role;
import io.cxrating.erasure.Erasure.ErasedCounts;
import io.cxrating.problem.ProblemCode;
import io.cxrating.problem.ProblemException;
import io.cxrating.unit.UnitScope;
import io.cxrating.wire.Parameters;
import io.cxrating.wire.QueryParameters;
import io.cxrating.wire.Takes;
import io.cxrating.wire.Value;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Customers on the wire. The only operation erases the data of a customer. */
@Path("/api/v1/customers")
@Tag(name = "Customers", description = "Erasure of all data of a customer")
@RunOnVirtualThread
public class CustomerResource {
  private static final String ERASED =
      "{\"interactions\":12,\"surveyAnswers\":1,\"outcomes\":3,\"counts\":0}";

  private static final io.cxrating.wire.Parameter<String> REFERENCE =
      io.cxrating.wire.Parameter.required(
          "reference", Value.text(), "Customer reference, as posted by the source", "..");

  /** The parameters of the erasure by query. */
  static final Parameters PARAMETERS = Parameters.of(REFERENCE);

  private final Erasure erasure;
  private final UnitScope scope;

  CustomerResource(Erasure erasure, UnitScope scope) {
    this.erasure = erasure;
    this.scope = scope;
  }

  /** Erases a customer. */
  @DELETE
  @Path("{reference}")
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.ADMIN_NAME)
  @Operation(
      operationId = "eraseCustomer",
      summary = "Erase all data of a customer",
      description =
          "Removes all rows with this reference from the ledger and, before the next answer,"
              + " from the projection of every replica. Figures change accordingly. The operation"
              + " is idempotent; for an unknown customer all counts are 0. Requires an admin key without a"
              + " unit.")
  @APIResponse(
      responseCode = "200",
      description = "The data is erased; the answer counts the erased rows",
      content =
          @Content(
              schema = @Schema(ref = "Erased"),
              examples = @ExampleObject(name = "erased", value = ERASED)))
  @APIResponse(responseCode = "401", description = "No valid key")
  @APIResponse(responseCode = "403", description = "Not an admin key, or one limited to a unit")
  @APIResponse(responseCode = "422", description = "The reference is invalid")
  @APIResponse(responseCode = "503", description = "The ledger is unavailable")
  public ErasedCounts erase(
      @Parameter(description = "Customer reference, as posted by the source", example = "C-2403")
          @PathParam("reference")
          String reference)
      throws SQLException {
    return eraseEverywhere(reference);
  }

  /** Erases a customer whose reference a path cannot contain. */
  @DELETE
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed(Role.ADMIN_NAME)
  @Operation(
      operationId = "eraseCustomerByQuery",
      summary = "Erase all data of a customer whose reference cannot be used in a path",
      description =
          "Same as the operation with the reference in the path. Use it for references such as . and .., which"
              + " clients remove from paths. The intake now refuses such references; earlier"
              + " versions accepted them.")
  @APIResponse(
      responseCode = "200",
      description = "The data is erased; the answer counts the erased rows",
      content =
          @Content(
              schema = @Schema(ref = "Erased"),
              examples = @ExampleObject(name = "erased", value = ERASED)))
  @APIResponse(responseCode = "401", description = "No valid key")
  @APIResponse(responseCode = "403", description = "Not an admin key, or one limited to a unit")
  @APIResponse(responseCode = "422", description = "The reference is invalid")
  @APIResponse(responseCode = "503", description = "The ledger is unavailable")
  @Takes(CustomerResource.class)
  public ErasedCounts eraseByQuery(UriInfo uri) throws SQLException {
    return eraseEverywhere(QueryParameters.of(uri, PARAMETERS).get(REFERENCE));
  }

  private ErasedCounts eraseEverywhere(String reference) throws SQLException {
    if (!scope.isUnlimited()) {
      // The customer may have rows in other units: a partial erasure would look like a complete
      // one.
      throw new ProblemException(
          ProblemCode.FORBIDDEN,
          "Erasure covers all units and requires a key that is not limited to a unit");
    }
    return erasure.erase(reference);
  }
}
